import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis';
import type { Study } from '#compile';
import type { Interpreter } from '#kernel';
import type { DistributionSpec } from '#random';
import { column } from '#table';
import { questionOf } from '../../src/describe.ts';
import { openScenario, traceOf } from '../experiment/a-study.ts';
import { Ratio } from './ratio.ts';
import { errorOfShare, FOUR, simulated, total } from './support.ts';

/**
 * Paul et al., Nature Reviews Drug Discovery 9 (2010), 203-214: candidates in each stage for one launch, and per launch
 * the cost out of pocket and capitalised at 11 % a year from the midpoint of the stage to the launch, millions of US
 * dollars. The stages follow from the inputs, worked out apart from this program; their sums are the published totals.
 */
const PRINTED = [
  { stage: 'target-to-hit', inWork: 24.2979, outOfPocket: 24.298, capitalised: 94.356 },
  { stage: 'hit-to-lead', inWork: 19.4383, outOfPocket: 48.596, capitalised: 165.632 },
  { stage: 'lead-optimisation', inWork: 14.5787, outOfPocket: 145.787, capitalised: 413.952 },
  { stage: 'preclinical', inWork: 12.3919, outOfPocket: 61.96, capitalised: 150.437 },
  { stage: 'phase-1', inWork: 8.5504, outOfPocket: 128.256, capitalised: 273.32 },
  { stage: 'phase-2', inWork: 4.6172, outOfPocket: 184.689, capitalised: 319.439 },
  { stage: 'phase-3', inWork: 1.5699, outOfPocket: 235.479, capitalised: 313.755 },
  { stage: 'submission-to-launch', inWork: 1.0989, outOfPocket: 43.956, capitalised: 47.535 },
] as const;
const OUT_OF_POCKET = 873.021;
const CAPITALISED = 1778.423;
const LAUNCHED = 0.04115583;

const MILLION = 1e6;

/** One launch by the formulas of the model's card, from the numbers of a study; RMB. */
function closedForm({ scenario }: Study) {
  const { chances, durations, costs } = scenario.defaults;
  const growth = 1 + scenario.money.rates.government;
  let launched = 1;
  let months = 0;
  const stages = PRINTED.toReversed().map(({ stage }) => {
    const half = certain(durations[`half-${stage}`].mean.spec);
    launched *= certain(chances[`passes-${stage}`].spec);
    const toLaunch = months + half;
    months += 2 * half;
    const outOfPocket = certain(costs[stage].mean.spec) / launched;
    return { inWork: 1 / launched, outOfPocket, capitalised: outOfPocket * growth ** (toLaunch / 12) };
  });
  const sum = (part: 'outOfPocket' | 'capitalised'): number => stages.reduce((all, stage) => all + stage[part], 0);
  return {
    stages: stages.toReversed(),
    launched,
    months,
    outOfPocket: sum('outOfPocket'),
    capitalised: sum('capitalised'),
  };
}

/** A number of the scenario that has no range. */
function certain(spec: DistributionSpec): number {
  if (spec.kind !== 'constant') throw new Error(`${JSON.stringify(spec)} is uncertain`);
  return spec.value;
}

const study = openScenario('drug-pipeline-2010');
const truth = closedForm(study);

describe('the closed form', () => {
  test('gives what the article prints, from the numbers of the scenario', () => {
    expect(truth.outOfPocket / MILLION).toBeCloseTo(OUT_OF_POCKET, 3);
    expect(truth.capitalised / MILLION).toBeCloseTo(CAPITALISED, 3);
    expect(truth.launched).toBeCloseTo(LAUNCHED, 8);
    expect(truth.months).toBe(13.5 * 12);
  });

  test.each(PRINTED.map((printed, at) => ({ ...printed, at })))('gives its row: $stage', ({ at, ...printed }) => {
    const { inWork, outOfPocket, capitalised } = truth.stages[at];

    expect(inWork).toBeCloseTo(printed.inWork, 4);
    expect(outOfPocket / MILLION).toBeCloseTo(printed.outOfPocket, 3);
    expect(capitalised / MILLION).toBeCloseTo(printed.capitalised, 3);
  });

  test('leaves nobody unfinished at the evaluation date', () => {
    const { window, evaluation } = study.scenario.time;

    expect(evaluation).toBeGreaterThanOrEqual(window + truth.months);
  });
});

