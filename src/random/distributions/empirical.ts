import { finite, firstComplaint } from './complaints.ts';
import type { Family } from './curve.ts';
import { interpolate } from './interpolate.ts';

/** Observed values, in any order. */
export interface EmpiricalParameters {
  readonly values: readonly number[];
}

/** The mean of the interpolated quantile function: each gap between neighbours weighs the same. */
function meanOf(sorted: Float64Array): number {
  if (sorted.length === 1) return sorted[0];
  const inner = sorted.subarray(1, -1).reduce((sum, value) => sum + value, 0);
  return (inner + (sorted[0] + sorted[sorted.length - 1]) / 2) / (sorted.length - 1);
}

/**
 * The distribution of observations, straight lines between neighbours: type 7 of Hyndman & Fan, The American
 * Statistician 50 (1996), 361–365. Its mean is that of the interpolated curve, in which the two extremes weigh half
 * as much as the others.
 */
export const empirical: Family<EmpiricalParameters> = {
  check: ({ values }) =>
    values.length === 0 ? 'there are no values' : firstComplaint(...values.map((value) => finite('value', value))),
  build: ({ values }) => {
    const sorted = Float64Array.from(values).sort();
    const gaps = sorted.length - 1;
    return {
      quantile: (p) => {
        if (!(p >= 0 && p <= 1)) return NaN;
        const place = p * gaps;
        const below = Math.floor(place);
        if (below === gaps) return sorted[gaps];
        return interpolate(sorted[below], sorted[below + 1], place - below);
      },
      mean: meanOf(sorted),
      low: sorted[0],
      high: sorted[gaps],
    };
  },
};
