import { sampleCorrelation, sampleVariance } from 'simple-statistics';
import { studentQuantile } from '#random';
import { ERROR_RATE, tooFew, type BlockEstimate } from '../block-interval.ts';
import type { Estimate } from '../findings.ts';

/**
 * How many times as many replications two runs with independent luck would need to know the difference of two means as
 * well: (Var A + Var B) / Var(A − B), over block means. The variance of a mean over n blocks is that of block means over
 * n, so the ratio of variances is the ratio of the numbers of blocks. Replications do not show it: they leave out that
 * hypercubes narrow the block means of A and of B, which independent runs would have too.
 *
 * With S = A + B and D = A − B it is (ω + 1)/2, where ω = Var S / Var D. The interval is that of Pitman (Biometrika 31,
 * 1939) for the ratio of the variances of two correlated normals: ω is between w(K − √(K²−1)) and w(K + √(K²−1)), with w
 * the ratio of sample variances, r the correlation of S and D, t Student's with B − 2 degrees of freedom, and
 * K = 1 + 2(1 − r²)t²/(B − 2). Exact where pairs of block means are normal.
 *
 * Withheld under ten blocks, where rows failed, and where the difference or the sum does not vary.
 */
export function savedByLuck(one: BlockEstimate, other: BlockEstimate): Estimate {
  const withheld = one.withheld ?? other.withheld;
  const n = Math.min(one.n, other.n);
  if (withheld !== undefined || one.blocks.length < 2) return noNumber(withheld ?? tooFew(one) ?? '', n);
  const sums = one.blocks.map((value, block) => value + other.blocks[block]);
  const differences = one.blocks.map((value, block) => value - other.blocks[block]);
  const [wide, narrow] = [sampleVariance(sums), sampleVariance(differences)];
  const size = sampleVariance([...one.blocks]) + sampleVariance([...other.blocks]);
  if (!(narrow > ROUNDING * size)) return noNumber('the difference is the same in every block', n);
  const factorOf = (ratio: number): number => (ratio + 1) / 2;
  const few = tooFew(one) ?? (wide > ROUNDING * size ? undefined : 'the sum is the same in every block');
  const mean = factorOf(wide / narrow);
  if (few !== undefined) return Object.freeze({ ...noNumber(few, n), mean });
  const spread = spreadOf(sampleCorrelation(sums, differences), one.blocks.length);
  const interval = [1 / spread, spread].map((by) => factorOf((wide / narrow) * by));
  return Object.freeze({
    mean,
    interval: Object.freeze([interval[0], interval[1]] as const),
    percentiles: undefined,
    n,
  });
}

/** Rounding leaves a variance of nothing this large, relative to what was subtracted. */
const ROUNDING = 1e-24;

/** The factor on either side of a ratio of variances: K + √(K² − 1), of which K − √(K² − 1) is the inverse. */
function spreadOf(correlation: number, count: number): number {
  const quantile = studentQuantile(1 - ERROR_RATE / 2, count - 2);
  const k = 1 + (2 * (1 - correlation ** 2) * quantile ** 2) / (count - 2);
  return k + Math.sqrt(k * k - 1);
}

/** An estimate that does not exist, and why. */
export function noNumber(withheld: string, n = 0): Estimate {
  return Object.freeze({ mean: NaN, interval: undefined, withheld, percentiles: undefined, n });
}
