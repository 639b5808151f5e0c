import { blockInterval, differenceOf, ERROR_RATE, FEWEST_BLOCKS, type BlockEstimate } from './block-interval.ts';
import type { Comparison } from './findings.ts';
import type { Question } from './question.ts';

/** One policy's estimate of the decision outcome. */
export interface Contender {
  /** Policies with the same source are one simulation under two names. */
  readonly source: number;
  readonly decision: BlockEstimate;
}

/**
 * Probability to the left of the upper end of each interval, so that the intervals of all k(k−1)/2 pairs hold at once
 * with 95 % (Bonferroni). k counts simulations, not names.
 *
 * All pairs, and not only the k−1 with the leader, because the leader is chosen by the same data: it leads partly by
 * luck. Divided by k−1 only, eight equally good policies would see at least one of them called worse in about one
 * study in eight (measured in test/analysis/coverage.test.ts); with all pairs the leader may be whichever it is.
 */
export function simultaneousProbability(contenders: readonly Contender[]): number {
  const count = new Set(contenders.map(({ source }) => source)).size;
  const pairs = Math.max(1, (count * (count - 1)) / 2);
  return 1 - ERROR_RATE / (2 * pairs);
}

/**
 * Compares one policy with the leader, on the same luck, block by block: the difference of means, or for a ratio of
 * means the jackknifed difference of the two ratios, positive when the leader is better.
 *
 * Claimed: in at most 5 % of studies is any policy that is truly best, or truly as good as the best, called
 * distinguishable, whatever the leader; and in 95 % all intervals hold at once. Not claimed: that the leader is truly
 * best; that policies not distinguishable from it are equal to it (see `withinSmallest` for that), or to each other.
 * Bonferroni needs nothing of the dependence between policies; the assumptions are those of `blockInterval`.
 */
export function compareWithLeader(
  leader: Contender,
  policy: Contender,
  { better, smallestDifference }: Question['decision'],
  upperProbability: number,
): Comparison {
  if (leader.source === policy.source) return asEqual('the two policies ran identically');
  const gap =
    better === 'more' ? differenceOf(leader.decision, policy.decision) : differenceOf(policy.decision, leader.decision);
  if (gap.blocks.length >= FEWEST_BLOCKS && gap.blocks.every((difference) => difference === 0)) {
    return asEqual('the two policies gave the same value in every block');
  }
  const found = blockInterval(gap, upperProbability);
  if (found.interval === undefined) return unsettled(gap.estimate, 'withheld', found.withheld);
  const [lower, upper] = found.interval;
  return Object.freeze({
    difference: gap.estimate,
    interval: found.interval,
    verdict: lower > 0 ? 'distinguishable' : 'not distinguishable',
    withinSmallest: -smallestDifference <= lower && upper <= smallestDifference,
  });
}

/** A comparison without an interval: the leader itself, an exempt policy, or one that is withheld for a reason. */
export function unsettled(difference: number, verdict: Comparison['verdict'], note?: string): Comparison {
  const reason = note === undefined ? {} : { note };
  return Object.freeze({ difference, interval: undefined, verdict, withinSmallest: false, ...reason });
}

function asEqual(note: string): Comparison {
  const interval = Object.freeze([0, 0] as const);
  return Object.freeze({ difference: 0, interval, verdict: 'not distinguishable', withinSmallest: true, note });
}
