import { max, mean, min, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile } from '#random';
import { rateAtLook } from './stopping/rate-at-look.ts';

/** Fewest blocks for which an interval is given. */
export const FEWEST_BLOCKS = 10;

/** Share of the intervals that may miss the truth. */
export const ERROR_RATE = 0.05;

/** Probability to the left of the upper end of a 95 % interval with equal tails. */
export const UPPER_PROBABILITY = 1 - ERROR_RATE / 2;

/**
 * A number estimated from blocks: the estimate, and one value per block whose spread shows its precision. For a mean
 * these are the block means, for a ratio of means the jackknife's pseudovalues; differences go block by block.
 */
export interface BlockEstimate {
  readonly estimate: number;
  /** One value per block; empty when something is wrong with the rows. */
  readonly blocks: readonly number[];
  /** What is wrong, in a reader's words; no interval is given then. */
  readonly withheld?: string;
  /** Replications per block. */
  readonly blockSize: number;
  /** Replications behind the estimate. */
  readonly n: number;
  /** The look, from 1, at which a run that decides itself when it ends came so far; undefined where that was fixed. */
  readonly look?: number;
}

/** An interval, or the reason why there is none, in a reader's words. */
export type Interval =
  | { readonly interval: readonly [lower: number, upper: number] }
  | { readonly interval: undefined; readonly withheld: string };

/** Rounding leaves equal block values this far apart, relative to their size. */
const ROUNDING = 1e-12;

/**
 * Interval of an estimate from its blocks: estimate ± t(B−1) · s/√B, s the sample standard deviation of the B block
 * values. With the default `upperProbability` it covers in 95 % of studies.
 *
 * Assumes that the blocks are independent and alike, and that their values are near enough normal. The first holds
 * by design: each block is a Latin hypercube of its own, and the spread of independent hypercubes is what shows the
 * precision of their mean (McKay, Beckman and Conover, Technometrics 21, 1979; Stein, Technometrics 29, 1987). The
 * second holds by a central limit theorem for means of Latin hypercube samples (Owen, J. R. Statist. Soc. B 54,
 * 1992), less well for heavy tails. Student's t on block means: Schmeiser, Operations Research 30, 1982.
 *
 * Of a run that ended by what it had seen, the interval holds at every look together (see `rateAtLook`), and so wherever
 * it ended.
 *
 * Withheld when rows failed, under ten blocks, and when every block gave the same value: no spread has been seen
 * then, which does not show that there is none.
 */
export function blockInterval(of: BlockEstimate, upperProbability: number = UPPER_PROBABILITY): Interval {
  const withheld = of.withheld ?? tooFew(of) ?? noSpread(of.blocks);
  if (withheld !== undefined) return { interval: undefined, withheld };
  const count = of.blocks.length;
  const standardError = sampleStandardDeviation(of.blocks) / Math.sqrt(count);
  const probability = of.look === undefined ? upperProbability : 1 - rateAtLook(1 - upperProbability, of.look);
  const margin = studentQuantile(probability, count - 1) * standardError;
  return { interval: Object.freeze([of.estimate - margin, of.estimate + margin] as const) };
}

/**
 * Block by block difference of two estimates made on the same luck; what is wrong with either is wrong with it. Where
 * one has more blocks than the other, it is the mean difference over the blocks that both have.
 */
export function differenceOf(minuend: BlockEstimate, subtrahend: BlockEstimate): BlockEstimate {
  const withheld = minuend.withheld ?? subtrahend.withheld;
  const common = Math.min(minuend.blocks.length, subtrahend.blocks.length);
  const blocks = minuend.blocks.slice(0, common).map((value, block) => value - subtrahend.blocks[block]);
  const alike = common === Math.max(minuend.blocks.length, subtrahend.blocks.length);
  return {
    estimate: alike || withheld !== undefined ? minuend.estimate - subtrahend.estimate : mean(blocks),
    blocks: withheld === undefined ? blocks : [],
    ...(withheld === undefined ? {} : { withheld }),
    blockSize: minuend.blockSize,
    n: Math.min(minuend.n, subtrahend.n),
    ...earliestLook([minuend, subtrahend]),
  };
}

/** The earliest look of several estimates or samples, which is that of what they have in common. */
export function earliestLook(of: readonly { readonly look?: number }[]): { readonly look?: number } {
  const looks = of.flatMap(({ look }) => (look === undefined ? [] : [look]));
  return looks.length === 0 ? {} : { look: min(looks) };
}

/** The means of whole consecutive blocks; a length that is no multiple of the block size is a RangeError. */
export function blockMeans(values: readonly number[], blockSize: number): readonly number[] {
  if (!(blockSize >= 1) || values.length % blockSize !== 0) {
    throw new RangeError(`${values.length} replications are not whole blocks of ${blockSize}`);
  }
  return Array.from({ length: values.length / blockSize }, (_, block) =>
    mean(values.slice(block * blockSize, (block + 1) * blockSize)),
  );
}

/** That there are too few blocks for an interval, in a reader's words; undefined where there are enough. */
export function tooFew({ blocks, blockSize }: BlockEstimate): string | undefined {
  if (blocks.length >= FEWEST_BLOCKS) return undefined;
  const have = `${blocks.length * blockSize} replications were run`;
  return `${have}, and an interval needs at least ${FEWEST_BLOCKS * blockSize}`;
}

function noSpread(blocks: readonly number[]): string | undefined {
  const [least, most] = [min(blocks), max(blocks)];
  const same = most - least <= ROUNDING * Math.max(Math.abs(least), Math.abs(most));
  return same ? 'every block of replications gave the same value' : undefined;
}
