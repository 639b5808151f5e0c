/**
 * From what the runs left behind to what may be said about it. In: an OutcomeTable and the question it is asked. Out:
 * Findings, frozen, with an interval or the reason why there is none. It never simulates, draws chance from the seed of the run alone,
 * and never chooses words for a reader beyond those reasons.
 */
export { analyse } from './analyse.ts';
export { compareRuns } from './comparison/compare-runs.ts';
export type {
  ComparedPolicy,
  ComparedVariant,
  ComparisonFindings,
  PolicyPair,
} from './comparison/comparison-findings.ts';
export type { ComparedRun, ComparisonQuestion } from './comparison/comparison-question.ts';
export { FEWEST_BLOCKS } from './block-interval.ts';
export { dealFindings } from './deal.ts';
export type { DealFindings, DealLevel } from './deal-findings.ts';
export type { DealQuestion } from './deal-question.ts';
export { globalFindings } from './global-sensitivity/global-findings.ts';
export type {
  GlobalFindings,
  MorrisFindings,
  MorrisInput,
  SobolFindings,
  SobolInput,
  Verdict,
} from './global-sensitivity/findings.ts';
export type { GlobalQuestion } from './global-sensitivity/question.ts';
export type {
  AdditionalityFinding,
  Comparison,
  Estimate,
  FactFinding,
  Fan,
  Findings,
  InformationFinding,
  KnowingValue,
  ParticipationFinding,
  PartyFinding,
  PartyVerdict,
  PolicyFinding,
  Ranking,
  Spread,
  VarianceSplit,
} from './findings.ts';
export type { InternalRate } from '#economics';
export { goalFindings, goalShares } from './goal/goal.ts';
export type { GoalFindings } from './goal/goal-findings.ts';
export type { Goal, GoalQuestion } from './goal/goal-question.ts';
export { crossingOf, levelsAround } from './goal/refine.ts';
export type { TailFinding } from './tails/findings.ts';
export type { Question } from './question.ts';
export type { InputSensitivity, SensitivityFinding, SensitivityTarget } from './sensitivity/findings.ts';
export type { PrecisionRequest, StoppingFinding } from './stopping/finding.ts';
export { looksUpTo } from './stopping/looks.ts';
export { stoppingFinding } from './stopping/stopping.ts';
export type { PrecisionTarget } from './stopping/target.ts';
export { sweepFindings } from './sweep/sweep.ts';
export type { LeverEffect, PointFinding, SweepFindings } from './sweep/sweep-findings.ts';
export type { Level, SweepQuestion, SweptLever } from './sweep/sweep-question.ts';
