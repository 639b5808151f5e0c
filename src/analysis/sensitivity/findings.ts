import type { Estimate } from '../estimate.ts';

/** The outcome in the draws in which an input is at one end of its range. */
export interface EndOfInput {
  /** Least and greatest value of the input at this end, in the input's unit. */
  readonly from: number;
  readonly to: number;
  /** Mean of the outcome there, with its 95 % interval, in the outcome's unit. */
  readonly outcome: Estimate;
}

/** What one uncertain input has to do with one outcome. */
export interface InputSensitivity {
  readonly path: string;
  /** Unit of the input. */
  readonly unit: string;
  /** `categories`: it takes few distinct values, which are compared as they are; `number`: it is compared by fifths. */
  readonly kind: 'number' | 'categories';
  /** Share of the whole variance (inputs and luck) that knowing this input alone would explain; 0 to 1. */
  readonly firstOrder: Estimate;
  /** Spearman's rank correlation with the outcome over replications; −1 to 1. */
  readonly rankCorrelation: Estimate;
  /** PAWN index: greatest distance of the outcome's distribution in one class from that in all draws; 0 to 1. */
  readonly pawn: Estimate;
  /** Probability that an input that does nothing has a first-order index at least as large, by the dummies. */
  readonly chance: number;
  /** Whether it is told apart from the dummies, at 5 % for all inputs and outcomes together (Holm). */
  readonly matters: boolean;
  /** The lowest fifth of its draws (the lowest category), and the highest. */
  readonly low: EndOfInput;
  readonly high: EndOfInput;
}

/** What an input that the simulation never sees would show: the noise floor. */
export interface NoiseFloor {
  /** Number of such dummies. */
  readonly dummies: number;
  /** First-order index that 2.5 % of them stay below, and that 2.5 % pass. */
  readonly firstOrder: readonly [lower: number, upper: number];
  /** The same of the PAWN index, which is above zero even for a dummy. */
  readonly pawn: readonly [lower: number, upper: number];
}

/** What drives one outcome, or the difference of one outcome between two policies on the same luck. */
export interface SensitivityTarget {
  readonly policy: string;
  /** Where a difference is explained: the policy that it is taken from or that is taken from it, so that more is better for the first. */
  readonly less: string | undefined;
  readonly outcome: string;
  /** Mean over all replications. */
  readonly mean: number;
  /** By first-order index, the largest first. */
  readonly inputs: readonly InputSensitivity[];
  readonly floor: NoiseFloor;
}

/** What drives the answer. */
export interface SensitivityFinding {
  /** The decision outcome of the policy at the top, and its difference from the best policy that differs from it. */
  readonly targets: readonly SensitivityTarget[];
  /** Why nothing can be said, in a reader's words. */
  readonly withheld: string | undefined;
  /** Inputs that matter for any of the targets, in the order of the table. */
  readonly matter: readonly string[];
}
