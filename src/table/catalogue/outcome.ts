/**
 * One outcome: what a number means, in which unit, and which way is better.
 * A ratio is stored as its two parts; it is formed only as a ratio of means.
 */
export interface Outcome {
  readonly name: string;
  readonly title: string;
  /** Unit of the stored value, or of the ratio. */
  readonly unit: string;
  readonly better: 'more' | 'less' | 'neither';
  readonly definition: string;
  /** Names of the stored columns whose means are divided; absent for a stored outcome. */
  readonly ratio?: readonly [numerator: string, denominator: string];
}

/** An outcome as one row of a list. */
export type Row = readonly [name: string, title: string, unit: string, better: Outcome['better'], definition: string];

/** Rows as outcomes. */
export function outcomesOf(rows: readonly Row[]): readonly Outcome[] {
  return rows.map(([name, title, unit, better, definition]) => ({ name, title, unit, better, definition }));
}

/** The span of most sums. */
export const FROM_DECISION = 'from the decision date to the evaluation date';
