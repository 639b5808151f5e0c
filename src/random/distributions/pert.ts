import { beta } from './beta.ts';
import { modeInRange } from './complaints.ts';
import type { Family } from './curve.ts';

/** The lowest, likeliest and highest value; the mode may be at an end. */
export interface PertParameters {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** How much the mode weighs beside the two ends in the mean. */
const modeWeight = 4;

/**
 * The PERT distribution: a beta distribution of the given mode and of mean (low + 4 mode + high) / 6.
 * Source: Malcolm, Roseboom, Clark & Fazar, Operations Research 7 (1959), 646–669, in the form of Vose,
 * Risk Analysis (2008), with lambda = 4.
 */
export const pert: Family<PertParameters> = {
  check: ({ low, mode, high }) => modeInRange(low, mode, high),
  build: ({ low, mode, high }) => ({
    ...beta.build({
      alpha: 1 + modeWeight * ((mode - low) / (high - low)),
      beta: 1 + modeWeight * ((high - mode) / (high - low)),
      low,
      high,
    }),
    mean: (low + modeWeight * mode + high) / (2 + modeWeight),
  }),
};
