import { exp } from '../portable-math.ts';
import { standardBeta } from '../standard-beta.ts';
import { finiteRange, firstComplaint, positive } from './complaints.ts';
import type { Family } from './curve.ts';

/** The two shapes, and the range: 0 … 1 where it is not given. */
export interface BetaParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly low?: number;
  readonly high?: number;
}

/** The beta distribution on a range, of mean low + (high − low) alpha / (alpha + beta). */
export const beta: Family<BetaParameters> = {
  check: ({ alpha, beta: other, low = 0, high = 1 }) =>
    firstComplaint(positive('alpha', alpha), positive('beta', other), finiteRange(low, high)),
  build: ({ alpha, beta: other, low = 0, high = 1 }) => {
    const standard = standardBeta(alpha, other);
    const width = high - low;
    return {
      quantile: (p) => {
        if (!(p > 0 && p < 1)) return p === 0 ? low : p === 1 ? high : NaN;
        const logOdds = standard.logOddsQuantile(p, 1 - p);
        // From the nearer end, so that neither end loses digits.
        return logOdds < 0 ? low + width / (1 + exp(-logOdds)) : high - width / (1 + exp(logOdds));
      },
      mean: low + width * (alpha / (alpha + other)),
      low,
      high,
    };
  },
};
