import { mean, sampleStandardDeviation, sum } from 'simple-statistics';
import type { BlockEstimate } from './block-interval.ts';
import { blockMean } from './block-mean.ts';
import { usableValues, type Sample } from './sample.ts';

/** What is left of a mean gain once risk is allowed for, in the unit of the sample. */
export interface Margin {
  /** `share` of the standard deviation of the gain over replications, which is what one project may turn out as. */
  readonly allowance: number;
  readonly margin: BlockEstimate;
}

/**
 * Mean of a gain less `share` of its standard deviation over replications, with pseudovalues of the delete-one-block
 * jackknife: θ = m − share·s, pseudovalue b = Bθ − (B−1)θ₍₋b₎. Both parts are smooth functions of block means of the gain
 * and of its square, for which the jackknife's standard error is consistent (Miller, Biometrika 61, 1974; Efron and
 * Tibshirani, An Introduction to the Bootstrap, ch. 11). With share 0 the pseudovalues are the block means.
 */
export function marginOf(gain: Sample, share: number): Margin {
  const values = usableValues(gain);
  const plain = blockMean(gain);
  if (values.length < 2 || share === 0) return { allowance: 0, margin: plain };
  const allowance = share * sampleStandardDeviation(values);
  const estimate = plain.estimate - allowance;
  const blocks = plain.withheld === undefined ? pseudovalues(values, gain.blockSize, share) : [];
  return { allowance, margin: { ...plain, estimate, blocks } };
}

/** Pseudovalues from sums about the common mean, so that large means lose no digits of small spreads. */
function pseudovalues(values: readonly number[], blockSize: number, share: number): readonly number[] {
  const count = values.length / blockSize;
  const centre = mean(values);
  const blocks = Array.from({ length: count }, (_, block) =>
    values.slice(block * blockSize, (block + 1) * blockSize).map((value) => value - centre),
  );
  const sums = blocks.map(sum);
  const squares = blocks.map((block) => sum(block.map((value) => value * value)));
  const [all, allSquares] = [sum(sums), sum(squares)];
  const marginFrom = (total: number, totalSquares: number, n: number): number => {
    const variance = (totalSquares - (total * total) / n) / (n - 1);
    return centre + total / n - share * Math.sqrt(Math.max(0, variance));
  };
  const whole = marginFrom(all, allSquares, values.length);
  return blocks.map((_, block) => {
    const rest = marginFrom(all - sums[block], allSquares - squares[block], values.length - blockSize);
    return count * whole - (count - 1) * rest;
  });
}
