import type { Problem } from '#common/problem.ts';
import { failure, success, type Result } from '#common/result.ts';
import { freeze, type Patch } from 'immer';
import { assemble } from './assemble.ts';
import type { Override, ScenarioBundle, Vocabulary } from './bundle.ts';
import { checkScenario } from './checks/check-scenario.ts';
import type { Finding } from './finding.ts';
import { policyPlan } from './policy-plan.ts';
import { settingFindings } from './policy-settings.ts';
import { sortProblems } from './print-problems.ts';
import type { Scenario } from './scenario.ts';
import { findingsOf } from './schema/findings.ts';
import { policies as policiesSection } from './schema/policies.ts';
import { scenarioFile } from './schema/scenario.ts';
import { statedNumbers, withPlainNumbers } from './schema/stated.ts';
import { shelve } from './shelf.ts';
import { sourceOf } from './sources.ts';
import type { RawMap } from './yaml/raw.ts';

/** A scenario with the plain data that it was read from and what made that data. */
export interface ParsedScenario {
  readonly scenario: Scenario;
  readonly raw: RawMap;
  /** What the overrides change in the scenario file. */
  readonly patches: readonly Patch[];
  /** What the file changes in the scenario that it extends. */
  readonly inherited: readonly Patch[];
  /** A finding about the scenario at its place in the files. */
  readonly problem: (finding: Finding) => Problem;
}

/** A scenario from its texts, or every problem in them at once, sorted by place. Pure: no disk, no clock. */
export function parseScenario(
  bundle: ScenarioBundle,
  vocabulary: Vocabulary,
  overrides: readonly Override[] = [],
): Result<Scenario, readonly Problem[]> {
  const read = readScenario(bundle, vocabulary, overrides);
  return read.ok ? success(read.value.scenario) : read;
}

/** As `parseScenario`, with the plain data and the patches beside the scenario. */
export function readScenario(
  bundle: ScenarioBundle,
  vocabulary: Vocabulary,
  overrides: readonly Override[] = [],
): Result<ParsedScenario, readonly Problem[]> {
  const read = readOnce(bundle, vocabulary, overrides);
  if (!read.ok) return read;
  const parsed = read.value;
  const tryOut = (more: readonly Override[]): readonly Problem[] => {
    const again = readOnce(bundle, vocabulary, [...overrides, ...more]);
    return again.ok ? [] : again.problems;
  };
  const findings = settingFindings(parsed.scenario.policies.policies, parsed.raw, tryOut);
  return findings.length === 0 ? success(parsed) : failure(sortProblems(findings.map(parsed.problem)));
}

/** One reading, without trying out what policies set: for whoever reads the scenario again as a policy sees it. */
export function readOnce(
  bundle: ScenarioBundle,
  vocabulary: Vocabulary,
  overrides: readonly Override[],
): Result<ParsedScenario, readonly Problem[]> {
  const opened = sourceOf(bundle, overrides);
  if (!opened.ok) return opened;
  const source = opened.value;
  const read = scenarioFile.safeParse(source.raw);
  const shelf = shelve(bundle.library, source.raw, vocabulary);
  const policies = policyPlan(policiesSection.safeParse(source.raw['policies']).data, shelf);
  const findings = [
    ...findingsOf(read.error?.issues ?? [], []),
    ...checkScenario(withPlainNumbers(scenarioFile, source.raw), vocabulary, shelf.names),
    ...policies.findings,
  ];
  const problems = [...source.problems, ...findings.map(source.problem), ...shelf.problems];
  if (!read.success || problems.length > 0) return failure(sortProblems(problems));
  const stated = statedNumbers(scenarioFile, source.raw);
  const scenario = freeze(assemble(read.data, { ...shelf, policies: policies.plan, stated }), true);
  const { raw, patches, inherited, problem } = source;
  return success({ scenario, raw, patches, inherited, problem });
}
