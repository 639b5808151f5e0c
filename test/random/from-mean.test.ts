import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distribution, fromMean, type DistributionKind, type DistributionSpec } from '#random';
import { expectation } from './expectation.ts';

function specOf(kind: DistributionKind, mean: number, cv: number): DistributionSpec {
  const elicited = fromMean(kind, mean, cv);
  if (typeof elicited === 'string') throw new Error(elicited);
  return elicited;
}

describe('a mean and a coefficient of variation', () => {
  // What each family can have; a beta of mean m must vary less than √((1 − m) / m).
  test.each<[DistributionKind, readonly [number, number], readonly [number, number]]>([
    ['uniform', [0.1, 100], [0.01, 2]],
    ['normal', [0.1, 100], [0.01, 2]],
    ['truncated-normal', [0.1, 100], [0.01, 0.99]],
    ['lognormal', [0.1, 100], [0.01, 1]],
    ['gamma', [0.1, 100], [0.05, 2]],
    ['weibull', [0.1, 100], [0.05, 2]],
    ['beta', [0.05, 0.8], [0.05, 0.45]],
  ])('are those of the %s that they give', (kind, [leastMean, mostMean], [leastCv, mostCv]) => {
    const means = fc.double({ min: leastMean, max: mostMean, noNaN: true });
    const cvs = fc.double({ min: leastCv, max: mostCv, noNaN: true });
    fc.assert(
      fc.property(means, cvs, (mean, cv) => {
        const spec = specOf(kind, mean, cv);
        const curve = distribution(spec);
        const variance = expectation(curve.quantile, (value) => (value - mean) ** 2);

        expect(spec.kind).toBe(kind);
        expect(Math.abs(curve.mean / mean - 1)).toBeLessThanOrEqual(1e-9);
        expect(Math.abs(Math.sqrt(variance) / (cv * mean) - 1)).toBeLessThanOrEqual(1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test('give normal and uniform numbers on either side of 0', () => {
    expect(specOf('normal', -10, 0.2)).toEqual({ kind: 'normal', mean: -10, sd: 2 });
    expect(distribution(specOf('uniform', -10, 0.2))).toMatchObject({ mean: -10 });
  });

  test('give a truncated normal that is cut at 0', () => {
    expect(specOf('truncated-normal', 5, 0.8)).toMatchObject({ low: 0, high: Infinity });
  });

  test('give an exponential and a constant where they are what was said', () => {
    expect(specOf('exponential', 7, 1)).toEqual({ kind: 'exponential', mean: 7 });
    expect(specOf('constant', -7, 0)).toEqual({ kind: 'constant', value: -7 });
    // A gamma or Weibull that varies as much as its mean is the exponential.
    expect(specOf('gamma', 7, 1)).toEqual({ kind: 'gamma', shape: 1, scale: 7 });
    expect(distribution(specOf('weibull', 7, 1)).quantile(0.5)).toBeCloseTo(7 * Math.LN2, 9);
  });

  test.each<[DistributionKind, number, number, string]>([
    ['normal', NaN, 1, 'mean NaN is not a finite number'],
    ['normal', 1, -1, 'the coefficient of variation -1 is not a finite number, 0 or more'],
    ['normal', 1, Infinity, 'the coefficient of variation Infinity is not a finite number, 0 or more'],
    ['normal', 1, NaN, 'the coefficient of variation NaN is not a finite number, 0 or more'],
    ['normal', 1, 0, 'a coefficient of variation of 0 leaves one value; use constant'],
    ['normal', 0, 1, 'a coefficient of variation says nothing about a mean of 0; say an interval'],
    ['constant', 1, 0.5, 'constant does not vary, so its coefficient of variation is 0, not 0.5'],
    ['lognormal', -1, 1, 'lognormal values are above 0, so their mean cannot be -1'],
    ['gamma', -1, 1, 'gamma values are above 0, so their mean cannot be -1'],
    ['exponential', 2, 0.5, 'exponential has a coefficient of variation of 1, not 0.5; use gamma'],
    ['weibull', 2, 1e-7, 'no weibull has a coefficient of variation of 1e-7; use lognormal or gamma'],
    [
      'truncated-normal',
      2,
      1.5,
      'truncated-normal cannot have a coefficient of variation of 1.5: a normal cut at 0 varies less than its mean; use exponential, gamma or lognormal',
    ],
    ['beta', 1.5, 0.1, 'beta values are between 0 and 1, so their mean cannot be 1.5'],
    ['beta', 0.5, 1, 'beta of mean 0.5 has a coefficient of variation below 1'],
    [
      'triangular',
      1,
      1,
      'triangular cannot be told from a mean and a coefficient of variation: say low, mode and high',
    ],
    ['pert', 1, 1, 'pert cannot be told from a mean and a coefficient of variation: say low, mode and high'],
    [
      'discrete',
      1,
      1,
      'discrete cannot be told from a mean and a coefficient of variation: say its values and weights',
    ],
    ['bernoulli', 1, 1, 'bernoulli cannot be told from a mean and a coefficient of variation: say its probability'],
    ['empirical', 1, 1, 'empirical cannot be told from a mean and a coefficient of variation: say the observed values'],
  ])('do not give %s of mean %d and variation %d', (kind, mean, cv, complaint) => {
    expect(fromMean(kind, mean, cv)).toBe(complaint);
  });
});
