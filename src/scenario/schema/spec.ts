import {
  checkDistribution,
  distribution,
  fromInterval,
  fromLowModeHigh,
  fromMean,
  type DistributionSpec,
} from '#random';
import type { Bounds } from './amounts.ts';
import { isToldByMode, type Family } from './families.ts';

/** Parameters of a family in base units, each as a list. */
export type Parameters = Readonly<Record<string, readonly number[]>>;

/** Shapes that luck around a mean can have; all of them are without negative values. */
export const SHAPES = [
  'lognormal',
  'gamma',
  'weibull',
  'truncated-normal',
  'exponential',
  'uniform',
  'constant',
] as const;

/** Name of a shape. */
export type Shape = (typeof SHAPES)[number];

/** The distribution of one certain value. */
export function constantSpec(value: number): DistributionSpec {
  return { kind: 'constant', value };
}

/** The distribution of a family with given parameters, or why there is none. */
export function specOf(family: Family, parameters: Parameters): DistributionSpec | string {
  if (isToldByMode(family, parameters)) {
    const { low, mode, high } = parameters;
    return valid(fromLowModeHigh(family, low[0], mode[0], high[0]));
  }
  if (family === 'lognormal') return lognormalOf(parameters['mean'][0], parameters['sd'][0]);
  const listed = family === 'discrete' || family === 'empirical';
  const entries = Object.entries(parameters).map(([key, values]) => [key, listed ? values : values[0]]);
  const spec = { kind: family, ...Object.fromEntries(entries) } as DistributionSpec;
  return valid(spec);
}

/** A distribution, unless what was said of it is so extreme that its own parameters are not valid any more. */
function valid(made: DistributionSpec | string): DistributionSpec | string {
  return typeof made === 'string' ? made : (checkDistribution(made) ?? made);
}

/** In scenario files a lognormal is told by its own mean and standard deviation, not by those of its logarithm. */
function lognormalOf(mean: number, sd: number): DistributionSpec | string {
  if (!(mean > 0 && sd > 0)) return 'mean and sd of a lognormal distribution must be above 0';
  return valid(fromMean('lognormal', mean, sd / mean));
}

/** The distribution of a family with 5 % below `low` and 5 % above `high`, or why there is none. */
export function specOfRange(family: Family, range: readonly [number, number], most: number): DistributionSpec | string {
  const [low, high] = range;
  return valid(fromInterval(family, low, high, family === 'truncated-normal' ? { low: 0, high: most } : {}));
}

/** Luck with mean one and standard deviation `spread`, or why there is none. */
export function shapeOfSpread(shape: Shape, spread: number): DistributionSpec | string {
  if (spread === 0) return constantSpec(1);
  const made = valid(fromMean(shape, 1, spread));
  if (typeof made === 'string' || boundsOf(made).least >= 0) return made;
  return `${shape} with spread ${spread} reaches below 0`;
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
