/**
 * The whole story: scenario text in, report out. Every stage makes one value from the one before; this file touches
 * neither disk nor clock, and the models are an argument.
 */
import { analyse, dealFindings, globalFindings, goalFindings, sweepFindings } from '#analysis';
import type { DealFindings, Findings, GlobalFindings, GoalFindings, GoalQuestion, SweepFindings } from '#analysis';
import { failure, success } from '#common/result.ts';
import type { Result } from '#common/result.ts';
import type { Problem } from '#common/problem.ts';
import { compileStudy, correlationFindings } from '#compile';
import type { Study } from '#compile';
import { buildApparatus, drawSimulator, planExperiment, tableOf } from '#experiment';
import type { Buffers, DesignSpec, Executor, ExperimentPlan } from '#experiment';
import type { Interpreter } from '#kernel';
import type { ModelCatalogue } from '#model';
import { inLanguage, renderDeal, renderGlobal, renderGoal, renderReport, renderSweep } from '#report';
import type { GlobalProvenance, Provenance, RenderedReport, Telling } from '#report';
import { readScenario, withPoints } from '#scenario';
import type { Override, ParsedScenario, PolicyChange, ScenarioBundle } from '#scenario';
import type { OutcomeTable } from '#table';
import { dealQuestionOf } from './deal.ts';
import type { DealOptions, DealPlan } from './deal.ts';
import { describeStudy, questionOf } from './describe.ts';
import { globalQuestionOf } from './global-sensitivity.ts';
import type { GlobalOptions } from './global-sensitivity.ts';
import { outcomeOfSweep } from './sweep.ts';
import type { SweepPlan } from './sweep.ts';
import { requestOf } from './until-settled.ts';
import type { Precision } from './until-settled.ts';
import { policyVariants } from './variants.ts';
import { inEnglish } from './telling.ts';
import { vocabularyOf } from './vocabulary.ts';

export { reportComparison } from './comparison.ts';
export type { ComparisonOptions, RunToCompare } from './comparison.ts';
export { planDeal } from './deal.ts';
export { requestOf, simulateUntilSettled, stoppingOf } from './until-settled.ts';
export type { Precision } from './until-settled.ts';
export type { DealOptions, DealPlan } from './deal.ts';
export { inputsBelow, planGlobal } from './global-sensitivity.ts';
export type { GlobalOptions, GlobalPlan } from './global-sensitivity.ts';
export { crossingIn, finalLevels, finerGrid, goalFrom, goalQuestionOf, gridOf, levelsFor, planGoal } from './goal.ts';
export type { GoalOptions, GoalPlan } from './goal.ts';
export { planSweep } from './sweep.ts';
export { inEnglish, tellingOf, textsOfStudy, untold } from './telling.ts';
export type { SweepOptions, SweepPlan } from './sweep.ts';

/** What is run: seed, length, policies, interpreter. */
export interface RunOptions {
  readonly seed: string;
  readonly replications: number;
  /** Names of the policies to run; undefined is all. */
  readonly policies: readonly string[] | undefined;
  readonly interpreter: Interpreter;
  /** Leaves out the runs with effects set to 1. */
  readonly asStatedOnly?: boolean;
  /** How chance is sampled: as the scenario says unless stated. */
  readonly design?: DesignSpec | undefined;
  /** Rows may be put aside, so that memory holds a window of them only. */
  readonly windowed?: boolean;
  /** The run ends when it knows enough; `replications` are the most then. */
  readonly precision?: Precision;
}

/**
 * Scenario text -> Scenario -> Study, or every problem on the way. With a change, whose policy and terms must exist, its
 * points are the policies of the study.
 */
export function openStudy(
  bundle: ScenarioBundle,
  overrides: readonly Override[],
  models: ModelCatalogue,
  change?: PolicyChange,
): Result<Study, readonly Problem[]> {
  const vocabulary = vocabularyOf(models);
  const read = readScenario(bundle, vocabulary, overrides);
  if (!read.ok) return read;
  const scenario = change === undefined ? read.value.scenario : withPoints(read.value.scenario, change);
  const parsed = { ...read.value, scenario };
  const variants = policyVariants(parsed, { bundle, overrides, vocabulary });
  if (!variants.ok) return variants;
  const study = compileStudy(scenario, models[scenario.model], variants.value);
  // A change may leave out contracts whose numbers are correlated; what its study has of them still fits together.
  const findings = change === undefined ? correlationFindings(scenario.correlations, study.inputs) : [];
  return findings.length > 0 ? failure(findings.map(parsed.problem)) : success(Object.freeze(study));
}

