import type { Dimension } from '../units.ts';

/** What a lever may be set to: a number in base units, or a name. */
export type LeverLevel = number | string;

/** Something that we choose, over which policies are compared. */
export interface Lever {
  /** `programme.new-lines`, `co-construction.<contract>.…`, `investment.<instrument>.…`, or the name of a choice. */
  readonly path: string;
  /** Undefined for a choice between names. */
  readonly dimension: Dimension | undefined;
  /** Whether it counts something, so that only whole numbers make sense. */
  readonly whole: boolean;
  /** What the policy has as it is stated; undefined where that is uncertain. */
  readonly stated: LeverLevel | undefined;
  /** The levels that are asked for, one by one, or the two ends between which they lie. */
  readonly asked:
    | { readonly as: 'list'; readonly levels: readonly LeverLevel[] }
    | { readonly as: 'range'; readonly ends: readonly [low: number, high: number] };
  /** The row of shares that the lever is one of; two of one row cannot be set together. */
  readonly row: string | undefined;
}
