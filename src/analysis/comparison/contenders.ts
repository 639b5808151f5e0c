import { column, ratiosOf, type OutcomeTable } from '#table';
import type { BlockEstimate } from '../block-interval.ts';
import { blockMean } from '../block-mean.ts';
import { fivePoints, type FivePoints } from '../percentiles.ts';
import { jackknifeRatio } from '../jackknife.ts';
import { sourceOf, statusOf, usableValues, type Sample } from '../sample.ts';
import type { Ranking } from '../findings.ts';
import type { ComparedRun, ComparisonQuestion } from './comparison-question.ts';

/** One policy of one run, with what is compared of it. */
export interface Contender {
  /** Name that no other has: with the run where policies of several runs have the same. */
  readonly name: string;
  readonly exempt: boolean;
  readonly run: UsedRun;
  /** Index of the run in its table whose rows these are. */
  readonly source: number;
  readonly decision: BlockEstimate;
  readonly percentiles: FivePoints | undefined;
  /** The outcome by replication; undefined for a ratio of means, which no replication has. */
  readonly sample: Sample | undefined;
}

/** A run with the part of it that all runs on its luck have. */
export interface UsedRun extends ComparedRun {
  /** Whole blocks that are used, in replications. */
  readonly used: number;
  /** Number of its luck, from 0. */
  readonly group: number;
}

/** Runs on the same luck, cut to the whole blocks that all of them have. Blocks of two sizes on one luck are a RangeError. */
export function usedRuns(runs: readonly ComparedRun[]): readonly UsedRun[] {
  const lucks = [...new Set(runs.map(({ luck }) => luck))];
  return runs.map((run): UsedRun => {
    const alike = runs.filter(({ luck }) => luck === run.luck).map(({ table }) => table);
    if (alike.some(({ blockSize }) => blockSize !== run.table.blockSize))
      throw new RangeError(`runs on the luck ${run.luck} have blocks of different sizes`);
    return {
      ...run,
      used: Math.min(...alike.map(({ replications }) => replications)),
      group: lucks.indexOf(run.luck),
    };
  });
}

/**
 * The policies of one variant. Exempt policies stand in as stated where the variant has no run of them, and are told once
 * where several runs give the same numbers of them. An outcome that a table has not is a RangeError.
 */
export function contendersOf(
  runs: readonly UsedRun[],
  question: ComparisonQuestion,
  variant: Ranking['variant'],
): readonly Contender[] {
  const entries = runs.flatMap((run) => entriesOf(run, question, variant));
  const once = entries.filter(
    (entry, at) => !entry.exempt || !entries.slice(0, at).some((other) => other.exempt && isSame(entry, other)),
  );
  const namesakes = (name: string): number => once.filter((other) => other.name === name).length;
  const named = once.map((entry) =>
    namesakes(entry.name) > 1 ? { ...entry, name: `${entry.name} @ ${entry.run.label}` } : entry,
  );
  const { policies } = question;
  return named.filter(
    ({ name, exempt }, at) =>
      exempt || policies === undefined || [name, once[at].name].some((one) => policies.includes(one)),
  );
}

/** Whether two contenders gave the same number in every replication, so that they count as one. */
export function isSame(one: Contender, other: Contender): boolean {
  if (one.run.group !== other.run.group) return false;
  if (one.run === other.run && one.source === other.source) return true;
  if (one.sample === undefined || other.sample === undefined) {
    const { blocks } = other.decision;
    return blocks.length > 0 && one.decision.blocks.every((value, block) => value === blocks[block]);
  }
  const { values, status } = other.sample;
  return one.sample.values.every((value, k) => value === values[k] && status[k] === 0 && one.sample?.status[k] === 0);
}

function entriesOf(run: UsedRun, question: ComparisonQuestion, variant: Ranking['variant']): readonly Contender[] {
  const { table } = run;
  const inVariant = new Set(table.runs.filter((label) => label.variant === variant).map(({ policy }) => policy));
  return table.runs.flatMap((label, index): Contender[] => {
    const exempt = question.exempt.includes(label.policy);
    const standsIn = exempt && label.variant === 'as stated' && !inVariant.has(label.policy);
    if (label.variant !== variant && !standsIn) return [];
    return [{ name: label.policy, exempt, run, source: sourceOf(table, index), ...outcomeOf(run, index, question) }];
  });
}

function outcomeOf(
  { table, used }: UsedRun,
  run: number,
  { outcome }: ComparisonQuestion,
): Pick<Contender, 'decision' | 'percentiles' | 'sample'> {
  const ratio = ratiosOf(table).find(({ name }) => name === outcome)?.ratio;
  if (ratio === undefined) {
    const sample = firstOf(table, run, { outcome, used });
    return { decision: blockMean(sample), percentiles: fivePoints(usableValues(sample)), sample };
  }
  const [above, below] = ratio.map((part) => blockMean(firstOf(table, run, { outcome: part, used })));
  const titles = new Map(table.outcomes.map(({ name, title }) => [name, title]));
  const divisor = `"${titles.get(ratio[1]) ?? ratio[1]}"`;
  return { decision: jackknifeRatio(above, below, divisor), percentiles: undefined, sample: undefined };
}

/** The sample of a stored outcome over the replications that are used. */
function firstOf(table: OutcomeTable, run: number, of: { readonly outcome: string; readonly used: number }): Sample {
  return {
    values: column(table, run, of.outcome).subarray(0, of.used),
    status: statusOf(table, run).subarray(0, of.used),
    blockSize: table.blockSize,
  };
}