/** Scenario text -> Scenario with the data that it was read from, or every problem; no study is made of it. */
export function openScenario(
  bundle: ScenarioBundle,
  models: ModelCatalogue,
): Result<ParsedScenario, readonly Problem[]> {
  return readScenario(bundle, vocabularyOf(models));
}

/** Study -> plan: which runs, how often, and the memory for their rows (shared with whoever simulates). */
export function planRun(study: Study, options: RunOptions, buffers?: Buffers): ExperimentPlan {
  return planExperiment(study, options, buffers);
}

/** Plan -> a function that simulates one draw, but for the runs that are stopped, and writes its rows. */
export function simulatorOf(
  study: Study,
  plan: ExperimentPlan,
  options: RunOptions,
): (draw: number, stopped?: readonly number[]) => void {
  return drawSimulator(study, plan, buildApparatus(study, options.seed, options.interpreter, options.design));
}

/** Plan -> outcome table, by an executor. */
export async function simulate(
  study: Study,
  plan: ExperimentPlan,
  by: { executor: Executor; onProgress: (done: number) => void; signal?: AbortSignal },
): Promise<OutcomeTable> {
  await by.executor.run({ draws: plan.draws, onProgress: by.onProgress, signal: by.signal });
  return tableOf(study, plan);
}

/** Outcome table -> Findings -> Markdown and charts; with the options of a run that decided itself when to end. */
export async function report(
  study: Study,
  table: OutcomeTable,
  provenance: Provenance,
  { options, telling = inEnglish(study) }: { readonly options?: RunOptions; readonly telling?: Telling } = {},
): Promise<{ findings: Findings; rendered: RenderedReport }> {
  const precision = options && requestOf(options);
  const findings = analyse(table, { ...questionOf(study, provenance.seed), ...(precision && { precision }) });
  const description = inLanguage(telling, () => describeStudy(study));
  return { findings, rendered: await renderReport(findings, description, provenance, telling) };
}

/** Outcome table of the levels of a term -> DealFindings -> Markdown and chart. */
export async function reportDeal(
  study: Study,
  table: OutcomeTable,
  deal: {
    readonly plan: DealPlan;
    readonly options: DealOptions;
    readonly probability: number;
    readonly command: string;
  },
): Promise<{ findings: DealFindings; rendered: RenderedReport }> {
  const findings = dealFindings(table, questionOf(study), dealQuestionOf(study, deal));
  return { findings, rendered: await inLanguage(inEnglish(study), () => renderDeal(findings, deal.command)) };
}

/** Outcome table of a design of its own -> GlobalFindings -> Markdown and chart. */
export async function reportGlobal(
  study: Study,
  table: OutcomeTable,
  { options, provenance }: { readonly options: GlobalOptions; readonly provenance: GlobalProvenance },
): Promise<{ findings: GlobalFindings; rendered: RenderedReport }> {
  const findings = globalFindings(table, globalQuestionOf(study, provenance.seed, options));
  return { findings, rendered: await inLanguage(inEnglish(study), () => renderGlobal(findings, provenance)) };
}

/** Outcome table of the points of a sweep -> SweepFindings -> Markdown and charts. */
export async function reportSweep(
  study: Study,
  table: OutcomeTable,
  { plan, outcome, command }: { readonly plan: SweepPlan; readonly outcome: string; readonly command: string },
): Promise<{ findings: SweepFindings; rendered: RenderedReport }> {
  const question = { ...plan.question, outcome: outcomeOfSweep(study, outcome) };
  const findings = sweepFindings(table, questionOf(study), question);
  return { findings, rendered: await inLanguage(inEnglish(study), () => renderSweep(findings, command)) };
}

/** Outcome table of the levels of a lever -> GoalFindings -> Markdown and chart. */
export async function reportGoal(
  study: Study,
  table: OutcomeTable,
  { question, command }: { readonly question: GoalQuestion; readonly command: string },
): Promise<{ findings: GoalFindings; rendered: RenderedReport }> {
  const findings = goalFindings(table, question);
  return { findings, rendered: await inLanguage(inEnglish(study), () => renderGoal(findings, command)) };
}
