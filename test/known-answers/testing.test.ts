import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { Study } from '#compile';
import { models } from '#models';
import type { Model } from '#model';
import { errorOfShare, FOUR, open, simulated, total, watch } from './support.ts';

const unused = (id: string) => createMachine({ id, initial: 'unused', states: { unused: { type: 'final' } } });

/** Two tests in a row, and what is commercialised after both. */
const technology = createMachine({
  id: 'technology',
  initial: 'first',
  states: {
    first: {
      entry: { type: 'spend', params: { cost: 'trial' } },
      after: {
        early: [
          { guard: { type: 'gate', params: { gate: 'early' } }, target: 'second' },
          { target: 'out', actions: { type: 'record', params: { fact: 'left-proof-of-concept' } } },
        ],
      },
    },
    second: {
      after: {
        late: [
          { guard: { type: 'gate', params: { gate: 'late' } }, target: 'through' },
          { target: 'out', actions: { type: 'record', params: { fact: 'left-pilot' } } },
        ],
      },
    },
    through: { type: 'final', entry: { type: 'record', params: { fact: 'commercialised' } } },
    out: { type: 'final' },
  },
});

const model: Model = {
  ...models['queue'],
  name: 'two-tests',
  charts: { technology, line: unused('line'), firm: unused('firm') },
};

const TYPES = 40;
const EARLY = { cases: 60, fidelity: 0.5, blind: 0.3 };
const LATE = { cases: 24, fidelity: 0.8, blind: 0.1 };
const ALARM = 0.002;
const percent = (value: number): string => `${value * 100} %`;
const modeOf = ({ fidelity, blind }: typeof EARLY, more = ''): string =>
  `{ any: { fidelity: ${percent(fidelity)}, blind: ${percent(blind)}${more} } }`;

function openTests(prior: number, strategy: string): Study {
  const text = `title: Two tests
question: What do two tests in a row let through?
model: two-tests
time: { decision: 2025, window: 10 years, evaluation: 30 years }
decision: { outcome: technologies-entered, better: more }
arrivals: { rate: 80 per year, maximum: 80 per year }
fields: { all: { title: All, share: 100 % } }
viability: { prior: ${percent(prior)}, mending: 0 % }
catalogues:
  everything: { types: ${TYPES}, exposure: { exponent: 1 }, complexity: { mean: 2 } }
gates:
  early:
    testing:
      catalogue: everything
      cases: ${EARLY.cases}
      strategy: ${strategy}
      modes: ${modeOf(EARLY, ', cost: 1000 RMB, cases-per-month: 40')}
      false-alarm: ${percent(ALARM)}
      costs: trial
      takes: early
  late:
    testing: { catalogue: everything, cases: ${LATE.cases}, strategy: ${strategy}, modes: ${modeOf(LATE)}, after: early }
durations: { early: 1 month, late: 1 month }
costs: { trial: { mean: 5000 RMB, spread: 0 } }
`;
  return open(text, { models: { [model.name]: model } });
}

/** Share of faulty technologies that a test misses, and that both do, by the sum over the types. */
function missed(): { first: number; both: number } {
  const weights = Array.from({ length: TYPES }, (_, index) => 1 / (index + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const escape = (p: number, { cases, fidelity, blind }: typeof EARLY): number =>
    blind + (1 - blind) * (1 - p * fidelity) ** cases;
  return weights.reduce(
    ({ first, both }, weight) => {
      const p = weight / all;
      return { first: first + p * escape(p, EARLY), both: both + p * escape(p, EARLY) * escape(p, LATE) };
    },
    { first: 0, both: 0 },
  );
}

describe('gates that test by cases drawn by exposure', () => {
  const quiet = (1 - ALARM) ** EARLY.cases;

  test.each([
    { of: 'faulty', prior: 0, first: missed().first * quiet, second: missed().both / missed().first },
    { of: 'sound', prior: 1, first: quiet, second: 1 },
    {
      of: 'mixed',
      prior: 0.5,
      first: (quiet + missed().first * quiet) / 2,
      second: (1 + missed().both) / (1 + missed().first),
    },
  ])('let through the share of $of technologies that the formulas say, one after the other', async (known) => {
    const { prior, first, second } = known;
    const table = await simulated(openTests(prior, 'random'));
    const entered = total(table, 'technologies-entered');
    const passed = entered - total(table, 'left-proof-of-concept');
    const through = total(table, 'technologies-commercialised');

    expect(total(table, 'unfinished')).toBe(0);
    expect(through + total(table, 'left-pilot')).toBe(passed);
    expect(Math.abs(passed / entered - first)).toBeLessThanOrEqual(FOUR * errorOfShare(first, entered));
    expect(Math.abs(through / passed - second)).toBeLessThanOrEqual(FOUR * errorOfShare(second, passed));
  });

  test('meet the faults that escaped before, which are the harder ones', () => {
    const { first, both } = missed();
    const afresh = openTests(0, 'random').fields[0].testing.map(({ after }) => after);

    expect(afresh).toEqual([-1, 0]);
    expect(both / first).toBeGreaterThan(1.3 * both);
  });

  test('add their cost and their months to what the scenario names, and to nothing else', () => {
    watch(openTests(0.5, 'diversity'), 1, ({ settings, study }) => {
      const { costs, delays } = study.names;

      // Sixty cases of complexity 2: 120,000 RMB and three months.
      expect(settings.cost[costs.indexOf('trial')]).toBeCloseTo(125_000 * 100, 6);
      expect(settings.delayScale[delays.indexOf('early')]).toBeCloseTo(4, 12);
      expect(settings.delayScale[delays.indexOf('late')]).toBe(1);
    });
  });
});
