import type { Estimate } from '../findings.ts';

/**
 * What may be said of an input, for all inputs at once with 95 %: it moves the outcome; the runs cannot tell; or not one
 * replication changed when it was changed.
 */
export type Verdict = 'moves it' | 'not distinguishable' | 'changed nothing';

/** What both methods say of the outcome. */
interface Common {
  readonly outcome: string;
  readonly policy: string;
  /** The policy that is subtracted; undefined where the outcome is that of one policy. */
  readonly less: string | undefined;
  readonly replications: number;
  readonly blocks: number;
  /** Mean over the sampled inputs and luck, in the unit of the outcome. */
  readonly mean: Estimate;
  /** Standard deviation over replications, in the unit of the outcome. */
  readonly deviation: number;
  /** Share of the variance that is due to the inputs; the rest is luck's. */
  readonly uncertainty: Estimate;
}

/** What moving one input does, in the unit of the outcome: over half of the input's probability, upwards. */
export interface MorrisInput {
  readonly input: string;
  /** Root of the mean square of its effect, luck taken out: never below zero. */
  readonly size: Estimate;
  /** Morris's μ: mean effect. */
  readonly mean: Estimate;
  /** Morris's μ*: mean absolute effect; luck makes it larger. */
  readonly absolute: Estimate;
  /** What μ* would be if the input did nothing and only luck spread. */
  readonly noise: number;
  /** Morris's σ: standard deviation of the effect over the other inputs, luck taken out. */
  readonly spread: Estimate;
  readonly verdict: Verdict;
}

/** The share of the variance due to inputs that a group of them explains. */
export interface SobolInput {
  readonly input: string;
  /** By itself: how much less variance there would be if it were known. */
  readonly first: Estimate;
  /** With all that it does together with others: how much would be left if all others were known. */
  readonly total: Estimate;
  readonly verdict: Verdict;
}

/** Elementary effects, largest first. */
export interface MorrisFindings extends Common {
  readonly method: 'morris';
  readonly inputs: readonly MorrisInput[];
}

/** Sobol's indices, largest total first. */
export interface SobolFindings extends Common {
  readonly method: 'sobol';
  /** Pairs of draws. */
  readonly pairs: number;
  readonly inputs: readonly SobolInput[];
  /** Sum of the first indices: what the inputs explain one by one. */
  readonly alone: Estimate;
}

/** What drives the answer, by either method. */
export type GlobalFindings = MorrisFindings | SobolFindings;
