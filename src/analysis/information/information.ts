import { mean } from 'simple-statistics';
import type { OutcomeTable } from '#table';
import { baselineRun, comparedRuns } from '../baseline.ts';
import { FEWEST_BLOCKS } from '../block-interval.ts';
import { LUCKS } from '../expectations.ts';
import type { InformationFinding, KnowingValue } from '../findings.ts';
import { gainOf } from '../gain.ts';
import type { Question } from '../question.ts';
import { hasOutcomes, sampleOf, sourceOf, whyUnusable, type Sample } from '../sample.ts';
import { flexibleFeatures, plainFeatures } from './features.ts';
import { gainInterval } from './gain-interval.ts';
import { gainsOfKnowing, type Gain } from './gain-of-knowing.ts';
import { groupOf } from './groups.ts';

/** What a choice is judged by. */
interface Measure {
  readonly by: InformationFinding['by'];
  readonly unit: string;
  /** By policy that may be chosen; undefined for a ratio of means, which no draw has. */
  readonly samples: readonly Sample[] | undefined;
  /** More is better: 1, less is better: −1. */
  readonly sign: 1 | -1;
}

/**
 * What knowing uncertain inputs before the choice would be worth, to somebody who chooses by the decision outcome, and to
 * a government that chooses by its stated test, in RMB: at a ceiling of public cost per net firm it is the ceiling for each
 * firm less public cost, or else the social value. What all policies are compared with cancels from their differences.
 * Policies that ran identically count once; those that are exempt are no choice.
 */
export function informationFindings(table: OutcomeTable, question: Question): readonly InformationFinding[] {
  const runs = comparedRuns(table, question).filter(
    (run, at, all) => all.findIndex((other) => sourceOf(table, other) === sourceOf(table, run)) === at,
  );
  const measures = [decisionMeasure(table, question, runs), ...governmentMeasure(table, question, runs)];
  return Object.freeze(measures.map((measure) => findingBy(measure, table)));
}

function decisionMeasure(table: OutcomeTable, { decision }: Question, runs: readonly number[]): Measure {
  const stored = table.outcomes.find(({ name }) => name === decision.outcome);
  return {
    by: 'decision outcome',
    unit: stored?.unit ?? '',
    samples: stored && runs.map((run) => sampleOf(table, run, decision.outcome)),
    sign: decision.better === 'more' ? 1 : -1,
  };
}

/** Nothing where the table does not hold what the test asks. */
function governmentMeasure(table: OutcomeTable, question: Question, runs: readonly number[]): readonly Measure[] {
  const { participation } = question;
  const needed = {
    'cost per net firm': ['incubated-firms', 'public-cost'],
    'social value': ['npv-government', 'local-tax'],
  }[participation.government.test];
  if (!hasOutcomes(table, needed)) return [];
  const without = baselineRun(table, question) ?? runs.at(0);
  const samples = runs.map((run) => gainOf(table, { run, without }, 'government', participation));
  return [{ by: 'government test', unit: 'RMB', samples, sign: 1 }];
}

function findingBy({ by, unit, samples, sign }: Measure, table: OutcomeTable): InformationFinding {
  const withheld = whyWithheld(samples, table);
  if (withheld !== undefined || samples === undefined) {
    return Object.freeze({
      by,
      unit,
      ...(withheld === undefined ? {} : { withheld }),
      everything: undefined,
      groups: Object.freeze([]),
      inputs: Object.freeze([]),
    });
  }
  const drawsPerBlock = table.blockSize / LUCKS;
  const replications = commonReplications(samples);
  const inputs = inputsOf(table, replications);
  const gainOfFeatures = gainsOfKnowing({
    outcomes: samples.map((sample) => meansByDraw(sample, { replications, sign })),
    drawsPerBlock,
  });
  const valueOf = (known: readonly Input[]): KnowingValue => {
    const features =
      known.length === 1 ? flexibleFeatures(known[0].values) : known.flatMap(({ values }) => plainFeatures(values));
    return knowing(
      known.map(({ path }) => path),
      gainOfFeatures(features),
      drawsPerBlock,
    );
  };
  const groups = [...new Set(inputs.map(({ path }) => groupOf(path)))];
  return Object.freeze({
    by,
    unit,
    everything: valueOf(inputs),
    groups: Object.freeze(
      groups.map((group) => Object.freeze({ group, ...valueOf(inputs.filter(({ path }) => groupOf(path) === group)) })),
    ),
    inputs: Object.freeze(inputs.map((input) => valueOf([input]))),
  });
}

/** Why no value can be told, in a reader's words; undefined where it can. */
function whyWithheld(samples: readonly Sample[] | undefined, table: OutcomeTable): string | undefined {
  if (samples === undefined) return 'a ratio of means has no value in a single draw';
  if (samples.length < 2) return 'fewer than two policies can be chosen from';
  if (table.inputColumns.length === 0) return 'no input is uncertain';
  const trouble = samples.map(whyUnusable).find((why) => why !== undefined);
  if (trouble !== undefined) return trouble;
  const replications = commonReplications(samples);
  if (replications / table.blockSize >= FEWEST_BLOCKS) return undefined;
  return `${replications} replications were run of every policy, and at least ${FEWEST_BLOCKS * table.blockSize} are needed`;
}

/** Replications that all policies have: one that was out of the choice early has fewer than the others. */
function commonReplications(samples: readonly Sample[]): number {
  return Math.min(...samples.map(({ values }) => values.length));
}

interface Input {
  readonly path: string;
  readonly values: readonly number[];
}

function inputsOf({ inputColumns, inputs }: OutcomeTable, replications: number): readonly Input[] {
  return inputColumns.map(({ path }, column) => ({
    path,
    values: Array.from({ length: replications / LUCKS }, (_, draw) => inputs[draw * inputColumns.length + column]),
  }));
}

/** The mean over the lucks of each draw, turned so that more is better. */
function meansByDraw(
  { values }: Sample,
  { replications, sign }: { readonly replications: number; readonly sign: 1 | -1 },
): Float64Array {
  return Float64Array.from({ length: replications / LUCKS }, (_, draw) => {
    let sum = 0;
    for (let luck = 0; luck < LUCKS; luck += 1) sum += values[draw * LUCKS + luck];
    return (sign * sum) / LUCKS;
  });
}

function knowing(inputs: readonly string[], { blocks, changes }: Gain, drawsPerBlock: number): KnowingValue {
  const value = Object.freeze({
    mean: mean([...blocks]),
    ...gainInterval(blocks),
    percentiles: undefined,
    n: blocks.length * drawsPerBlock * LUCKS,
  });
  return Object.freeze({ inputs: Object.freeze([...inputs]), value, changes });
}
