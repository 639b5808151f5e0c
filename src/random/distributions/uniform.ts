import { finiteRange } from './complaints.ts';
import type { Family } from './curve.ts';
import { interpolate } from './interpolate.ts';

/** Every value from low to high is equally likely. */
export interface UniformParameters {
  readonly low: number;
  readonly high: number;
}

/** The uniform distribution on [low, high], low < high. */
export const uniform: Family<UniformParameters> = {
  check: ({ low, high }) => finiteRange(low, high),
  build: ({ low, high }) => ({
    quantile: (p) => (p >= 0 && p <= 1 ? interpolate(low, high, p) : NaN),
    mean: low / 2 + high / 2,
    low,
    high,
  }),
};
