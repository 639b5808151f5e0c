import { max, min, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile } from '#random';
import {
  blockInterval,
  differenceOf,
  FEWEST_BLOCKS,
  tooFew,
  type BlockEstimate,
  type Interval,
} from '../block-interval.ts';
import type { Contender } from './contenders.ts';

/** How much better one policy is than another, with an interval for any probability. */
export interface Gap {
  readonly luck: 'shared' | 'independent';
  readonly estimate: number;
  /** The difference block by block; undefined without common luck. */
  readonly paired: BlockEstimate | undefined;
  /** Interval of which the upper end lies above the truth with this probability, the lower end below it with the same. */
  readonly interval: (upperProbability: number) => Interval;
}

/**
 * How much better `one` is than `other`, positive when it is. On common luck the difference is taken block by block, with
 * Student's t on the differences (`blockInterval`). Runs with independent luck have no blocks in common: the variances of
 * their two means add, and the degrees of freedom are Welch's (Biometrika 34, 1947; Satterthwaite, Biometrics Bulletin 2,
 * 1946). Policies that gave the same value in every block differ by nothing.
 */
export function gapBetween(one: Contender, other: Contender, better: 'more' | 'less'): Gap {
  const [ahead, behind] = better === 'more' ? [one.decision, other.decision] : [other.decision, one.decision];
  const estimate = ahead.estimate - behind.estimate;
  if (one.run.group !== other.run.group) {
    return { luck: 'independent', estimate, paired: undefined, interval: (p) => welch(ahead, behind, p) };
  }
  const paired = differenceOf(ahead, behind);
  const nothing = paired.blocks.length >= FEWEST_BLOCKS && paired.blocks.every((value) => value === 0);
  const interval = (p: number): Interval => (nothing ? { interval: [0, 0] } : blockInterval(paired, p));
  return { luck: 'shared', estimate, paired, interval };
}

/** Interval of the difference of two means whose blocks are independent. */
function welch(ahead: BlockEstimate, behind: BlockEstimate, upperProbability: number): Interval {
  const withheld = ahead.withheld ?? behind.withheld ?? tooFew(ahead) ?? tooFew(behind);
  if (withheld !== undefined) return { interval: undefined, withheld };
  const [first, second] = [ahead, behind].map(({ blocks }) => ({
    error: isConstant(blocks) ? 0 : sampleStandardDeviation(blocks) ** 2 / blocks.length,
    freedom: blocks.length - 1,
  }));
  const error = first.error + second.error;
  if (error === 0) return { interval: undefined, withheld: 'every block of replications gave the same value' };
  const freedom = error ** 2 / (first.error ** 2 / first.freedom + second.error ** 2 / second.freedom);
  const margin = studentQuantile(upperProbability, freedom) * Math.sqrt(error);
  const estimate = ahead.estimate - behind.estimate;
  return { interval: Object.freeze([estimate - margin, estimate + margin] as const) };
}

function isConstant(blocks: readonly number[]): boolean {
  return min([...blocks]) === max([...blocks]);
}
