import { min } from 'simple-statistics';
import { earliestLook } from './block-interval.ts';
import type { Sample } from './sample.ts';

/** A sample, and what it is multiplied with. */
export type Weighted = readonly [sample: Sample, times: number];

/**
 * Σ times · sample + constant, replication by replication: runs of one table share their luck, so a difference of two
 * runs is one on the same luck. A replication counts as stopped where it stopped in any of them. Over the replications
 * that all samples have. At least one sample.
 */
export function weightedSum(parts: readonly Weighted[], constant = 0): Sample {
  const [[{ blockSize }]] = parts;
  const length = min(parts.map(([sample]) => sample.values.length));
  const values = new Float64Array(length).fill(constant);
  const status = new Uint8Array(length);
  for (const [sample, times] of parts) {
    for (let replication = 0; replication < values.length; replication += 1) {
      values[replication] += times * sample.values[replication];
      status[replication] |= sample.status[replication];
    }
  }
  return { values, status, blockSize, ...earliestLook(parts.map(([sample]) => sample)) };
}
