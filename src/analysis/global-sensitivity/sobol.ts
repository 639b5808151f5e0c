import { mean, sum } from 'simple-statistics';
import type { OutcomeTable } from '#table';
import { blockMean } from '../block-mean.ts';
import type { BlockEstimate } from '../block-interval.ts';
import { toEstimate } from '../estimates.ts';
import type { Sample } from '../sample.ts';
import { splitOf, withinShares } from '../variance-split.ts';
import { estimateFrom, largestFirst, verdictOf } from './estimate-of.ts';
import type { SobolFindings, SobolInput } from './findings.ts';
import type { SobolQuestion } from './question.ts';
import { targetOf } from './target.ts';

/** A and B come before the crossings of a pair. */
const PAIR = 2;

/** Variance due to the inputs: of all blocks, and with each block left out. */
interface Variance {
  readonly whole: number;
  readonly without: readonly number[];
}

/** Variance that a group explains by itself and in all, block by block. */
interface Parts {
  readonly first: readonly number[];
  readonly total: readonly number[];
  /** Did any replication change? */
  readonly touched: boolean;
}

/**
 * Sobol's first and total index of every group of inputs, by crossed pairs of draws (Saltelli et al., Computer Physics
 * Communications 181, 2010: first index; Jansen, ibid. 117, 1999: total index), largest total first.
 *
 * The outcome is random given the inputs, and the indices are those of its expectation given the inputs, g: shares of the
 * variance of g, which knowledge of the inputs could take away, and not of the luck beside it (in the words of Hart,
 * Alexanderian and Gremaud, J. Computational Physics 335, 2017, and of Zhu and Sudret, Reliability Engineering & System
 * Safety 214, 2021, the indices of the mean function of a stochastic simulator). With one luck alone the formulas would mix
 * its variance in. So every product is of one point with the first luck and the other with the second, which are
 * independent given the inputs; then luck has expectation zero in it:
 * - first: the mean of (f_B − c)(f_AB − f_A), once with lucks 1 and 2, once with 2 and 1; c is the mean of all;
 * - total: half the mean of (f_A − f_AB)₁ (f_A − f_AB)₂;
 * - variance of g: half the mean of (f_A − f_B)₁ (f_A − f_B)₂.
 * All of a pair meets the same two lucks, so luck largely cancels in the differences. Indices are ratios of such means
 * over all blocks, biased by an order of one over their number; interval: delete-one-block jackknife.
 *
 * @throws {RangeError} for a table that was not sampled by crossed pairs, or in fewer than ten blocks
 */
export function sobolFindings(table: OutcomeTable, question: SobolQuestion): SobolFindings {
  const { decision, policy, less, groups, pairsPerBlock } = question;
  const points = PAIR + groups.length;
  const sample = targetOf(table, question, pairsPerBlock * points);
  const pairs = pairsOf(sample, points);
  const variance = varianceOf(pairs);
  const parts = partsOf(sample, { pairsPerBlock, points, centre: mean([...pairs.values]) });
  const found = groups.map((input, at) => groupOf(sample, input, parts[at], { variance, count: groups.length }));
  const firsts = variance.without.map((_, block) => sum(parts.map(({ first }) => first[block])));
  return Object.freeze({
    method: 'sobol',
    outcome: decision.outcome,
    policy,
    less,
    replications: table.replications,
    blocks: table.replications / table.blockSize,
    pairs: pairs.values.length / (PAIR * 2),
    mean: toEstimate(blockMean(pairs), undefined),
    ...splitOf(pairs),
    inputs: largestFirst(
      found,
      ({ total }) => total.mean,
      ({ first }) => first.mean,
    ),
    alone: withinShares(toEstimate(shareOf(sample, firsts, variance), undefined)),
  });
}

/** The points A and B alone, which are draws like any other. */
function pairsOf({ values, status, blockSize }: Sample, points: number): Sample {
  const isOfPair = (_: number, replication: number): boolean => Math.floor(replication / 2) % points < PAIR;
  return {
    values: values.filter(isOfPair),
    status: status.filter(isOfPair),
    blockSize: (blockSize / points) * PAIR,
  };
}

/** By the difference between A and B, in which the luck that a pair has in common cancels. */
function varianceOf({ values, blockSize }: Sample): Variance {
  const pair = 2 * PAIR;
  const blocks = Array.from({ length: values.length / blockSize }, (_, block) => {
    const products = Array.from({ length: blockSize / pair }, (__, at) => {
      const start = block * blockSize + at * pair;
      const [first, second] = [0, 1].map((luck) => values[start + luck] - values[start + 2 + luck]);
      return (first * second) / 2;
    });
    return mean(products);
  });
  const all = sum(blocks);
  return { whole: all / blocks.length, without: blocks.map((block) => (all - block) / (blocks.length - 1)) };
}

function partsOf(
  { values, blockSize }: Sample,
  { pairsPerBlock, points, centre }: { pairsPerBlock: number; points: number; centre: number },
): readonly Parts[] {
  const blocks = Array.from({ length: values.length / blockSize }, (_, block) => block);
  const starts = Array.from({ length: values.length / (points * 2) }, (_, pair) => pair * points * 2);
  const meanOver = (block: number, of: (at: number) => number): number =>
    mean(starts.slice(block * pairsPerBlock, (block + 1) * pairsPerBlock).map(of));
  return Array.from({ length: points - PAIR }, (_, group) => {
    const crossed = 2 * (PAIR + group);
    const change = (at: number, luck: number): number => values[at + crossed + luck] - values[at + luck];
    const other = (at: number, luck: number): number => values[at + 2 + luck] - centre;
    return {
      first: blocks.map((block) =>
        meanOver(block, (at) => (other(at, 0) * change(at, 1) + other(at, 1) * change(at, 0)) / 2),
      ),
      total: blocks.map((block) => meanOver(block, (at) => (change(at, 0) * change(at, 1)) / 2)),
      touched: starts.some((at) => change(at, 0) !== 0 || change(at, 1) !== 0),
    };
  });
}

function groupOf(
  sample: Sample,
  input: string,
  { first, total, touched }: Parts,
  { variance, count }: { variance: Variance; count: number },
): SobolInput {
  return Object.freeze({
    input,
    first: withinShares(toEstimate(shareOf(sample, first, variance), undefined)),
    total: withinShares(toEstimate(shareOf(sample, total, variance), undefined)),
    verdict: verdictOf([estimateFrom(sample, mean([...total]), total)], { inputs: count, touched }),
  });
}

/** A part of the variance over the whole of it, with the pseudovalues of the delete-one-block jackknife. */
function shareOf(sample: Sample, parts: readonly number[], { whole, without }: Variance): BlockEstimate {
  const count = parts.length;
  const all = sum([...parts]);
  if (!(whole > 0) || without.some((variance) => !(variance > 0)))
    return estimateFrom(sample, NaN, [], 'no variance due to the inputs was found');
  const share = all / count / whole;
  const pseudo = parts.map((part, block) => {
    const rest = (all - part) / (count - 1) / without[block];
    return count * share - (count - 1) * rest;
  });
  return estimateFrom(sample, share, pseudo);
}
