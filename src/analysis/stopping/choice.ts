import { mostRun, ratiosOf, type OutcomeTable } from '#table';
import { comparedRuns } from '../baseline.ts';
import { ERROR_RATE, FEWEST_BLOCKS } from '../block-interval.ts';
import type { Question } from '../question.ts';
import { sampleOf, sourceOf, whyUnusable, type Sample } from '../sample.ts';
import type { ChoiceFinding } from './finding.ts';
import { eliminate } from './kim-nelson.ts';
import { looksUpTo } from './looks.ts';

/**
 * The choice of the best policy, made again from the table: which policies are left, and which went when. Pure, so that a
 * run under way and a report afterwards say the same. Policies that ran identically stand for one contender, which the
 * first of them names; exempt policies take no part.
 */
export function choiceOf(table: OutcomeTable, question: Question): ChoiceFinding {
  const { outcome, better, smallestDifference: zone } = question.decision;
  const runs = comparedRuns(table, question).filter(
    (run, index, all) => all.findIndex((other) => sourceOf(table, other) === sourceOf(table, run)) === index,
  );
  const names = runs.map((run) => table.runs[run].policy);
  const nobodyGoes = (state: { state: 'met' } | { state: 'unknowable'; why: string }): ChoiceFinding =>
    Object.freeze({ ...state, zone, left: names, gone: [] });
  if (runs.length < 2) return nobodyGoes({ state: 'met' });
  const why = whyNoChoice(table, outcome, zone);
  if (why !== undefined) return nobodyGoes({ state: 'unknowable', why });
  const samples = runs.map((run) => sampleOf(table, run, outcome));
  const sign = better === 'more' ? 1 : -1;
  const values = samples.map((sample) => blockValues(sample, sign));
  const looks = looksUpTo(mostRun(table) / table.blockSize);
  const usable = looks.filter((blocks) => values.every((own) => !own.slice(0, blocks).some(Number.isNaN)));
  const { left, gone } = eliminate(values, { zone, errorRate: ERROR_RATE }, usable);
  const failed = samples.map(whyUnusable).find((reason) => reason !== undefined);
  return Object.freeze({
    ...(left.length > 1 && failed !== undefined ? { state: 'unknowable', why: failed } : stateOf(left, looks)),
    zone,
    left: left.map((contender) => names[contender]),
    gone: gone.map(({ contender, look }) => ({
      policy: names[contender],
      look,
      replications: looks[look - 1] * table.blockSize,
    })),
  });
}

function stateOf(left: readonly number[], looks: readonly number[]): { readonly state: 'met' | 'open' } {
  return { state: left.length === 1 && looks[looks.length - 1] >= FEWEST_BLOCKS ? 'met' : 'open' };
}

/** Why more replications cannot settle a choice on this outcome. */
function whyNoChoice(table: OutcomeTable, outcome: string, zone: number): string | undefined {
  if (ratiosOf(table).some(({ name }) => name === outcome))
    return 'the decision outcome is a ratio of means, whose blocks change as others are added; the elimination needs blocks that do not';
  if (!(zone > 0))
    return '`decision.smallest-difference` is 0, so that policies which are as good as each other could never be told apart';
  return undefined;
}

/** Block means, larger being better; NaN for a block with a replication that gave no number. */
function blockValues({ values, status, blockSize }: Sample, sign: number): readonly number[] {
  return Array.from({ length: values.length / blockSize }, (_, block) => {
    let sum = 0;
    for (let row = block * blockSize; row < (block + 1) * blockSize; row += 1) {
      sum += status[row] === 0 && Number.isFinite(values[row]) ? values[row] : NaN;
    }
    return (sign * sum) / blockSize;
  });
}
