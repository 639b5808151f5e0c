import type { Comparison, Estimate } from '../findings.ts';
import type { Level, SweepQuestion, SweptPoint } from './sweep-question.ts';

/** One point with what it comes to. */
export interface PointFinding extends SweptPoint {
  /** In the unit of the outcome that is shown. */
  readonly outcome: Estimate;
  /** RMB, present value. */
  readonly publicCost: Estimate;
  /** Beside the point at the top, on the same luck. */
  readonly comparison: Comparison;
}

/** How far a lever moves the outcome between two of its levels, the others alike. */
export interface LeverEffect {
  readonly path: string;
  /** The two levels between which the outcome differs most; of a straight line, the ends of the range. */
  readonly from: Level;
  readonly to: Level;
  /** Outcome at `to` less outcome at `from`; NaN where it cannot be told. */
  readonly difference: number;
  /** Wide enough for all pairs of levels of all levers together, 95 %; undefined where withheld. */
  readonly interval: readonly [number, number] | undefined;
  readonly withheld?: string;
}

/** What a sweep comes to. */
export interface SweepFindings extends Omit<SweepQuestion, 'points' | 'outcome'> {
  readonly decision: SweepQuestion['outcome'];
  readonly replications: number;
  readonly blocks: number;
  /** In the order of the design. */
  readonly points: readonly PointFinding[];
  /** Name of the point with the best mean; undefined where none has a mean. */
  readonly leader: string | undefined;
  /** Whether the outcome that is shown is the one that decides. */
  readonly decides: boolean;
  /** Whether most of the uncertain inputs are assumptions, so that nothing may be called best. */
  readonly illustrationOnly: boolean;
  /** The policy as stated, where it is none of the points. */
  readonly asStated: { readonly outcome: Estimate; readonly publicCost: Estimate } | undefined;
  /** Largest first. */
  readonly effects: readonly LeverEffect[];
  /** Whether the first of them moves the outcome more than any other, at 95 % for all together. */
  readonly firstIsSettled: boolean;
  /** Share of the variance between points that the levers explain one by one; the rest they do together, or luck does. */
  readonly separately: number | undefined;
  /** Rows that stopped at the event limit. */
  readonly failedRows: number;
}
