import { Dice, distribution, fromInterval, fromMean, keyFromSeed, latinHypercubeBlock } from '#random';
import type { DistributionSpec } from '#random';
import { exp, expm1, log, log1p, pow } from '../../src/random/portable-math.ts';

const specs: readonly DistributionSpec[] = [
  { kind: 'uniform', low: -3, high: 7 },
  { kind: 'triangular', low: 2, mode: 3, high: 9 },
  { kind: 'pert', low: 2, mode: 3, high: 9 },
  { kind: 'normal', mean: -40, sd: 7.5 },
  { kind: 'truncated-normal', mean: 1, sd: 2, low: 0, high: Infinity },
  { kind: 'truncated-normal', mean: 0, sd: 1, low: 5, high: 6 },
  { kind: 'lognormal', mu: 3.2, sigma: 0.25 },
  { kind: 'exponential', mean: 17.5 },
  { kind: 'weibull', shape: 1.8, scale: 10 },
  { kind: 'gamma', shape: 0.3, scale: 2 },
  { kind: 'gamma', shape: 40, scale: 0.25 },
  { kind: 'beta', alpha: 2, beta: 5 },
  { kind: 'discrete', values: [1, 2, 3], weights: [0.2, 0.5, 0.3] },
  { kind: 'empirical', values: [3, 1, 4, 1, 5] },
];

/** Numbers from every corner of chance, one a line, each written so that it reads back to the last bit. */
export function manyDraws(): string {
  const dice = new Dice(...keyFromSeed('泉州'));
  const uniforms = Array.from({ length: 200 }, (_, n) => dice.uniform(n, n % 7, n % 3, n % 11));
  const arguments_ = uniforms.map((u) => (u - 0.5) * 60);
  const elicited = [
    fromInterval('gamma', 6, 18),
    fromInterval('beta', 0.1, 0.4),
    fromInterval('truncated-normal', 1, 18),
    fromMean('weibull', 6, 0.4),
    fromMean('truncated-normal', 6, 0.8),
  ];
  return [
    ...uniforms,
    ...latinHypercubeBlock('泉州', 3, ['a', 'b'], 25),
    ...specs.flatMap((spec) => uniforms.map(distribution(spec).quantile)),
    ...specs.map((spec) => distribution(spec).mean),
    ...arguments_.flatMap((x) => [exp(x), expm1(x), log(Math.abs(x)), log1p(Math.abs(x)), pow(Math.abs(x), x / 10)]),
    ...elicited.map((each) => JSON.stringify(each)),
  ].join('\n');
}
