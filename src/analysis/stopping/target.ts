/** How precisely a mean is to be known: half of its interval, in the outcome's unit or as a share of the mean. */
export interface PrecisionTarget {
  readonly outcome: string;
  readonly kind: 'absolute' | 'relative';
  /** Above zero: in base units of the outcome, or a share (0.02 for 2 %). */
  readonly halfWidth: number;
  /** As the user wrote it. */
  readonly written: string;
}

/**
 * The half width at which a target is met, in the outcome's unit. A relative target ε holds for the true mean μ once the
 * half width is at most ε/(1+ε) of the estimated mean: |m − μ| ≤ h and h ≤ ε/(1+ε)|m| give |m − μ| ≤ ε|μ| (Law,
 * Simulation Modeling and Analysis, 5th ed., 2015, section 9.4.1; Law, Kelton and Koenig, Commun. Stat. B 10, 1981).
 */
export function wantedHalfWidth({ kind, halfWidth }: PrecisionTarget, mean: number): number {
  return kind === 'absolute' ? halfWidth : (halfWidth / (1 + halfWidth)) * Math.abs(mean);
}
