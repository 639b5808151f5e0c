import { ROUTES } from '#compile';
import { FACT_BIT } from './fact-bits.ts';
import { CATEGORY } from './ledger.ts';
import type { World } from './world.ts';

const UNPILOTED = ROUTES.indexOf('unpiloted');
const PILOTED = ROUTES.indexOf('piloted');
const ELSEWHERE = ROUTES.indexOf('elsewhere');

/**
 * What first production of a technology costs above its estimate, fen: the estimate times the ratio less one. A plant
 * that would come cheaper costs its estimate, which has been paid. The ratio is the technology's own luck, the same at
 * every class: whoever is lucky with a pilot is lucky without.
 */
export function overrunOf(world: World, technology: number): number {
  const { costLuck, entities, luck, settings, study, technologies } = world;
  const plan = study.fields[entities.field[technology]].firstOfAKind;
  if (plan === undefined) return 0;
  const uniform = luck.uniformOnce(costLuck[CATEGORY.OVERRUN], technology, entities.chanceKey[technology]);
  const ratio = plan.routes[routeOf(world, technology)].ratio.quantile(uniform);
  const effect = settings.overrun[world.cellOf(technology)];
  return Math.round(technologies.production[technology] * Math.max(0, ratio - 1) * effect);
}

/**
 * Whoever takes a technology up after its first production runs its first plant, which starts below design: its first
 * firm, or the adopter where it founded none. Firms and adopters from before first production, and later ones, do not.
 */
export function startFirstPlant(world: World, technology: number): void {
  const { adopters, entities, firms, now, settings, technologies } = world;
  const months = settings.startUp[entities.field[technology]];
  if (months === 0) return;
  const founded = technologies.firms[technology];
  const producers = founded > 0 ? firms : adopters;
  // Those of this moment were added last.
  const first = producers.count - Math.max(1, founded);
  if (first < 0 || producers.technology[first] !== technology || producers.since[first] !== now) return;
  const at = entities.field[technology] * ROUTES.length + routeOf(world, technology);
  producers.startBelow(first, months, settings.performance[at]);
}

/** How a technology came to first production: without a pilot unless it passed the gate of one. */
function routeOf({ technologies }: World, technology: number): number {
  const noted = technologies.facts[technology];
  if ((noted & FACT_BIT['pilot-passed']) === 0) return UNPILOTED;
  return (noted & FACT_BIT.elsewhere) === 0 ? PILOTED : ELSEWHERE;
}
