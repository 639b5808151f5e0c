import type { PrecisionTarget } from './target.ts';

/** What a run that decides itself when it ends was asked. */
export interface PrecisionRequest {
  readonly targets: readonly PrecisionTarget[];
  /** Most replications of each policy, whole blocks. */
  readonly most: number;
  /** Most minutes, for the report only; undefined where none were set. */
  readonly minutes: number | undefined;
}

/** `met`: as asked; `open`: more replications may get there; `unknowable`: they would not, `why` says for what reason. */
type State =
  { readonly state: 'met' | 'open'; readonly why?: undefined } | { readonly state: 'unknowable'; readonly why: string };

/** One target for one policy that was still in the choice at the end. */
export type TargetFinding = State & {
  readonly target: PrecisionTarget;
  readonly policy: string;
  readonly mean: number;
  /** Half of the interval, and the half that was asked for, both in the outcome's unit; NaN where withheld. */
  readonly half: number;
  readonly wanted: number;
};

/** What came of the choice between policies. */
export type ChoiceFinding = State & {
  /** Differences below this do not matter. */
  readonly zone: number;
  /** The policies left, in the order of the runs: one where the choice is made. */
  readonly left: readonly string[];
  /** The policies that went, in their order, and the look (from 1) and replications after which they did. */
  readonly gone: readonly { readonly policy: string; readonly look: number; readonly replications: number }[];
};

/** Whether a run was long enough for what was asked of it. */
export interface StoppingFinding {
  readonly request: PrecisionRequest;
  /**
   * `settled`: all was met; `unknowable`: more replications would not help what is left; otherwise the limit that came
   * first (`minutes` also while a run is under way).
   */
  readonly ended: 'settled' | 'unknowable' | 'replications' | 'minutes';
  readonly looks: number;
  readonly replications: number;
  readonly choice: ChoiceFinding;
  readonly targets: readonly TargetFinding[];
}
