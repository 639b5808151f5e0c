import type { Question } from '../question.ts';

/** A level of a lever: a number in the lever's unit, or a name. */
export type Level = number | string;

/** A lever over which points differ. */
export interface SweptLever {
  readonly path: string;
  /** What it is called beside the others. */
  readonly label: string;
  /** Unit of its levels; empty for numbers of pieces and for names. */
  readonly unit: string;
  /** What the policy has as stated; undefined where that is uncertain. */
  readonly stated: Level | undefined;
  /** Its levels, in order; undefined where every point has one of its own. */
  readonly levels: readonly Level[] | undefined;
  /** The range in which they lie, where it has one. */
  readonly ends: readonly [low: number, high: number] | undefined;
}

/** A combination of levels, and the policy of the table that has them. */
export interface SweptPoint {
  readonly policy: string;
  /** One level for each lever. */
  readonly at: readonly Level[];
  /** Whether these are the levels of the policy as stated. */
  readonly stated: boolean;
}

/** What the analysis must know of a sweep, besides the question of its study. */
export interface SweepQuestion {
  /** Name of the policy as stated, which is a run of the table unless one of the points is the same. */
  readonly policy: string;
  readonly design: 'factorial' | 'latin-hypercube';
  /** The outcome that is shown, which way is better, and the smallest difference of interest in it. */
  readonly outcome: Question['decision'];
  readonly levers: readonly SweptLever[];
  readonly points: readonly SweptPoint[];
  /** Combinations that make no sense, with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
}
