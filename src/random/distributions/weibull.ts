import { logGamma } from '../log-gamma.ts';
import { exp, log, log1p } from '../portable-math.ts';
import { firstComplaint, positive } from './complaints.ts';
import type { Family } from './curve.ts';

/** Shape below 1: a hazard that falls with age; above 1: one that rises. Scale: the 63.2 % quantile. */
export interface WeibullParameters {
  readonly shape: number;
  readonly scale: number;
}

/** The Weibull distribution; quantile scale (−log(1 − p))^(1/shape), mean scale Γ(1 + 1/shape). */
export const weibull: Family<WeibullParameters> = {
  check: ({ shape, scale }) => firstComplaint(positive('shape', shape), positive('scale', scale)),
  build: ({ shape, scale }) => ({
    quantile: (p) => scale * exp(log(-log1p(-p)) / shape),
    mean: scale * exp(logGamma(1 + 1 / shape)),
    low: 0,
    high: Infinity,
  }),
};
