import type { OutcomeTable } from '#table';
import { blockMean } from '../block-mean.ts';
import { toShare } from '../estimates.ts';
import { expectationsByDraw, LUCKS, MOST_FITTED, whyDependent, type Expect } from '../expectations.ts';
import type { Estimate } from '../findings.ts';
import { jackknifedDraws } from '../jackknifed-draws.ts';
import type { Sample } from '../sample.ts';
import { weightedSum } from '../weighted-sum.ts';
import type { Contender, UsedRun } from './contenders.ts';
import { noNumber } from './saved-by-luck.ts';

/** How much better one policy is than another in every replication of their common luck; undefined for ratios. */
export function advantage(one: Contender, other: Contender, better: 'more' | 'less'): Sample | undefined {
  if (one.sample === undefined || other.sample === undefined) return undefined;
  const sign = better === 'more' ? 1 : -1;
  return weightedSum([
    [one.sample, sign],
    [other.sample, -sign],
  ]);
}

/** A tie counts half. */
function score(advantage: number): number {
  return (Math.sign(advantage) + 1) / 2;
}

/**
 * Probability that a policy is better in one replication, both inputs and luck as they fall: the share of replications
 * with a positive advantage, ties counted half, so that the two policies' shares sum to one. Interval from block means.
 */
export function shareOfReplications(advantage: Sample): Estimate {
  return toShare(blockMean({ ...advantage, values: advantage.values.map(score) }));
}

/**
 * Share of draws in which a policy is expected to be better, what is expected being the mean over luck. The two lucks of a
 * draw cannot show it raw, since their mean is mostly luck; so the difference is regressed on the uncertain inputs, cross-
 * fitted (`expectationsByDraw`), with an interval from the jackknife of the whole fit. Regressing the difference, and not
 * each policy, leaves out the luck that both share. Ties count half. Of very many replications, the first ones tell it.
 */
export function shareOfDraws(all: Sample, expect: Expect | string | undefined): Estimate {
  const fitted = fittedReplications(all.values.length, all.blockSize);
  const advantage = { ...all, values: all.values.subarray(0, fitted), status: all.status.subarray(0, fitted) };
  const whole = blockMean(advantage);
  const count = whole.blocks.length;
  if (whole.withheld !== undefined) return noNumber(whole.withheld, whole.n);
  if (typeof expect === 'string') return noNumber(expect, whole.n);
  if (expect === undefined || count < 2)
    return noNumber('expectations in one block need another to tell them', whole.n);
  const expected = expect(advantage.values);
  return toShare({ ...whole, ...jackknifedDraws((by) => Array.from(by(expected), score), count) });
}

/** Whole blocks, as many as may be fitted. */
function fittedReplications(replications: number, blockSize: number): number {
  return Math.min(replications, Math.floor(MOST_FITTED / blockSize) * blockSize);
}

/** Expectations given the draw, for every two runs on the same luck: the inputs of both tell them; or why there are none. */
export function expectationsOfRuns(): (one: UsedRun, other: UsedRun) => Expect | string | undefined {
  const known = new Map<string, Expect>();
  return (one, other) => {
    const dependent = whyDependent(one.table) ?? whyDependent(other.table);
    if (dependent !== undefined) return dependent;
    if (one.used < 2 * one.table.blockSize) return undefined;
    const key = [one.label, other.label].toSorted().join('\n');
    const expect = known.get(key) ?? expectationsByDraw(commonInputs(one, other));
    known.set(key, expect);
    return expect;
  };
}

/** The inputs of two runs side by side, each column once. */
function commonInputs(one: UsedRun, other: UsedRun): OutcomeTable {
  const [first, second] = one.label <= other.label ? [one, other] : [other, one];
  const replications = fittedReplications(first.used, first.table.blockSize);
  const draws = replications / LUCKS;
  const columns = [...columnsOf(first, draws), ...(first === second ? [] : columnsOf(second, draws))];
  const distinct = columns.filter(
    ({ values }, at) =>
      !columns.slice(0, at).some((before) => before.values.every((value, draw) => value === values[draw])),
  );
  const inputs = new Float64Array(draws * distinct.length);
  distinct.forEach(({ values }, at) => {
    values.forEach((value, draw) => (inputs[draw * distinct.length + at] = value));
  });
  return { ...first.table, replications, inputColumns: distinct.map(({ column }) => column), inputs };
}

function columnsOf(
  { table }: UsedRun,
  draws: number,
): readonly { readonly column: OutcomeTable['inputColumns'][number]; readonly values: Float64Array }[] {
  const width = table.inputColumns.length;
  return table.inputColumns.map((column, at) => ({
    column,
    values: Float64Array.from({ length: draws }, (_, draw) => table.inputs[draw * width + at]),
  }));
}
