import type { Contract, Instrument, LineRules, Money, PolicyPlan, Scenario } from './scenario.ts';
import { adoptionOf } from './schema/adoption.ts';
import { assumedPrices, dealOf } from './schema/deal.ts';
import { parametersOf } from './schema/fields.ts';
import { assumedAllowances, participationOf } from './schema/participation.ts';
import { noProgramme, platformOf } from './schema/platforms.ts';
import type { ScenarioRead } from './schema/scenario.ts';
import { ratesOf } from './schema/time.ts';

/** Parts of a scenario that need more than the scenario file itself. */
export interface Parts {
  readonly policies: PolicyPlan;
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly reference: string;
  readonly stated: Scenario['stated'];
}

const USUAL_SAMPLING: Scenario['sampling'] = { draws: 'latin-hypercube', lucks: 'independent' };

const USUAL_LINES: LineRules = {
  slots: 1,
  routing: 'home-then-field',
  waitingRoom: undefined,
  scaleExponent: undefined,
  learningRate: undefined,
  pools: [],
  areaPerSlot: undefined,
};

/** The scenario with every default filled in. */
export function assemble(read: ScenarioRead, parts: Parts): Scenario {
  const { seed = 'pilotline', replications = 500, limits = {}, lines = USUAL_LINES, platforms = [], facts = [] } = read;
  const { title, question, model, time, decision, arrivals, firms, programme = noProgramme() } = read;
  const { sampling, correlations, shocks } = chanceOf(read);
  const defaults = parametersOf(read);
  return {
    ...{ title, question, model, seed, replications, sampling, precision: read.precision, time, decision, arrivals },
    money: moneyOf(read.money, time.decision),
    fields: fieldsOf(read.fields, defaults, lines.waitingRoom),
    ...{ defaults, limits, lines, programme, firms, correlations, facts },
    catalogues: read.catalogues ?? {},
    ...heldAgainst(read),
    platforms: platforms.map((platform) => platformOf(platform, lines, parts.reference)),
    withoutPlatform: read['without-platform'],
    participation: participationOf(read.participation, read['without-platform'] !== undefined),
    deal: dealOf(read.deal),
    shocks,
    policies: parts.policies,
    contracts: Object.fromEntries(parts.contracts),
    instruments: Object.fromEntries(parts.instruments),
    stated: [...parts.stated, ...assumedAllowances(read.participation), ...assumedPrices(read.deal)],
  };
}

/** What the report holds the simulation against, besides facts. */
function heldAgainst(read: ScenarioRead): Pick<Scenario, 'benchmarks' | 'knownAnswers'> {
  return { benchmarks: read.benchmarks ?? [], knownAnswers: read['known-answers'] ?? [] };
}

function chanceOf(read: ScenarioRead): Pick<Scenario, 'sampling' | 'correlations' | 'shocks'> {
  const { sampling = USUAL_SAMPLING, correlations = [], shocks = { common: {}, dated: {} } } = read;
  return { sampling, correlations, shocks };
}

function moneyOf(read: ScenarioRead['money'], decision: number): Money {
  const { baseYear = decision, inflation = 0, rates = ratesOf({}) } = read ?? {};
  return { baseYear, inflation, rates };
}

function fieldsOf(
  read: ScenarioRead['fields'],
  defaults: Scenario['defaults'],
  waitingRoom: number | undefined,
): Scenario['fields'] {
  const entries = Object.entries(read).map(([name, field]) => [
    name,
    {
      ...{ title: field.title, share: field.share, plateau: field.plateau },
      waitingRoom: field['waiting-room'] ?? waitingRoom,
      ...adoptionOf(field),
      ...parametersOf(field, defaults),
    },
  ]);
  return Object.fromEntries(entries) as Scenario['fields'];
}
