import { createMachine } from 'xstate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sequentialExecutor } from '#experiment';
import type { DealFindings } from '#analysis';
import type { Study } from '#compile';
import type { Model } from '#model';
import { openStudy, planDeal, planRun, reportDeal, simulate, simulatorOf } from '#pipeline';
import type { DealOptions } from '#pipeline';
import { printProblems } from '#scenario';
import type { PolicyChange } from '#scenario';
import { column, type OutcomeTable } from '#table';
import { firm } from '../../models/shared/firm.ts';

/**
 * Every technology costs one trial of 5 million RMB and founds 15 firms, the most there may be, each worth 2 million RMB at the
 * end: the chance of fewer than 15 at a mean of 100 is 10⁻²⁸. So each brings 30 million and costs 5, whatever the luck.
 */
const model: Model = {
  name: 'certain',
  title: 'Nothing is left to luck but how many come',
  summary: 'Every technology is worth the same.',
  charts: {
    technology: createMachine({
      id: 'technology',
      initial: 'research',
      states: {
        research: { after: { research: { target: 'sold' } } },
        sold: {
          type: 'final',
          entry: [
            { type: 'spend', params: { cost: 'trial' } },
            { type: 'record', params: { fact: 'commercialised' } },
            { type: 'found', params: { at: 'production' } },
          ],
        },
      },
    }),
    line: createMachine({
      id: 'line',
      initial: 'planned',
      on: { 'programme.ended': { target: '.retired' } },
      states: {
        planned: {
          entry: { type: 'request', params: { resource: 'money' } },
          on: { 'money.committed': { target: 'building' } },
        },
        building: {
          entry: [
            { type: 'spend', params: { cost: 'equipment' } },
            { type: 'spend', params: { cost: 'facility' } },
          ],
          after: { building: { target: 'operating' } },
        },
        operating: { entry: { type: 'open' } },
        retired: { type: 'final' },
      },
    }),
    firm,
  },
  limits: [],
};

const scenario = `title: Certain
question: Who gets what?
model: certain
time: { start: 2025, decision: 2025, window: 10 years, evaluation: 15 years }
money: { base-year: 2025, rates: { government: 0 %, enterprise: 0 %, university: 0 %, inventors: 0 %, investor: 0 %, platform: 0 % } }
decision: { outcome: incubated-firms, better: more }
arrivals: { rate: 6 per year, maximum: 6 per year }
fields: { all: { title: All, share: 100 % } }
durations: { research: 1 month, building: 1 year }
costs: { trial: 5 million RMB, equipment: 100 million RMB, facility: 50 million RMB, team: 10 million RMB }
firms:
  plateau: 1 million RMB
  adoption: 1 million RMB
  displaced: 0 %
  ramp: 1 month
  survival: 100000 years
  acquired: 0 %
  jobs: 1
  tax: 0 %
  multiple: 2
  dilution: 0 %
  margin: 0 %
participation: { risk-allowance: { enterprise: 0 %, inventors: 0 % } }
deal: { prices: { equipment: 150 %, facility: 120 %, team: 130 % } }
`;

const shared = `title: Shared
summary: Shared.
reference: true
shares:
  equipment: { enterprise: 100 % }
  facility: { university: 100 % }
  team: { university: 100 % }
  operation: { enterprise: 100 % }
  trial: { enterprise: 60 %, university: 40 % }
  overrun: { enterprise: 100 % }
returns:
  firm-equity: { enterprise: 50 %, university: 30 %, inventors: 20 % }
exploitation: [{ kind: firm, at: production, mean: 100 }]
`;

const PROGRAMME =
  'programme: { budget: 0 RMB, lines-per-year: 1, new-lines: 1 }\nplatforms: [{ id: p, lines: [{ field: all, count: 1, opened: 2025 }] }]\n';

