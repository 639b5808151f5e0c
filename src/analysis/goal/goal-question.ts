import type { SweptLever } from '../sweep/sweep-question.ts';

/** What is to be reached: an outcome on one side of a threshold, with a probability. */
export interface Goal {
  /** Name of a stored outcome. */
  readonly outcome: string;
  readonly relation: '>=' | '<=';
  /** In the unit of the outcome. */
  readonly threshold: number;
  readonly probability: number;
}

/** What the analysis must know of a goal that is sought over one lever. */
export interface GoalQuestion extends Goal {
  /** Name of the policy as stated. */
  readonly policy: string;
  readonly lever: SweptLever;
  /** The range that was asked for. */
  readonly range: readonly [low: number, high: number];
  /** Whether every level that there is between the ends is one of the levels, as whole numbers may be. */
  readonly complete: boolean;
  /** Levels, rising, each with the policy of the table that has it. They must not have been chosen by the same runs. */
  readonly levels: readonly { readonly policy: string; readonly value: number }[];
  /** Runs of the clock that placed the levels, on luck of their own. */
  readonly placedBy: number;
}
