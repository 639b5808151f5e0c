import { checkDistribution, distribution, type DistributionSpec } from '#random';
import type { Bounds } from './amounts.ts';
import type { Family } from './families.ts';

/** Parameters of a family in base units, each as a list. */
export type Parameters = Readonly<Record<string, readonly number[]>>;

/** Shapes that luck around a mean can have. */
export const SHAPES = ['lognormal', 'exponential', 'uniform', 'constant'] as const;

/** Name of a shape. */
export type Shape = (typeof SHAPES)[number];

/** The distribution of one certain value. */
export function constantSpec(value: number): DistributionSpec {
  return { kind: 'constant', value };
}

/** The distribution of a family with given parameters, or why there is none. */
export function specOf(family: Family, parameters: Parameters): DistributionSpec | string {
  return checked(made(family, parameters));
}

function made(family: Family, parameters: Parameters): DistributionSpec {
  const one = (key: string): number => parameters[key]?.[0] ?? NaN;
  switch (family) {
    case 'lognormal':
      return lognormalOf(one('mean'), one('sd') / one('mean'));
    case 'discrete':
      return { kind: 'discrete', values: parameters['values'] ?? [], weights: parameters['weights'] ?? [] };
    case 'empirical':
      return { kind: 'empirical', values: parameters['values'] ?? [] };
    default: {
      const entries = Object.entries(parameters).map(([key, values]) => [key, values[0]]);
      return { kind: family, ...Object.fromEntries(entries) } as DistributionSpec;
    }
  }
}

function lognormalOf(mean: number, spread: number): DistributionSpec {
  const variance = Math.log1p(spread * spread);
  return { kind: 'lognormal', mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** The distribution of a family with 5 % below `low` and 5 % above `high`, or why there is none. */
export function specOfRange(family: Family, low: number, high: number): DistributionSpec | string {
  const sigma = (Math.log(high) - Math.log(low)) / 2 / 1.6448536269514722;
  return checked(
    family === 'beta'
      ? { kind: 'uniform', low, high }
      : { kind: 'lognormal', mu: (Math.log(low) + Math.log(high)) / 2, sigma },
  );
}

/** Luck with mean one, standard deviation `spread`, or why there is none. */
export function shapeOfSpread(shape: Shape, spread: number | undefined): DistributionSpec | string {
  if (shape === 'constant' || spread === 0) return constantSpec(1);
  if (shape === 'exponential') return { kind: 'exponential', mean: 1 };
  return lognormalOf(1, spread ?? 0.5);
}

/** Kinds that give each of their values with a probability of its own, the least one too. */
const JUMPS: ReadonlySet<string> = new Set(['constant', 'discrete', 'bernoulli']);

/** Least and greatest value of a valid distribution. */
export function boundsOf(spec: DistributionSpec): Bounds {
  const { low, high } = distribution(spec);
  return { least: low, most: high, open: !JUMPS.has(spec.kind) };
}

/** Mean of a valid distribution. */
export function meanOf(spec: DistributionSpec): number {
  return distribution(spec).mean;
}

function checked(spec: DistributionSpec): DistributionSpec | string {
  return checkDistribution(spec) ?? spec;
}
