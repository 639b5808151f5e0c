// Scenario files. In: the texts of a scenario, of those it extends, and of the contracts and instruments it may
// use. Out: one frozen Scenario in base units, or every problem of those texts at once, each with its place and
// remedy. Never: the disk, the clock, chance, or anything about how a scenario is simulated.
export type { Finding } from './finding.ts';
export type { Problem } from '#common/problem.ts';
export type * from './adoption.ts';
export type * from './scenario.ts';
export { ROUTES, type ByRoute, type FirstOfAKind } from './first-of-a-kind.ts';
export type * from './quantity.ts';
export type { KnownAnswer } from './known-answers.ts';
export type { ShockTarget } from './shocks.ts';
export type { LevelsByType, SharesByType, TestCatalogue, Testing, TestingMode } from './testing.ts';
export { outcomeMisfit, parseOutcomeAmount } from './outcome-amount.ts';
export { readPrecision } from './precision-amount.ts';
export { BASE_UNITS, parseAmount, parseRange, type Dimension } from './units.ts';
export {
  extendedPath,
  type ChartNames,
  type LibraryFile,
  type Override,
  type Phrases,
  type ScenarioBundle,
  type Vocabulary,
} from './bundle.ts';
export { extendsOf } from './sources.ts';
export { isCondition, ownConditions } from './own-conditions.ts';
export type { OwnConditions } from './own-conditions.ts';
export { parseScenario, readOnce, readScenario, type ParsedScenario } from './parse-scenario.ts';
export { overridesOf, settingFinding, settingPath } from './policy-settings.ts';
export { parseContract, parseInstrument } from './library.ts';
export { parsePhrases, strayPhrases, textsIn } from './phrases.ts';
export { INVENTORS_FLOOR } from './inventors-floor.ts';
export { MAXIMUM_TEXT } from './yaml/limits.ts';
export { printProblems } from './print-problems.ts';
export { contractJsonSchema, instrumentJsonSchema, scenarioJsonSchema } from './json-schema.ts';
export type { DealTerm } from './deal/deal-term.ts';
export { findTerm, type DealTrouble } from './deal/find-term.ts';
export { levelsOfTerm } from './deal/levels-of-term.ts';
export type { PolicyChange, PolicyPoint } from './deal/policy-change.ts';
export { withPoints } from './deal/with-points.ts';
export type { Lever, LeverLevel } from './lever/lever.ts';
export { findLever } from './lever/find-lever.ts';
export { levelsBetween, levelsOfLever } from './lever/levels-of-lever.ts';
export { misfitBetween } from './policy-plan.ts';
export { schemaKeys, schemaPart, type FileKind, type SchemaKey, type SchemaPart } from './explain/schema-key.ts';
export { statedValue, type StatedValue } from './explain/stated-value.ts';
