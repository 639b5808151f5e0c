/**
 * Closed forms of project finance and contract theory. In: numbers. Out: numbers, the same to the last bit on any Node.
 * It knows no scenario, no party by name and no currency, draws nothing and keeps nothing. Arguments outside the stated
 * range are mistakes of ours and throw a RangeError.
 */
export { npv } from './npv.ts';
export { internalRates, type InternalRate } from './internal-rates.ts';
export { payback } from './payback.ts';
export { capitalRecoveryFactor } from './capital-recovery.ts';
export { retainedShare } from './dilution.ts';
export { tieredFee, type Tier } from './tiered-fee.ts';
export { learningExponent, learningFactor } from './learning.ts';
export { scaleFactor } from './scale.ts';
export { overrunOfClass, type EstimateClass } from './estimate-class.ts';
export { costGrowth, type PioneerPlant } from './cost-growth.ts';
export { plantPerformance, type NewProcess } from './plant-performance.ts';
export { shapley } from './shapley.ts';
export { nashPoint, type Bargain, type NashPoint } from './nash-point.ts';
export { risingLevels, sharesOf, zipfShares, type TestCatalogue } from './scenario-testing/catalogue.ts';
export { distinctTypes, uncoveredBy, uncoveredExposure } from './scenario-testing/coverage.ts';
export { failureFreeOperation, failureFreeTests } from './scenario-testing/demonstration.ts';
export {
  escapedFaults,
  missedByType,
  noFalseAlarm,
  residualRisk,
  testedGate,
  type TestMode,
} from './scenario-testing/detection.ts';
export { divergence, entropy, varietyOf, varietyOfRandom } from './scenario-testing/diversity.ts';
export { meanComplexity, testEffort } from './scenario-testing/effort.ts';
export { splitCases } from './scenario-testing/split-cases.ts';
export { casesByType, STRATEGIES, type Strategy } from './scenario-testing/strategy.ts';
export { erlangB, erlangC, waitForSlot } from './queueing/erlang.ts';
export { waitsByPriority } from './queueing/priority.ts';
export { shareLost, type LimitedQueue } from './queueing/limited.ts';
export { pollaczekKhinchine, waitForFragileSlot, type FragileSlot } from './queueing/single-slot.ts';
