import { cutNormal } from '../cut-normal.ts';
import { finite, firstComplaint, ordered, positive } from './complaints.ts';
import type { Family } from './curve.ts';

/** Mean and sd are those of the normal before it is cut to low … high; an end may be infinite. */
export interface TruncatedNormalParameters {
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
}

/** The normal distribution cut to low … high: what is left is scaled up to probability 1. */
export const truncatedNormal: Family<TruncatedNormalParameters> = {
  check: ({ mean, sd, low, high }) =>
    firstComplaint(
      finite('mean', mean),
      positive('sd', sd),
      ordered(low, high),
      low === Infinity || high === -Infinity ? `nothing lies between low ${low} and high ${high}` : undefined,
    ),
  build: ({ mean, sd, low, high }) => {
    const cut = cutNormal((low - mean) / sd, (high - mean) / sd);
    const origin = { centre: mean, low, high }[cut.origin];
    const within = (value: number): number => Math.min(high, Math.max(low, value));
    return {
      quantile: (p) => {
        if (!(p > 0 && p < 1)) return p === 0 ? low : p === 1 ? high : NaN;
        return within(origin + sd * cut.quantile(p, 1 - p));
      },
      mean: within(origin + sd * cut.mean),
      low,
      high,
    };
  },
};
