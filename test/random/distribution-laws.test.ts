import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dice, distribution, keyFromSeed, type DistributionSpec } from '#random';
import { normalCdf } from '../../src/random/normal-cdf.ts';
import { brokenSpec, smoothSpec } from './every-family.ts';
import { expectation } from './expectation.ts';

const probability = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });

describe('every distribution', () => {
  const anySpec = fc.oneof(smoothSpec, brokenSpec);

  test('has quantiles that rise with p, inside its support', () => {
    fc.assert(
      fc.property(anySpec, fc.array(probability, { minLength: 2, maxLength: 10 }), (spec, probabilities) => {
        const { quantile, low, high } = distribution(spec);
        const values = probabilities.toSorted((a, b) => a - b).map(quantile);

        values.forEach((value, index) => {
          const before = values[index - 1] ?? low;
          // Solved quantiles of neighbouring probabilities may swap in their last bits.
          expect(value).toBeGreaterThanOrEqual(before - 1e-13 * Math.abs(before));
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
          expect(Number.isFinite(value)).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('has its ends at 0 and 1, and nothing beyond', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { kind, quantile, low, high } = distribution(spec);

        expect(kind).toBe(spec.kind);
        expect([quantile(0), quantile(1)]).toEqual([low, high]);
        expect([-0.001, 1.001, NaN].map(quantile)).toEqual([NaN, NaN, NaN]);
      }),
      { numRuns: 500 },
    );
  });

  test('has the mean that its quantiles have', () => {
    fc.assert(
      fc.property(smoothSpec, (spec) => {
        const { quantile, mean } = distribution(spec);
        const size = quantile(0.95) - quantile(0.05);

        expect(Math.abs(expectation(quantile, (value) => value) - mean)).toBeLessThanOrEqual(
          1e-9 * (size + Math.abs(mean)),
        );
      }),
      { numRuns: 200 },
    );
  });

  // Cut far from the centre on one side or the other, wide or narrow beside the fall of the density.
  test.each([
    { low: 5, high: 6 },
    { low: 4, high: 4.1 },
    { low: 30, high: Infinity },
    { low: 4.5, high: 40 },
    { low: -6, high: -5 },
    { low: -0.2, high: 0.3 },
    { low: -1, high: Infinity },
  ])('has the mean that its quantiles have: a standard normal cut to %o', ({ low, high }) => {
    const { quantile, mean } = distribution({ kind: 'truncated-normal', mean: 0, sd: 1, low, high });
    const size = quantile(0.95) - quantile(0.05);

    expect(Math.abs(expectation(quantile, (value) => value) - mean)).toBeLessThanOrEqual(1e-9 * size);
  });

  test('has the mean that its quantiles have, where they bend or jump', () => {
    fc.assert(
      fc.property(brokenSpec, (spec) => {
        const { quantile, mean, low, high } = distribution(spec);

        // A jump falls between two points of the rule, 1/64 apart in log odds: at most 1/64 × 1/4 of probability.
        expect(Math.abs(expectation(quantile, (value) => value) - mean)).toBeLessThanOrEqual(
          (high - low) / 256 + 1e-9 * Math.abs(mean),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** The binomial probability of at least `from` in `of` trials. */
function atLeast(from: number, of: number, chance: number): number {
  let sum = 0;
  let ways = 1;
  for (let k = 0; k <= of; k += 1) {
    if (k >= from) sum += ways * chance ** k * (1 - chance) ** (of - k);
    ways = (ways * (of - k)) / (k + 1);
  }
  return sum;
}

const z = (low: number): number => normalCdf((low - 1) / 2);

/** Distributions whose distribution function is a textbook formula, written here a second time. */
const textbook: readonly [string, DistributionSpec, (x: number) => number][] = [
  ['uniform', { kind: 'uniform', low: -3, high: 7 }, (x) => (x + 3) / 10],
  [
    'triangular',
    { kind: 'triangular', low: 2, mode: 3, high: 9 },
    (x) => (x <= 3 ? (x - 2) ** 2 / 7 : 1 - (9 - x) ** 2 / 42),
  ],
  // alpha = 1 + 4 × 1/4 = 2, beta = 1 + 4 × 3/4 = 4.
  ['pert', { kind: 'pert', low: 0, mode: 1, high: 4 }, (x) => atLeast(2, 5, x / 4)],
  ['normal', { kind: 'normal', mean: 1, sd: 2 }, z],
  [
    'truncated normal',
    { kind: 'truncated-normal', mean: 1, sd: 2, low: 0, high: 4 },
    (x) => (z(x) - z(0)) / (z(4) - z(0)),
  ],
  ['lognormal', { kind: 'lognormal', mu: 1, sigma: 2 }, (x) => z(Math.log(x))],
  ['exponential', { kind: 'exponential', mean: 4 }, (x) => 1 - Math.exp(-x / 4)],
  ['Weibull', { kind: 'weibull', shape: 1.5, scale: 3 }, (x) => 1 - Math.exp(-((x / 3) ** 1.5))],
  ['gamma', { kind: 'gamma', shape: 3, scale: 2 }, (x) => 1 - Math.exp(-x / 2) * (1 + x / 2 + x ** 2 / 8)],
  ['beta', { kind: 'beta', alpha: 3, beta: 2 }, (x) => atLeast(3, 4, x)],
  ['beta on a range', { kind: 'beta', alpha: 3, beta: 2, low: 10, high: 30 }, (x) => atLeast(3, 4, (x - 10) / 20)],
];

describe.each(textbook)('%s', (_, spec, cdf) => {
  const { quantile, mean } = distribution(spec);

  test('is undone by its distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }), (p) => {
        expect(Math.abs(cdf(quantile(p)) - p)).toBeLessThanOrEqual(1e-14);
      }),
    );
  });

  test('is what inverted dice follow', () => {
    const dice = new Dice(...keyFromSeed('Kolmogorov'));
    const many = 4000;
    const sample = Array.from({ length: many }, (_row, n) => quantile(dice.uniform(n, 1, 2, 3)));
    const shares = sample.toSorted((a, b) => a - b).map(cdf);
    const apart = shares.map((share, rank) => Math.max(share - rank / many, (rank + 1) / many - share));

    // Kolmogorov: the largest distance times √n exceeds 1.95 with probability 2 exp(−2 × 1.95²) = 0.001.
    expect(Math.max(...apart)).toBeLessThan(1.95 / Math.sqrt(many));

    const variance = expectation(quantile, (value) => (value - mean) ** 2);
    const average = sample.reduce((sum, value) => sum + value, 0) / many;
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(variance / many));
  });
});
