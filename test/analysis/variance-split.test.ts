import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { analyse, type VarianceSplit } from '#analysis';
import { aNormal, anInput, aSource, BLOCK_SIZE, type Source } from './a-block-study.ts';
import { aQuestion, asStated, aTable } from './a-table.ts';

/** An outcome of a replication, from its uncertain input and its luck. */
type Outcome = (input: number, source: Source) => number;

/** 8 times a uniform number has variance 64/12; twice a normal one has 4. */
const UNCERTAIN = 64 / 12;
const LUCK = 4;
const linear: Outcome = (input, source) => 8 * input + 2 * aNormal(source);

function splitsOf(blocks: number, name: string, ...outcomes: readonly Outcome[]): readonly VarianceSplit[] {
  const source = aSource(name);
  const input = anInput(blocks, source);
  const policies = outcomes.map((_, at) => `policy ${at}`);
  const values = outcomes.map((outcome) => ({
    'incubated-firms': Array.from(input, (value) => outcome(value, source)),
  }));
  return analyse(aTable({ runs: asStated(...policies), values, blockSize: BLOCK_SIZE }), aQuestion()).variance;
}

function studies(count: number, blocks: number, outcome: Outcome): readonly VarianceSplit[] {
  return Array.from({ length: count }, (_, study) => splitsOf(blocks, `${blocks} ${study}`, outcome)[0]);
}

const covers = (truth: number, { uncertainty: { interval } }: VarianceSplit): boolean =>
  interval![0] <= truth && truth <= interval![1];

/** How many standard errors the mean of some numbers lies from what it should be. */
function errorsFrom(truth: number, values: readonly number[]): number {
  return Math.abs(mean(values) - truth) / (sampleStandardDeviation(values) / Math.sqrt(values.length));
}

describe('the variance of an outcome', () => {
  test.each([10, 20])(
    'in %i blocks is split with intervals that hold the truth in at least 92 of 100 studies, and at most 98',
    (blocks) => {
      const found = studies(1000, blocks, linear);
      const rate = found.filter((split) => covers(UNCERTAIN / (UNCERTAIN + LUCK), split)).length / found.length;

      expect(rate).toBeGreaterThanOrEqual(0.92);
      expect(rate).toBeLessThanOrEqual(0.98);
    },
  );

  test('is split without bias however few the blocks, although draws in a block are stratified', () => {
    const found = studies(4000, 2, linear);
    const total = found.map(({ deviation }) => deviation ** 2);
    const uncertain = found.map(({ deviation, uncertainty }) => deviation ** 2 * uncertainty.mean);

    expect(errorsFrom(UNCERTAIN + LUCK, total)).toBeLessThan(3.5);
    expect(errorsFrom(UNCERTAIN, uncertain)).toBeLessThan(3.5);
  });

  test('holds what the draws of a block share, where inputs act only together', () => {
    // 24 (u − ½)(v − ½) has variance 4, and a block of 25 draws leaves 4/25 of it to its mean: strata of u do not see v.
    const found = Array.from({ length: 4000 }, (_, study) => {
      const source = aSource(`together ${study}`);
      const other = anInput(2, source);
      let at = 0;
      const together: Outcome = (input) => 24 * (input - 0.5) * (other[at++] - 0.5) + 2 * aNormal(source);
      return splitsOf(2, `with ${study}`, together)[0];
    });
    const uncertain = found.map(({ deviation, uncertainty }) => deviation ** 2 * uncertainty.mean);

    expect(errorsFrom(4, uncertain)).toBeLessThan(3.5);
  });

  test('is luck alone where inputs do nothing: the interval begins at zero in 92 % of studies and more', () => {
    const found = studies(500, 20, (_, source) => aNormal(source));

    expect(found.filter((split) => covers(0, split)).length / found.length).toBeGreaterThanOrEqual(0.92);
    for (const { uncertainty } of found) expect(uncertainty.mean).toBeGreaterThanOrEqual(0);
  });

  test('is uncertainty alone where there is no luck', () => {
    const [{ deviation, uncertainty }] = splitsOf(40, 'sure', (input) => 8 * input);

    expect(deviation).toBeCloseTo(Math.sqrt(UNCERTAIN), 1);
    expect(uncertainty).toMatchObject({
      mean: 1,
      interval: undefined,
      withheld: 'every block of replications gave the same value',
    });
  });

  test('is not split where there is none', () => {
    const [{ deviation, uncertainty }] = splitsOf(20, 'same', () => 3);

    expect(deviation).toBe(0);
    expect(uncertainty).toMatchObject({ mean: NaN, withheld: 'every replication gave the same value' });
  });

  test('is not split where one block alone varies', () => {
    let asked = 0;
    const [{ deviation, uncertainty }] = splitsOf(20, 'once', (input) => (asked++ < BLOCK_SIZE ? input : 0));

    expect(deviation).toBeGreaterThan(0);
    expect(uncertainty).toMatchObject({ mean: NaN, withheld: 'only one block of replications varies' });
  });

  test('gets no interval from too few blocks', () => {
    const [{ uncertainty }] = splitsOf(9, 'few', linear);

    expect(uncertainty.interval).toBeUndefined();
    expect(uncertainty.withheld).toContain('an interval needs at least 500');
  });

  test('of a difference on the same draws leaves out what both share', () => {
    const splits = splitsOf(40, 'two', (input, source) => 20 + linear(input, source), linear);
    const [difference] = splits.filter(({ less }) => less !== undefined);

    expect(difference).toMatchObject({ policy: 'policy 0', less: 'policy 1', outcome: 'incubated-firms' });
    expect(difference.deviation).toBeCloseTo(Math.sqrt(2 * LUCK), 1);
    expect(difference.uncertainty.mean).toBeLessThan(0.1);
  });
});