async function searched(
  text: string,
  options: Partial<DealOptions>,
): Promise<{ table: OutcomeTable; found: DealFindings }> {
  const library = { extended: {}, contracts: { shared: { file: 'shared.yaml', text: shared } }, instruments: {} };
  const bundle = { file: 'certain.yaml', text, library };
  const deal: DealOptions = {
    policy: 'as is',
    term: 'co-construction.shared.returns.firm-equity.enterprise',
    ...{ between: undefined, from: undefined, to: undefined, count: 3 },
    ...options,
  };
  const models = { certain: model };
  const open = (change?: PolicyChange): Study => {
    const opened = openStudy(bundle, [], models, change);
    if (!opened.ok) throw new Error(printProblems(opened.problems));
    return opened.value;
  };
  const plan = planDeal(open(), deal);
  if (!plan.ok) throw new Error(plan.problems.what);
  const study = open(plan.value.change);
  const run = {
    seed: 'deal',
    replications: 100,
    policies: undefined,
    interpreter: 'compiled',
    asStatedOnly: true,
  } as const;
  const experiment = planRun(study, run);
  const executor = sequentialExecutor(simulatorOf(study, experiment, run));
  const table = await simulate(study, experiment, { executor, onProgress: () => undefined });
  const { findings } = await reportDeal(study, table, {
    plan: plan.value,
    options: deal,
    probability: 0.9,
    command: '',
  });
  return { table, found: findings };
}

function meanOf(table: OutcomeTable, outcome: string): number {
  const values = column(table, 0, outcome);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('a share that moves between enterprise and university', () => {
  let found: DealFindings;
  let technologies: number;

  beforeAll(async () => {
    const searchedFor = await searched(scenario, { between: ['enterprise', 'university'] });
    ({ found } = searchedFor);
    technologies = meanOf(searchedFor.table, 'technologies-commercialised');
  });

  test('is tried up to what both have, and at what is stated', () => {
    expect(found.levels.map(({ value }) => value)).toEqual([0, 0.4, 0.5, 0.8]);
    expect(found.stated).toBe(0.5);
  });

  test('is accepted where both are paid back: 30 x > 3 and 30 (0.8 − x) > 2', () => {
    expect(found.range?.[0]).toBeCloseTo(3 / 30, 9);
    expect(found.range?.[1]).toBeCloseTo(0.8 - 2 / 30, 9);
  });

  test('ends by bargaining in the middle, where both gain alike; the inventors gain their 6 million in any case', () => {
    expect(found.nash?.value).toBeCloseTo((0.1 + 0.8 - 2 / 30) / 2, 9);
    expect(found.nash?.gains.enterprise).toBeCloseTo(technologies * 9.5e6, 0);
    expect(found.nash?.gains.university).toBeCloseTo(technologies * 9.5e6, 0);
    expect(found.nash?.gains.inventors).toBeCloseTo(technologies * 6e6, 0);
  });

  test('divides what both have, 19 million a technology, in halves: neither needs the other here', () => {
    expect(found.shapley.enterprise?.value).toBeCloseTo(technologies * 9.5e6, 0);
    expect(found.shapley.university?.value).toBeCloseTo(technologies * 9.5e6, 0);
    expect(found.shapley.inventors).toBeUndefined();
  });
});

describe('a line that opens at the decision and one that the programme builds', () => {
  let found: DealFindings;
  let technologies: number;

  beforeAll(async () => {
    const searchedFor = await searched(`${scenario}${PROGRAMME}`, {});
    ({ found } = searchedFor);
    technologies = meanOf(searchedFor.table, 'technologies-commercialised');
  });

  test('leaves 25 million a technology, less two lines and their teams for 15 and for 14 years', () => {
    expect(found.joint?.value).toBeCloseTo(25e6 * technologies - 2 * 100e6 - 2 * 50e6 - 290e6, 0);
  });

  test('is worth to the enterprise half of what its equipment would cost more, to the university half of its own', () => {
    const [equipment, rest] = [0.5 * 200e6, 0.2 * 100e6 + 0.3 * 290e6];

    expect(found.shapley.enterprise?.value).toBeCloseTo(equipment / 2, 0);
    expect(found.shapley.university?.value).toBeCloseTo(rest / 2, 0);
    expect(found.shapley.inventors?.value).toBeCloseTo((found.joint?.value ?? NaN) - equipment / 2 - rest / 2, 0);
  });

  test('comes to the same joint surplus however equity is split: what parties pay each other cancels', async () => {
    const other = await searched(`${scenario}${PROGRAMME}`, {
      term: 'co-construction.shared.returns.firm-equity.inventors',
      from: '10 %',
    });

    expect(other.found.joint?.value).toBe(found.joint?.value);
  });
});
