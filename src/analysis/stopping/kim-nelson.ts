import { pow } from '#random';
import { FEWEST_BLOCKS } from '../block-interval.ts';

/** Block values of one contender, first block first, larger being better. */
type Values = readonly number[];

/** How a choice is to be made. */
interface Choice {
  /** Differences below this do not matter; above zero. */
  readonly zone: number;
  /** How often the choice may be wrong. */
  readonly errorRate: number;
}

/** Who is left, and who went at which look (from 1). Contenders are told by their index. */
interface Elimination {
  readonly left: readonly number[];
  readonly gone: readonly { readonly contender: number; readonly look: number }[];
}

/**
 * Chooses the contender with the largest mean by the fully sequential procedure KN (Kim and Nelson, ACM Trans. Modeling
 * and Computer Simulation 11, 2001, with c = 1), on block values under common luck:
 *
 * - η = ½ [(2α/(k−1))^(−2/(n₀−1)) − 1] and h² = 2η(n₀−1), with k contenders and a first stage of n₀ = 10 blocks;
 * - S²ᵢⱼ is the sample variance of the differences between contenders i and j in the first stage, never renewed;
 * - after r blocks, i goes when its mean lies below that of some j still in by more than
 *   Wᵢⱼ(r) = max(0, δ/(2r) · (h² S²ᵢⱼ/δ² − r)), δ being the zone. Once all W are zero, one is left.
 *
 * KN looks after every block; here it looks at the given numbers of blocks only. Its bound is one for a random walk that
 * leaves a triangle by the wrong side, and holds at any set of looks fixed beforehand (Jennison, Johnstone and Turnbull,
 * Purdue Mimeograph Series 463, 1980). It assumes independent blocks and differences near enough normal; pairs are
 * bounded one by one, so contenders may depend on each other in any way.
 *
 * Proven: with probability 1 − α the best is chosen when it is better than all others by the zone or more. That a
 * contender within the zone of the best is chosen where some are, is not proven in general, and is measured in
 * test/analysis/stopping/study.test.ts.
 *
 * Contenders must have as many values as the last look has blocks, unless they went before; a contender has no more
 * part in a choice once it went.
 */
export function eliminate(
  contenders: readonly Values[],
  { zone, errorRate }: Choice,
  looks: readonly number[],
): Elimination {
  const boundary = boundariesOf(contenders, errorRate);
  const gone: { contender: number; look: number }[] = [];
  let left = contenders.map((_, contender) => contender);
  looks.forEach((blocks, index) => {
    if (blocks < FEWEST_BLOCKS || left.length < 2) return;
    const sums = new Map(left.map((contender) => [contender, sumOf(contenders[contender], blocks)]));
    const beats = (other: number, one: number): boolean => {
      const ahead = (sums.get(other) ?? NaN) - (sums.get(one) ?? NaN);
      const room = Math.max(0, boundary(one, other) / (2 * zone) - (zone * blocks) / 2);
      // Equal to the end: the one named first stays.
      return ahead > room || (ahead === 0 && room === 0 && other < one);
    };
    const stay = left.filter((one) => !left.some((other) => other !== one && beats(other, one)));
    for (const contender of left) if (!stay.includes(contender)) gone.push({ contender, look: index + 1 });
    left = stay;
  });
  return { left, gone };
}

/** h² S²ᵢⱼ of two contenders. */
function boundariesOf(contenders: readonly Values[], errorRate: number): (one: number, other: number) => number {
  const freedom = FEWEST_BLOCKS - 1;
  const perPair = errorRate / Math.max(1, contenders.length - 1);
  const squaredH = (pow(2 * perPair, -2 / freedom) - 1) * freedom;
  return (one, other) => squaredH * firstStageVariance(contenders[one], contenders[other]);
}

function firstStageVariance(one: Values, other: Values): number {
  let mean = 0;
  for (let block = 0; block < FEWEST_BLOCKS; block += 1) mean += (one[block] - other[block]) / FEWEST_BLOCKS;
  let squares = 0;
  for (let block = 0; block < FEWEST_BLOCKS; block += 1) squares += (one[block] - other[block] - mean) ** 2;
  return squares / (FEWEST_BLOCKS - 1);
}

function sumOf(values: Values, blocks: number): number {
  let sum = 0;
  for (let block = 0; block < blocks; block += 1) sum += values[block];
  return sum;
}