describe('where every candidate is launched', () => {
  const chances = PRINTED.map(({ stage }) => [`chances.passes-${stage}.value`, '100 %'] as const);
  const certainly = openScenario('drug-pipeline-2010', {
    ...Object.fromEntries(chances),
    'arrivals.rate.value': '5 per year',
  });

  test.each<Interpreter>(['compiled', 'reference'])(
    'no luck is left but the arrivals, which cancel: %s',
    async (interpreter) => {
      const known = closedForm(certainly);
      const table = await simulated(certainly, { replications: 4, interpreter });

      expect(known.launched).toBe(1);
      expect(total(table, 'technologies-commercialised')).toBeGreaterThan(100);
      for (const [above, below, each] of [
        ['total-cost', 'technologies-commercialised', known.outOfPocket],
        ['discounted-cost', 'discounted-commercialised', known.capitalised],
      ] as const) {
        const [costs, launches] = [column(table, 0, above), column(table, 0, below)];
        launches.forEach((launched, replication) => expect(costs[replication] / launched / each).toBeCloseTo(1, 9));
      }
    },
  );
});

describe('the simulated pipeline', () => {
  test('costs per launch what the closed form says, out of pocket and capitalised', async () => {
    const table = await simulated(study, { replications: 500, seed: study.scenario.seed });
    const { estimates } = analyse(table, questionOf(study)).asStated.policies[0];
    const entered = total(table, 'technologies-entered');
    const launched = total(table, 'technologies-commercialised');

    expect(total(table, 'unfinished')).toBe(0);
    expect(Math.abs(launched / entered - truth.launched)).toBeLessThan(FOUR * errorOfShare(truth.launched, entered));
    for (const [name, each] of [
      ['cost-per-commercialised', truth.outOfPocket],
      ['levelised-cost', truth.capitalised],
    ] as const) {
      const [low, high] = estimates.get(name)!.interval!;
      expect(low, name).toBeLessThan(each);
      expect(high, name).toBeGreaterThan(each);
      expect((high - low) / 2, name).toBeLessThan(0.02 * each);
    }
  });

  test.each(PRINTED.map(({ stage }, at) => ({ stage, at })))(
    'costs in one stage what the closed form says: $stage',
    async ({ stage, at }) => {
      const others = PRINTED.filter((other) => other.stage !== stage);
      const alone = openScenario(
        'drug-pipeline-2010',
        Object.fromEntries(others.map((other) => [`costs.${other.stage}.mean`, '0 RMB'])),
      );
      const table = await simulated(alone);
      const known = truth.stages[at];

      for (const [above, below, each] of [
        ['total-cost', 'technologies-commercialised', known.outOfPocket],
        ['discounted-cost', 'discounted-commercialised', known.capitalised],
      ] as const) {
        const seen = new Ratio();
        const launches = column(table, 0, below);
        column(table, 0, above).forEach((cost, run) => seen.add(cost, launches[run]));

        expect(Math.abs(seen.value - each), above).toBeLessThan(FOUR * seen.error);
        expect(FOUR * seen.error, above).toBeLessThan(0.1 * each);
      }
    },
  );

  test('takes the same steps by both interpreters', async () => {
    const small = openScenario('drug-pipeline-2010', { 'arrivals.rate.value': '12 per year' });
    const compiled = await simulated(small, { replications: 10 });

    expect(traceOf(small, { interpreter: 'reference' })).toEqual(traceOf(small));
    expect(await simulated(small, { replications: 10, interpreter: 'reference' })).toEqual(compiled);
    expect(total(compiled, 'technologies-commercialised')).toBeGreaterThan(20);
  });
});
