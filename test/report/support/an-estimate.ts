import type { Estimate } from '#analysis';

/** The 5, 25, 50, 75 and 95 % points of a distribution. */
export type Points = readonly [number, number, number, number, number];

/** A mean without a distribution over replications: as of a ratio. */
export function aRatio(mean: number, interval?: readonly [number, number]): Estimate {
  return { mean, interval, percentiles: undefined, n: 500 };
}

/** A mean with its interval and the points of its distribution. */
export function anEstimate(mean: number, interval: readonly [number, number], percentiles: Points): Estimate {
  return { mean, interval, percentiles, n: 500 };
}

/** A number that every replication gave. */
export function constant(mean: number): Estimate {
  return {
    mean,
    interval: undefined,
    withheld: 'every block of replications gave the same value',
    percentiles: [mean, mean, mean, mean, mean],
    n: 500,
  };
}
