import type { Estimate } from '../estimate.ts';

/** A mean that a few replications carry, so that its interval cannot be trusted; amounts in the outcome's unit. */
export interface TailFinding {
  readonly policy: string;
  readonly outcome: string;
  /** Skewness over replications. */
  readonly skewness: number;
  /** Replications from which on the interval of a mean as skewed could be trusted. */
  readonly needed: number;
  /** Share of the sum of all absolute values that the largest 1 % of the replications hold. */
  readonly topShare: number;
  /** Median, with its 95 % interval from the delete-one-block jackknife. */
  readonly median: Estimate;
  /** Mean without the lowest and the highest 5 % of the replications, with such an interval. */
  readonly trimmedMean: Estimate;
}
