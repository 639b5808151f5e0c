import { toEstimate } from '../estimates.ts';
import type { Estimate } from '../estimate.ts';
import type { Sample } from '../sample.ts';
import type { TailFinding } from './findings.ts';

/** Share of the replications left out of a trimmed mean at either end. */
const TRIMMED = 0.05;

/**
 * Median and trimmed mean, with intervals from the delete-one-block jackknife. Formulas from order statistics do not hold
 * inside a Latin hypercube block. The jackknife fails for a median where one value at a time is left out, but not where
 * many more than the root of their number are (Shao and Wu, Ann. Stat. 17, 1989): a block is.
 */
export function robustSummary(sample: Sample): Pick<TailFinding, 'median' | 'trimmedMean'> {
  const { values, blockSize } = sample;
  const order = Uint32Array.from(values, (_, replication) => replication).sort(
    (one, other) => values[one] - values[other],
  );
  const jackknifed = (summary: (rising: Float64Array) => number): Estimate => {
    const whole = summary(Float64Array.from(order, (at) => values[at]));
    const count = values.length / blockSize;
    const blocks = Array.from({ length: count }, (_, block) => {
      const rest = order.filter((at) => Math.floor(at / blockSize) !== block);
      return count * whole - (count - 1) * summary(Float64Array.from(rest, (at) => values[at]));
    });
    return toEstimate({ estimate: whole, blocks, blockSize, n: values.length }, undefined);
  };
  return { median: jackknifed(middleOf), trimmedMean: jackknifed(trimmedMean) };
}

function middleOf(rising: Float64Array): number {
  const half = Math.floor(rising.length / 2);
  return rising.length % 2 === 0 ? (rising[half - 1] + rising[half]) / 2 : rising[half];
}

function trimmedMean(rising: Float64Array): number {
  const out = Math.floor(TRIMMED * rising.length);
  const kept = rising.subarray(out, rising.length - out);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
