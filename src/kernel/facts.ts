import type { FactPlan } from '#compile';
import { FACT_BIT } from './fact-bits.ts';
import { FEN } from './fen.ts';
import type { World } from './world.ts';

/** What the past says of a fact: the sum or the maximum of its cases, in RMB or a count; NaN where the scenario has no platform to tell. */
export function measureFact(world: World, { outcome, platforms, statistic, largest }: FactPlan): number {
  if (platforms.length === 0) return NaN;
  const cases = casesOf(world, outcome, new Set(platforms));
  if (statistic === 'maximum') return cases.reduce((most, value) => Math.max(most, value), 0);
  const counted = largest === undefined ? cases : cases.toSorted((a, b) => b - a).slice(0, largest);
  return counted.reduce((sum, value) => sum + value, 0);
}

function casesOf(world: World, outcome: string, platforms: ReadonlySet<number>): number[] {
  const { accounts, adopters, firms, now, settings, technologies } = world;
  const isHome = (technology: number): boolean => platforms.has(technologies.home[technology]);
  const entered: number[] = [];
  for (let technology = 0; technology < technologies.end; technology++)
    if (world.entities.state[technology] >= 0 && isHome(technology)) entered.push(technology);
  const ownFirms = Array.from({ length: firms.count }, (_, firm) => firm).filter((firm) =>
    isHome(firms.technology[firm]),
  );
  const ownAdopters = Array.from({ length: adopters.count }, (_, adopter) => adopter).filter((adopter) =>
    isHome(adopters.technology[adopter]),
  );
  const byPlatform = (fen: Float64Array): number[] => [...platforms].map((platform) => fen[platform] / FEN);
  const measures: Readonly<Record<string, () => number[]>> = {
    'technologies-commercialised': () =>
      entered.map((technology) => ((technologies.facts[technology] & FACT_BIT.commercialised) === 0 ? 0 : 1)),
    'firms-founded': () => ownFirms.map(() => 1),
    'project-investment': () => entered.map((technology) => technologies.production[technology] / FEN),
    'project-valuation': () =>
      entered.map((technology) => technologies.production[technology] / FEN / settings.firm.dilution),
    'firm-output': () => ownFirms.map((firm) => firms.outputBetween(firm, Math.max(firms.since[firm], now - 12), now)),
    'adopted-output': () => ownAdopters.map((adopter) => adopters.outputBetween(adopter, adopters.since[adopter], now)),
    'corporate-money': () => byPlatform(accounts.corporate),
    'public-money': () => byPlatform(accounts.public),
  };
  return measures[outcome]();
}
