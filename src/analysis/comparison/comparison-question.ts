import type { OutcomeTable } from '#table';

/** A run whose policies are compared. */
export interface ComparedRun {
  readonly table: OutcomeTable;
  /** What tells it from the other runs, such as the name of its folder. */
  readonly label: string;
  /**
   * Runs with the same text here share their luck: replication k of one meets the same inputs and the same chances as
   * replication k of the other, block by block. Runs with different texts are independent.
   */
  readonly luck: string;
}

/** What is compared, and what counts as a difference. */
export interface ComparisonQuestion {
  /** Name of a stored outcome, or of a ratio whose parts are stored. */
  readonly outcome: string;
  readonly better: 'more' | 'less';
  /** Smallest difference that matters, 0 or more, in the outcome's unit. */
  readonly within: number;
  /** Policies that stand beside the comparison and are never best. */
  readonly exempt: readonly string[];
  /** Only these policies, by name or by name and run; undefined: all. */
  readonly policies: readonly string[] | undefined;
  /** Share of the uncertain inputs that are assumptions: the largest of any run. */
  readonly assumedShare: number;
}
