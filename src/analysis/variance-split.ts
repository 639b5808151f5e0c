import { mean, sampleCovariance, sampleStandardDeviation } from 'simple-statistics';
import type { OutcomeTable } from '#table';
import { earliestLook } from './block-interval.ts';
import { toEstimate } from './estimates.ts';
import { LUCKS, whyDependent } from './expectations.ts';
import type { Estimate, Ranking, VarianceSplit } from './findings.ts';
import type { Question } from './question.ts';
import { hasOutcomes, sampleOf, whyUnusable, type Sample } from './sample.ts';
import { weightedSum } from './weighted-sum.ts';

/** Outcomes that are split besides the decision outcome, for the policy at the top. */
const BESIDES = ['output-value', 'public-cost'];

/** One block of draws: the mean of each luck, and what spreads inside. */
interface BlockParts {
  readonly first: number;
  readonly second: number;
  /** Mean product of the two lucks' deviations from these means. */
  readonly within: number;
  /** Half the mean square of the difference between the lucks. */
  readonly luck: number;
}

/**
 * How much of the variance is due to the uncertain inputs, which knowledge can narrow, and how much to luck: of the
 * decision outcome under every policy as stated, of its difference from the policy at the top, and of some more outcomes
 * of that policy. Nothing where the decision outcome is a ratio of means, which no replication has.
 */
export function varianceSplits(table: OutcomeTable, question: Question, ranking: Ranking): readonly VarianceSplit[] {
  const { outcome } = question.decision;
  const dependent = whyDependent(table);
  const top = table.runs.findIndex(({ policy, variant }) => policy === ranking.leader && variant === 'as stated');
  if (top < 0 || !hasOutcomes(table, [outcome])) return Object.freeze([]);
  const splits = table.runs.flatMap(({ policy, variant }, run): readonly VarianceSplit[] => {
    if (variant !== 'as stated') return [];
    const own = { policy, outcome, less: undefined, ...splitOf(sampleOf(table, run, outcome), dependent) };
    if (run === top) return [own];
    const gap = weightedSum([
      [sampleOf(table, top, outcome), 1],
      [sampleOf(table, run, outcome), -1],
    ]);
    return [own, { policy: table.runs[top].policy, outcome, less: policy, ...splitOf(gap, dependent) }];
  });
  const besides = BESIDES.filter((name) => name !== outcome && hasOutcomes(table, [name])).map((name) => ({
    policy: table.runs[top].policy,
    outcome: name,
    less: undefined,
    ...splitOf(sampleOf(table, top, name), dependent),
  }));
  return Object.freeze([...splits, ...besides].map((split) => Object.freeze(split)));
}

/**
 * Standard deviation over replications, and the share of the variance that is due to the uncertain inputs.
 *
 * Two lucks of a draw meet the same inputs and are independent otherwise, so their covariance over draws is the variance
 * of the expectation given the draw, and half the mean square of their difference is the variance of luck (the law of
 * total variance). Draws of a block are stratified together, so a covariance inside it misses what all of the block
 * share: that is the covariance of the block means. Both parts are unbiased, for independent blocks of any size; their
 * ratio is biased by an order of one over the number of blocks. Its interval is the delete-one-block jackknife's.
 */
export function splitOf(sample: Sample, dependent?: string): Pick<VarianceSplit, 'deviation' | 'uncertainty'> {
  const { values, blockSize } = sample;
  const unusable = whyUnusable(sample);
  const trouble = unusable ?? dependent;
  const blocks = trouble === undefined ? blocksOf(values, blockSize) : [];
  const [uncertain, luck] = variancesOf(blocks);
  const whole = shareOf(blocks);
  const pseudo = Number.isNaN(whole) ? [] : pseudovalues(blocks, whole);
  // What comes from one block alone tells nothing of the others.
  const share = blocks.length > 2 && pseudo.some(Number.isNaN) ? NaN : whole;
  const withheld = trouble ?? whyUnknown(blocks, whole, pseudo);
  const found = toEstimate(
    {
      estimate: share,
      blocks: pseudo,
      ...(withheld === undefined ? {} : { withheld }),
      blockSize,
      n: values.length,
      ...earliestLook([sample]),
    },
    undefined,
  );
  const mirrored = unusable === undefined && dependent !== undefined;
  return {
    // Mirrored lucks leave each replication as it was, and hardly any of the spread to the mean.
    deviation: mirrored ? sampleStandardDeviation([...values]) : Math.sqrt(Math.max(0, uncertain + luck)),
    uncertainty: withinShares(found),
  };
}

function whyUnknown(blocks: readonly BlockParts[], share: number, pseudo: readonly number[]): string | undefined {
  if (blocks.length < 2) return undefined;
  if (Number.isNaN(share)) return 'every replication gave the same value';
  return pseudo.some(Number.isNaN) ? 'only one block of replications varies' : undefined;
}

/** An unbiased variance may come out below zero; a share is not shown there. */
export function withinShares({ mean: share, interval, ...rest }: Estimate): Estimate {
  const cut = (value: number): number => Math.min(1, Math.max(0, value));
  const within = interval && Object.freeze([cut(interval[0]), cut(interval[1])] as const);
  return Object.freeze({ ...rest, mean: cut(share), interval: within });
}

function blocksOf(values: Float64Array, blockSize: number): readonly BlockParts[] {
  return Array.from({ length: values.length / blockSize }, (_, block) => {
    const inside = values.subarray(block * blockSize, (block + 1) * blockSize);
    const [firsts, seconds] = [0, 1].map((luck) => Array.from(inside.filter((__, at) => at % LUCKS === luck)));
    const [first, second] = [mean(firsts), mean(seconds)];
    return {
      first,
      second,
      within: mean(firsts.map((value, draw) => (value - first) * (seconds[draw] - second))),
      luck: mean(firsts.map((value, draw) => (value - seconds[draw]) ** 2 / LUCKS)),
    };
  });
}

/** Variance due to the uncertain inputs, and due to luck; NaN under two blocks. */
function variancesOf(blocks: readonly BlockParts[]): readonly [uncertain: number, luck: number] {
  if (blocks.length < 2) return [NaN, NaN];
  const [firsts, seconds] = [blocks.map(({ first }) => first), blocks.map(({ second }) => second)];
  const within = mean(blocks.map((block) => block.within));
  return [within + sampleCovariance(firsts, seconds), mean(blocks.map(({ luck }) => luck))];
}

/** NaN under two blocks, and where nothing varies. */
function shareOf(blocks: readonly BlockParts[]): number {
  const [uncertain, luck] = variancesOf(blocks);
  return uncertain + luck > 0 ? uncertain / (uncertain + luck) : NaN;
}

/** One for each block left out, as for a ratio of means. */
function pseudovalues(blocks: readonly BlockParts[], share: number): readonly number[] {
  const count = blocks.length;
  return blocks.map((_, left) => count * share - (count - 1) * shareOf(blocks.toSpliced(left, 1)));
}
