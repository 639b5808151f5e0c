import type { GoalQuestion } from './goal-question.ts';

/** How probable the goal is at a level. */
interface GoalLevel {
  readonly value: number;
  /** Share of the replications that reach the goal; NaN where none finished. */
  readonly share: number;
  /** 95 % interval of that share alone; undefined where withheld. */
  readonly interval: readonly [number, number] | undefined;
  readonly withheld?: string;
}

/** The least level that reaches the goal often enough. */
export interface GoalFindings extends Omit<GoalQuestion, 'levels'> {
  readonly levels: readonly GoalLevel[];
  /** Least level whose share of the replications is large enough; undefined where none is. */
  readonly least: number | undefined;
  /**
   * Between which levels the least one lies with 95 %: `from` undefined: all are shown to be too low; `to` undefined: none is
   * shown to be high enough. Undefined as a whole where intervals are withheld.
   */
  readonly between: { readonly from: number | undefined; readonly to: number | undefined } | undefined;
  readonly withheld?: string;
  /** Whether it is shown, at 95 %, that no level that was run reaches the goal often enough. */
  readonly shownUnreachable: boolean;
  /** A pair of levels of which the higher one reaches the goal less often, beyond luck; undefined where none is shown. */
  readonly falls: readonly [from: number, to: number] | undefined;
  readonly replications: number;
  readonly blocks: number;
  /** Runs of the clock in all, those that placed the levels among them. */
  readonly runs: number;
}
