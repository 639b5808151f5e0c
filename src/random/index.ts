// Chance. In: a seed, the name of a draw, or the description of a distribution. Out: uniform numbers that depend
// on nothing but seed and name, and the quantile functions that turn them into quantities.
// Never: state shared between draws, the clock, or `Math` functions that differ between versions of Node.
export { exp, log, pow } from './portable-math.ts';
export { Dice } from './philox.ts';
export { AntitheticDice } from './antithetic-dice.ts';
export { keyFromSeed, permutation, purposeOf, sequence } from './seed.ts';
export { latinHypercubeBlock } from './latin-hypercube.ts';
export { normalQuantile } from './normal-quantile.ts';
export { correlatedRanks, type RankCorrelated } from './iman-conover.ts';
export { areConsistent } from './rank-correlation.ts';
export { scrambledSobolBlock, SOBOL_POINTS } from './sobol.ts';
export { SOBOL_DIMENSIONS } from './sobol-directions.ts';
export { solveIncreasing } from './solve-increasing.ts';
export { cutLognormal } from './cut-lognormal.ts';
export { studentQuantile } from './student-quantile.ts';
export {
  checkDistribution,
  distribution,
  type Distribution,
  type DistributionKind,
  type DistributionSpec,
} from './distribution.ts';
export type { Elicited } from './elicit/elicited.ts';
export { fromInterval, type Bounds } from './elicit/from-interval.ts';
export { fromLowModeHigh } from './elicit/from-low-mode-high.ts';
export { fromMean } from './elicit/from-mean.ts';
