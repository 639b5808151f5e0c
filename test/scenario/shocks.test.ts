import { describe, expect, it } from 'vitest';
import { parseScenario } from '#scenario';
import type { Scenario } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

const words = {
  ...vocabulary,
  charts: {
    'pilot-platform': {
      durations: ['research', 'set-up', 'building', 'ramp'],
      gates: [],
      chances: [],
      limits: [],
      costs: ['insurance'],
      stations: ['pilot-line'],
    },
  },
};

/** The example's shocks, or its problems: place, what and remedy. */
function shocksOf(shocks: string, text = firstSteps): Scenario['shocks'] | string[] {
  const read = parseScenario(bundleOf(`${text}\nshocks: ${shocks}\n`), vocabulary);
  return read.ok ? read.value.shocks : read.problems.map(({ path, what, remedy }) => `${path}: ${what} → ${remedy}`);
}

/** As above, where it is known what charts use; what else the small vocabulary misses is left out. */
function problemsOf(shocks: string): string[] {
  const read = parseScenario(bundleOf(`${firstSteps}\nshocks: ${shocks}\n`), words);
  const problems = read.ok ? [] : read.problems;
  return problems
    .filter(({ path }) => path.startsWith('shocks'))
    .map(({ path, what, remedy }) => `${path}: ${what} → ${remedy}`);
}

