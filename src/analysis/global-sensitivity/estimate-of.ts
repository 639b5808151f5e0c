import { blockInterval, ERROR_RATE, type BlockEstimate } from '../block-interval.ts';
import { toEstimate } from '../estimates.ts';
import type { Estimate } from '../findings.ts';
import { whyUnusable, type Sample } from '../sample.ts';
import type { Verdict } from './findings.ts';

/** An estimate from one value per block of a sample, or from the pseudovalues of a jackknife. */
export function estimateFrom(
  { values, status, blockSize }: Sample,
  estimate: number,
  blocks: readonly number[],
  trouble?: string,
): BlockEstimate {
  const withheld = whyUnusable({ values, status, blockSize }) ?? trouble;
  return { estimate, blocks, ...(withheld === undefined ? {} : { withheld }), blockSize, n: values.length };
}

/** The root of an estimate that is a square but for chance: what lies below zero is shown as zero. */
export function rootOf(square: BlockEstimate): Estimate {
  const root = (value: number): number => Math.sqrt(Math.max(0, value));
  const { mean, interval, ...rest } = toEstimate(square, undefined);
  const roots = interval && Object.freeze([root(interval[0]), root(interval[1])] as const);
  return Object.freeze({ ...rest, mean: root(mean), interval: roots });
}

/**
 * Whether one of these numbers, which are all zero for an input that does nothing, differs from zero: with intervals so
 * wide that all of them, for all inputs, hold at once with 95 % (Bonferroni). `touched`: did any replication change?
 */
export function verdictOf(
  numbers: readonly BlockEstimate[],
  { inputs, touched }: { readonly inputs: number; readonly touched: boolean },
): Verdict {
  if (!touched) return 'changed nothing';
  const differs = numbers.some((number) => {
    const { interval } = blockInterval(number, 1 - ERROR_RATE / (2 * numbers.length * inputs));
    // The same in every block, and not zero: no interval, and no doubt.
    if (interval === undefined) return number.withheld === undefined && number.estimate !== 0;
    return interval[0] > 0 || interval[1] < 0;
  });
  return differs ? 'moves it' : 'not distinguishable';
}

/** Rows by the first of these numbers that tells them apart, largest first; a number that is none tells nothing. */
export function largestFirst<Row>(rows: readonly Row[], ...numbers: readonly ((row: Row) => number)[]): readonly Row[] {
  const compare = (one: Row, other: Row): number => {
    for (const of of numbers) {
      const difference = of(other) - of(one);
      if (Math.abs(difference) > 0) return difference;
    }
    return 0;
  };
  return Object.freeze(rows.toSorted(compare));
}
