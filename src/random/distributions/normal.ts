import { normalQuantile } from '../normal-quantile.ts';
import { finite, firstComplaint, positive } from './complaints.ts';
import type { Family } from './curve.ts';

/** The normal distribution's mean and standard deviation. */
export interface NormalParameters {
  readonly mean: number;
  readonly sd: number;
}

/** The normal distribution, on all numbers. */
export const normal: Family<NormalParameters> = {
  check: ({ mean, sd }) => firstComplaint(finite('mean', mean), positive('sd', sd)),
  build: ({ mean, sd }) => ({
    quantile: (p) => mean + sd * normalQuantile(p),
    mean,
    low: -Infinity,
    high: Infinity,
  }),
};
