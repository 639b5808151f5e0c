/** A mean with what can be said about its precision. All amounts in the outcome's unit. */
export interface Estimate {
  /** NaN where the number does not exist (a ratio without a denominator, no finished replication). */
  readonly mean: number;
  /** 95 % interval of the mean from block means; undefined where withheld. */
  readonly interval: readonly [lower: number, upper: number] | undefined;
  /** Why the interval is withheld, in a reader's words. */
  readonly withheld?: string;
  /**
   * 5 %, 25 %, 50 %, 75 %, 95 % points over replications; undefined for ratios, and for net differences, whose spread
   * (unlike their mean) rests on how luck is shared.
   */
  readonly percentiles: readonly [number, number, number, number, number] | undefined;
  /** Replications behind the mean. */
  readonly n: number;
}
