import { describe, expect, test } from 'vitest';
import { checkDistribution, distribution, type DistributionSpec } from '#random';

const quantiles = (spec: DistributionSpec, ...at: number[]): number[] => at.map(distribution(spec).quantile);

describe('means by closed forms', () => {
  test.each<[DistributionSpec, number]>([
    [{ kind: 'triangular', low: 2, mode: 3, high: 10 }, 5],
    [{ kind: 'pert', low: 2, mode: 3, high: 10 }, 4],
    [{ kind: 'lognormal', mu: 1, sigma: 2 }, Math.exp(3)],
    // Γ(3/2) = √π / 2, Γ(3) = 2.
    [{ kind: 'weibull', shape: 2, scale: 3 }, (3 * Math.sqrt(Math.PI)) / 2],
    [{ kind: 'weibull', shape: 0.5, scale: 3 }, 6],
    [{ kind: 'gamma', shape: 2.5, scale: 4 }, 10],
    [{ kind: 'beta', alpha: 3, beta: 1, low: 10, high: 30 }, 25],
    // Half a normal: mean √(2/π); a normal cut far out is exponential at heart: mean above the cut near 1/20.
    [{ kind: 'truncated-normal', mean: 0, sd: 1, low: 0, high: Infinity }, Math.sqrt(2 / Math.PI)],
    [{ kind: 'truncated-normal', mean: 5, sd: 1, low: -Infinity, high: 5 }, 5 - Math.sqrt(2 / Math.PI)],
    [{ kind: 'truncated-normal', mean: -3, sd: 2, low: -4, high: -2 }, -3],
    [{ kind: 'discrete', values: [10, 20, 40], weights: [1, 2, 1] }, 22.5],
    [{ kind: 'bernoulli', probability: 0.3 }, 0.3],
    [{ kind: 'empirical', values: [4, 1, 10] }, 4.75],
    [{ kind: 'empirical', values: [4] }, 4],
    [{ kind: 'constant', value: -7 }, -7],
  ])('%o', (spec, mean) => {
    expect(Math.abs(distribution(spec).mean - mean)).toBeLessThanOrEqual(2e-15 * Math.abs(mean));
  });
});

describe('a discrete distribution', () => {
  const spec: DistributionSpec = { kind: 'discrete', values: [30, 10, 99, 20], weights: [2, 1, 0, 1] };

  test('gives each value its share of p, in the order of the values', () => {
    expect(quantiles(spec, 0.01, 0.25, 0.2500001, 0.5, 0.5000001, 0.99)).toEqual([10, 10, 20, 20, 30, 30]);
  });

  test('never gives a value of weight 0', () => {
    expect(distribution(spec).high).toBe(30);
    expect(quantiles({ kind: 'discrete', values: [1, 2], weights: [0, 1] }, 0, 1e-300, 1)).toEqual([2, 2, 2]);
  });
});

test('a Bernoulli number is 1 in the upper share of p', () => {
  expect(quantiles({ kind: 'bernoulli', probability: 0.25 }, 0, 0.1, 0.75, 0.7500001, 1)).toEqual([0, 0, 0, 1, 1]);
  expect(quantiles({ kind: 'bernoulli', probability: 0 }, 0, 0.5, 1)).toEqual([0, 0, 0]);
  expect(quantiles({ kind: 'bernoulli', probability: 1 }, 0, 0.5, 1)).toEqual([1, 1, 1]);
});

test('empirical values are joined by straight lines, as type 7 of Hyndman and Fan', () => {
  // R: quantile(c(1, 4, 10, 20), c(.1, .25, .5, .9), type = 7)
  expect(quantiles({ kind: 'empirical', values: [10, 1, 20, 4] }, 0.1, 0.25, 0.5, 0.9)).toEqual([
    expect.closeTo(1.9, 12),
    expect.closeTo(3.25, 12),
    7,
    expect.closeTo(17, 12),
  ]);
  expect(quantiles({ kind: 'empirical', values: [5] }, 0, 0.3, 1)).toEqual([5, 5, 5]);
});

test('a constant is itself', () => {
  expect(quantiles({ kind: 'constant', value: 3 }, 0, 0.5, 1)).toEqual([3, 3, 3]);
});

