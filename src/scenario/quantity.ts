import type { DistributionSpec } from '#random';
import type { Dimension } from './units.ts';

/** How well a number is founded: reported for this very case, from the literature, or assumed. */
type Grade = 'reported' | 'literature' | 'assumption';

/** Where a number comes from. An ungraded number counts as an assumption. */
export interface Evidence {
  readonly grade: Grade;
  readonly source?: string;
  readonly note?: string;
}

/** A number of the scenario: one value, or an uncertainty that is sampled once per draw. */
export interface Quantity {
  readonly is: 'quantity';
  readonly dimension: Dimension;
  /** In base units (RMB, months, fraction, per year); a certain number has kind `constant`. */
  readonly spec: DistributionSpec;
  readonly evidence: Evidence;
  /** As written in the file, for the assumptions table. */
  readonly written: string;
}

/** A number that is never sampled, with the names that lead to it in its file. */
export interface StatedNumber {
  readonly path: readonly string[];
  readonly written: string;
  readonly evidence: Evidence;
}

/** A duration or amount that differs by luck from case to case around a mean that may be uncertain. */
export interface Clock {
  readonly is: 'clock';
  /** Luck with mean one: a case's value is the mean times a sample of this. */
  readonly shape: DistributionSpec;
  readonly mean: Quantity;
}
