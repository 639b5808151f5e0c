/** A distribution of one number, ready to be sampled by inversion. */
export interface Curve {
  /**
   * The value not exceeded with probability p; allocates nothing. At 0 and 1 it is the end of the support;
   * NaN outside 0 … 1.
   */
  readonly quantile: (p: number) => number;
  /** The mean of the distribution, in the unit of its values. */
  readonly mean: number;
  /** Lower end of the support; may be −Infinity. */
  readonly low: number;
  /** Upper end of the support; may be Infinity. */
  readonly high: number;
}

/** What is known of one family of distributions: how its parameters may be wrong, and what they mean. */
export interface Family<Parameters> {
  /** A complaint in plain words about invalid parameters, or undefined where they are valid. */
  readonly check: (parameters: Parameters) => string | undefined;
  /** The distribution of valid parameters; everything that does not depend on p is computed here, once. */
  readonly build: (parameters: Parameters) => Curve;
}
