import { log1p } from '../portable-math.ts';
import { positive } from './complaints.ts';
import type { Family } from './curve.ts';

/** A waiting time without memory, of the given mean. */
export interface ExponentialParameters {
  readonly mean: number;
}

/** The exponential distribution; quantile −mean log(1 − p). */
export const exponential: Family<ExponentialParameters> = {
  check: ({ mean }) => positive('mean', mean),
  build: ({ mean }) => ({
    quantile: (p) => (p > 0 ? -mean * log1p(-p) : p === 0 ? 0 : NaN),
    mean,
    low: 0,
    high: Infinity,
  }),
};