describe('shocks', () => {
  it('are none unless stated', () => {
    const read = parseScenario(bundleOf(firstSteps), vocabulary);

    expect(read.ok && read.value.shocks).toEqual({ common: {}, dated: {} });
  });

  it('that are common have a spread, and by themselves neither persistence nor anything in common', () => {
    expect(shocksOf('{ common: { market: { on: sales, spread: 15 % } } }')).toMatchObject({
      common: {
        market: {
          on: 'sales',
          of: [],
          fields: undefined,
          spread: { spec: { kind: 'constant', value: 0.15 } },
          persistence: { spec: { value: 0 }, evidence: { grade: 'assumption' } },
          acrossFields: { spec: { value: 0 } },
        },
      },
      dated: {},
    });
  });

  it('that are dated last a year and are certain unless stated, and may be uncertain and graded', () => {
    const factor = '{ between: 60 % to 90 %, grade: literature, source: A survey }';
    const terms = `on: sales, from: { value: 2030, grade: reported }, factor: ${factor}`;
    expect(
      shocksOf(
        `{ dated: { fall: { ${terms} }, boom: { on: sales, from: 2027, to: 2029, factor: 130 %, probability: 30 % } } }`,
      ),
    ).toMatchObject({
      dated: {
        fall: {
          from: 2030,
          to: 2030,
          factor: { spec: { kind: 'beta' }, evidence: { grade: 'literature', source: 'A survey' } },
          probability: { spec: { value: 1 } },
        },
        boom: { from: 2027, to: 2029, factor: { spec: { value: 1.3 } }, probability: { spec: { value: 0.3 } } },
      },
    });
  });

  it.each([
    [
      'common: { market: { on: sale, spread: 15 % } }',
      'shocks.common.market.on: `on` cannot be "sale" → did you mean `sales`? Write one of: sales, costs, durations',
    ],
    [
      'common: { market: { on: sales, spread: 0.15 } }',
      'shocks.common.market.spread: `spread` is the bare number 0.15: a share in percent needs its unit → write it with its unit, for instance "15 %"',
    ],
    [
      'common: { market: { on: sales, spread: -15 % } }',
      'shocks.common.market.spread: `spread` cannot be negative; it is -15 % → give 0 or more',
    ],
    [
      'common: { market: { on: sales, spread: 15 %, persistence: 1.2 } }',
      'shocks.common.market.persistence: `persistence` must lie between 0 and 1; it is 1.2 → write a number such as 0.5, or a range that ends at 1: { low: 0.2, mode: 0.5, high: 0.8 }',
    ],
    [
      'common: { market: { on: sales, spread: 15 %, across-fields: { between: 0.2 to 0.4 } } }',
      'shocks.common.market.across-fields: `across-fields` must lie between 0 and 1; it is 0.2 to 0.4 (90 %) → write a number such as 0.5, or a range that ends at 1: { low: 0.2, mode: 0.5, high: 0.8 }',
    ],
    [
      'common: { market: { on: sales, spread: 15 %, across-fields: -0.2 } }',
      'shocks.common.market.across-fields: `across-fields` cannot be negative; it is -0.2 → give 0 or more',
    ],
    [
      'common: { market: { on: sales, spread: 15 %, persistance: 0.5 } }',
      'shocks.common.market.persistance: `persistance` is not known here → did you mean `persistence`?',
    ],
    [
      'dated: { fall: { on: sales, from: 2030, factor: 0 % } }',
      'shocks.dated.fall.factor: `factor` must be more than 0; it is 0 % → give a number above 0',
    ],
    [
      'dated: { fall: { on: sales, from: 2030, factor: 70 %, probability: 120 % } }',
      'shocks.dated.fall.probability: `probability` must lie between 0 % and 100 %; it is 120 % → correct the percentage',
    ],
    [
      'dated: { fall: { on: sales, factor: 70 % } }',
      'shocks.dated.fall.from: `from` is missing → write a whole number between 1900 and 2200, for instance 2030',
    ],
    [
      'dated: { fall: { on: sales, from: 2030, to: 2028, factor: 70 % } }',
      'shocks.dated.fall.to: `to` (2028) lies before `from` (2030) → write the last year of the shock, or remove `to`',
    ],
    [
      'dated: { fall: { on: sales, from: 2024, factor: 70 % } }',
      'shocks.dated.fall.from: a shock cannot strike in 2024: it acts from the decision (2025) up to the evaluation date (2034 is the last year) → write a year from 2025 to 2034',
    ],
    [
      'dated: { fall: { on: sales, from: 2034, to: { value: 2035 }, factor: 70 % } }',
      'shocks.dated.fall.to: a shock cannot strike in 2035: it acts from the decision (2025) up to the evaluation date (2034 is the last year) → write a year from 2025 to 2034',
    ],
    [
      'dated: { fall: { on: sales, from: 2030, factor: 70 %, fields: [robotcs] } }',
      'shocks.dated.fall.fields[0]: there is no field named "robotcs" → did you mean `robotics`?',
    ],
    [
      'dated: { fall: { on: sales, from: 2030, factor: 70 %, fields: [robotics, robotics] } }',
      'shocks.dated.fall.fields[1]: the field "robotics" is named twice → name it once',
    ],
    [
      'dated: { fall: { on: sales, from: 2030, factor: 70 %, fields: [] } }',
      'shocks.dated.fall.fields: `fields` names no field → name a field, or remove `fields` for all fields',
    ],
    [
      'dated: { fall: { on: sales, of: [trial], from: 2030, factor: 70 % } }',
      'shocks.dated.fall.of: `of` does not go together with sales: a shock strikes all sales of a field → remove it, or write `on: costs` or `on: durations`',
    ],
  ])('are refused with %s', (shocks, problem) => {
    expect(shocksOf(`{ ${shocks} }`)).toEqual([problem]);
  });

  it('on sales need somebody who sells', () => {
    const text = `title: Small
question: Does it work?
model: queue
time: { decision: 2025 }
decision: { outcome: output-value, better: more }
arrivals: { rate: 10 per year, maximum: 20 per year }
fields: { all: { title: All, share: 100 % } }`;

    expect(shocksOf('{ common: { market: { on: sales, spread: 15 % } } }', text)).toEqual([
      'shocks.common.market.on: nobody sells anything: the scenario has no `firms`, so a shock on sales would strike nothing → add `firms:`, or remove the shock',
    ]);
  });

  it.each([
    ['costs, of: [trial, production]', []],
    ['costs, of: [equipment, facility]', []],
    ['durations, of: [set-up, building, ramp]', []],
    ['costs', ['of: `of` is missing: a shock on costs says which → write a list such as `of: [equipment]`']],
    ['durations', ['of: `of` is missing: a shock on durations says which → write a list such as `of: [research]`']],
    ['costs, of: [trail]', ['of[0]: there is no cost that a shock can strike named "trail" → did you mean `trial`?']],
    [
      'costs, of: [team]',
      [
        'of[0]: there is no cost that a shock can strike named "team" → known here: equipment, facility, trial, production',
      ],
    ],
    ['durations, of: [setup]', ['of[0]: there is no duration named "setup" → did you mean `set-up`?']],
    ['durations, of: []', ['of: `of` names no duration → known here: research, set-up, building, ramp']],
  ])('on %s', (terms, problems) => {
    expect(problemsOf(`{ common: { dear: { spread: 10 %, on: ${terms} } } }`)).toEqual(
      problems.map((problem) => `shocks.common.dear.${problem}`),
    );
  });
});