const refused: readonly [DistributionSpec, string][] = [
  [{ kind: 'uniform', low: 2, high: 1 }, 'low 2 is above high 1'],
  [{ kind: 'uniform', low: 1, high: 1 }, 'low and high are both 1; use constant'],
  [{ kind: 'uniform', low: -Infinity, high: 1 }, 'low -Infinity is not a finite number'],
  [{ kind: 'uniform', low: 0, high: NaN }, 'high NaN is not a finite number'],
  [{ kind: 'triangular', low: 2, mode: 1, high: 3 }, 'mode 1 is below low 2'],
  [{ kind: 'triangular', low: 2, mode: NaN, high: 3 }, 'mode NaN is not a finite number'],
  [{ kind: 'pert', low: 2, mode: 4, high: 3 }, 'mode 4 is above high 3'],
  [{ kind: 'pert', low: 3, mode: 3, high: 3 }, 'low and high are both 3; use constant'],
  [{ kind: 'normal', mean: Infinity, sd: 1 }, 'mean Infinity is not a finite number'],
  [{ kind: 'normal', mean: 0, sd: 0 }, 'sd 0 is not above 0'],
  [{ kind: 'normal', mean: 0, sd: -1 }, 'sd -1 is not above 0'],
  [{ kind: 'truncated-normal', mean: NaN, sd: 1, low: 0, high: 1 }, 'mean NaN is not a finite number'],
  [{ kind: 'truncated-normal', mean: 0, sd: 0, low: 0, high: 1 }, 'sd 0 is not above 0'],
  [{ kind: 'truncated-normal', mean: 0, sd: 1, low: 1, high: 0 }, 'low 1 is above high 0'],
  [{ kind: 'truncated-normal', mean: 0, sd: 1, low: NaN, high: 0 }, 'low NaN and high 0 are not both numbers'],
  [
    { kind: 'truncated-normal', mean: 0, sd: 1, low: Infinity, high: Infinity },
    'low and high are both Infinity; use constant',
  ],
  [{ kind: 'lognormal', mu: NaN, sigma: 1 }, 'mu NaN is not a finite number'],
  [{ kind: 'lognormal', mu: 0, sigma: 0 }, 'sigma 0 is not above 0'],
  [{ kind: 'exponential', mean: 0 }, 'mean 0 is not above 0'],
  [{ kind: 'exponential', mean: Infinity }, 'mean Infinity is not a finite number'],
  [{ kind: 'weibull', shape: 0, scale: 1 }, 'shape 0 is not above 0'],
  [{ kind: 'weibull', shape: 1, scale: -2 }, 'scale -2 is not above 0'],
  [{ kind: 'gamma', shape: -1, scale: 1 }, 'shape -1 is not above 0'],
  [{ kind: 'gamma', shape: 1, scale: NaN }, 'scale NaN is not a finite number'],
  [{ kind: 'beta', alpha: 0, beta: 1 }, 'alpha 0 is not above 0'],
  [{ kind: 'beta', alpha: 1, beta: -1 }, 'beta -1 is not above 0'],
  [{ kind: 'beta', alpha: 1, beta: 1, low: 2 }, 'low 2 is above high 1'],
  [{ kind: 'beta', alpha: 1, beta: 1, high: Infinity }, 'high Infinity is not a finite number'],
  [{ kind: 'discrete', values: [], weights: [] }, 'there are no values'],
  [{ kind: 'discrete', values: [1, 2], weights: [1] }, 'there are 2 values but 1 weights'],
  [{ kind: 'discrete', values: [1, 2], weights: [1, -1] }, 'weight -1 is below 0'],
  [{ kind: 'discrete', values: [1, 2], weights: [0, 0] }, 'every weight is 0'],
  [{ kind: 'discrete', values: [1, NaN], weights: [1, 1] }, 'value NaN is not a finite number'],
  [{ kind: 'discrete', values: [1, 2], weights: [1, NaN] }, 'weight NaN is not a finite number'],
  [{ kind: 'discrete', values: [1, 2], weights: [1e308, 1e308] }, 'the sum of weights Infinity is not a finite number'],
  [{ kind: 'bernoulli', probability: -0.1 }, 'probability -0.1 is not between 0 and 1'],
  [{ kind: 'bernoulli', probability: 1.1 }, 'probability 1.1 is not between 0 and 1'],
  [{ kind: 'bernoulli', probability: NaN }, 'probability NaN is not between 0 and 1'],
  [{ kind: 'empirical', values: [] }, 'there are no values'],
  [{ kind: 'empirical', values: [1, Infinity] }, 'value Infinity is not a finite number'],
  [{ kind: 'constant', value: NaN }, 'value NaN is not a finite number'],
];

describe('invalid parameters', () => {
  test.each(refused)('%o are refused', (spec, complaint) => {
    expect(checkDistribution(spec)).toBe(complaint);
    expect(() => distribution(spec)).toThrow(new RangeError(`${spec.kind} distribution: ${complaint}`));
  });

  test.each<DistributionSpec>([
    { kind: 'triangular', low: 0, mode: 0, high: 1 },
    { kind: 'pert', low: 0, mode: 1, high: 1 },
    { kind: 'truncated-normal', mean: 0, sd: 1, low: -Infinity, high: Infinity },
    { kind: 'bernoulli', probability: 0 },
    { kind: 'bernoulli', probability: 1 },
  ])('are not seen in %o', (spec) => {
    expect(checkDistribution(spec)).toBeUndefined();
  });
});
