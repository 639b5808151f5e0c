import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { globalFindings } from '#analysis';
import { morris, morrisMoves } from '../../../src/experiment/designs/morris.ts';
import { aTarget, morrisOf, namesOf, rowOf, tableBy } from './a-design.ts';
import type { Asked, Simulator } from './a-design.ts';

const linear: Simulator = (x) => 100 + 4 * x[0] - 2 * x[1];

/** Half of the probability of x₃ changes 6 x₃ x₄ by 3 x₄, whose levels have mean ½ and variance 5/64. */
const SPREAD = 3 * Math.sqrt(5 / 64);

/** A function with elementary effects in closed form, x₅ doing nothing, and luck that shows in every effect. */
const noisy: Simulator = (x, luck) =>
  4 * x[0] - 2 * x[1] + 6 * x[2] * x[3] + luck[0] + luck[1] * x[0] + 2 * luck[2] * x[4] + luck[3] * x[3];

const TRUTH = {
  mean: [2, -1, 1.5, 1.5, 0],
  size: [2, 1, Math.hypot(1.5, SPREAD), Math.hypot(1.5, SPREAD), 0],
  spread: [0, 0, SPREAD, SPREAD, 0],
} as const;

const studies = Array.from({ length: 400 }, (_, study) =>
  morrisOf({ seed: `study ${study}`, inputs: 5, blocks: 20, simulate: noisy }),
);

describe("Morris's elementary effects", () => {
  test('of a linear function are half of its slopes, with no spread, and ranked by size', () => {
    const { inputs, mean: centre } = morrisOf({ seed: 'line', inputs: 3, blocks: 10, simulate: linear });

    expect(inputs.map(({ input }) => input)).toEqual(['x1', 'x2', 'x3']);
    for (const [at, effect] of [2, -1, 0].entries()) {
      const row = inputs[at];
      expect(row.mean.mean).toBeCloseTo(effect, 12);
      expect(row.size.mean).toBeCloseTo(Math.abs(effect), 12);
      expect(row.absolute.mean).toBeCloseTo(Math.abs(effect), 12);
      expect(row.spread.mean).toBeCloseTo(0, 6);
      expect(row.noise).toBe(0);
    }
    expect(inputs.map(({ verdict }) => verdict)).toEqual(['moves it', 'moves it', 'changed nothing']);
    expect(centre.mean).toBeGreaterThan(98);
    expect(centre.mean).toBeLessThan(104);
  });

  test('have a mean that cancels and a size that does not where a function turns back', () => {
    // From 1/8 to 5/8 the square of (x − ½) falls by 1/8; from 3/8 to 7/8 it rises by as much.
    const { inputs } = morrisOf({ seed: 'bend', inputs: 2, blocks: 400, simulate: (x) => 8 * (x[0] - 0.5) ** 2 });
    const { mean: average, size, absolute, spread } = rowOf(inputs, 1);

    expect(size.mean).toBeCloseTo(1, 12);
    expect(absolute.mean).toBeCloseTo(1, 12);
    expect(Math.abs(average.mean)).toBeLessThan(4 / Math.sqrt(400));
    expect(spread.mean).toBeCloseTo(1, 1);
  });

  test.each(['mean', 'size', 'spread'] as const)(
    'lie in the interval of their %s in 93 to 97 % of studies with luck, and no less where it ends at zero',
    (number) => {
      const rates = TRUTH[number].map((truth, at) => {
        const hits = studies.filter(({ inputs }) => {
          const { interval } = rowOf(inputs, at + 1)[number];
          // Rounding alone spreads what is certain.
          return interval === undefined || (interval[0] <= truth + 1e-6 && truth <= interval[1] + 1e-6);
        });
        return hits.length / studies.length;
      });
      const noisyAlone = rates.filter((_, at) => [0, 2, 3].includes(at) && TRUTH[number][at] > 0);

      for (const rate of rates) expect(rate).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.05 * 0.95) / studies.length));
      expect(mean(noisyAlone)).toBeGreaterThan(0.93);
      expect(mean(noisyAlone)).toBeLessThan(0.975);
    },
  );

  test('are without bias: luck inflates the mean absolute effect, as said beside it, and not the size', () => {
    const idle = studies.map(({ inputs }) => rowOf(inputs, 5));
    const [absolute, noise] = [idle.map((row) => row.absolute.mean), idle.map((row) => row.noise)];
    const error = sampleStandardDeviation(absolute) / Math.sqrt(absolute.length);

    // The mean of two lucks moves x₅ by a normal number of standard deviation 1/√2.
    expect(Math.abs(mean(absolute) - Math.SQRT1_2 * Math.sqrt(2 / Math.PI))).toBeLessThan(3.5 * error);
    expect(Math.abs(mean(noise) - mean(absolute))).toBeLessThan(5 * error);
    expect(idle.filter(({ size }) => size.mean === 0).length / idle.length).toBeGreaterThan(0.4);
  });

  test('of what does nothing are called a mover in no more than the share that all inputs together may', () => {
    const wrong = studies.filter(({ inputs }) => rowOf(inputs, 5).verdict === 'moves it').length;
    const found = studies.filter(({ inputs }) => rowOf(inputs, 1).verdict === 'moves it').length;

    // A fifth of 5 %, and three standard errors.
    expect(wrong / studies.length).toBeLessThan(0.01 + 3 * Math.sqrt(0.01 / studies.length));
    expect(found).toBe(studies.length);
  });

  test('of a difference leave out what both have', () => {
    const less: Simulator = (x, luck) => noisy(x, luck) - 3 * x[1];
    const { inputs, less: other } = morrisOf({ seed: 'both', inputs: 5, blocks: 10, simulate: noisy, less });

    expect(other).toBe('another');
    expect(rowOf(inputs, 2).mean.mean).toBeCloseTo(1.5, 12);
    expect(rowOf(inputs, 1).mean.mean).toBeCloseTo(0, 12);
  });
});

describe('a table that does not fit', () => {
  const asked: Asked = { seed: 's', inputs: 3, blocks: 10, simulate: linear };
  const question = {
    ...aTarget({}),
    method: 'morris',
    inputs: namesOf(3),
    stepsOf: (block: number) => morrisMoves('s', block, namesOf(3)),
  } as const;

  test('is refused with what is needed', () => {
    const table = tableBy(morris(3), asked);
    const refused =
      (change: object): (() => unknown) =>
      () =>
        globalFindings(table, { ...question, ...change });

    expect(refused({ correlated: ['x1', 'x2'] })).toThrow(/independent inputs, not x1, x2/);
    expect(refused({ inputs: namesOf(4) })).toThrow(/blocks of 10 replications, not of 8/);
    expect(refused({ policy: 'nobody' })).toThrow(/no run of policy nobody/);
    expect(refused({ decision: { ...question.decision, outcome: 'leverage' } })).toThrow(/no stored outcome leverage/);
    expect(refused({ stepsOf: () => question.stepsOf(0).slice(1) })).toThrow(/does not move each of 3 inputs once/);
    expect(() => morrisOf({ ...asked, blocks: 9 })).toThrow(/10 whole blocks at least, not 9/);
  });
});
