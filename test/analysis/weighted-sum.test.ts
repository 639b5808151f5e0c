import { expect, it } from 'vitest';
import { weightedSum } from '../../src/analysis/weighted-sum.ts';
import type { Sample } from '../../src/analysis/sample.ts';

const aSample = (values: readonly number[], status: readonly number[]): Sample => ({
  values: Float64Array.from(values),
  status: Uint8Array.from(status),
  blockSize: 2,
});

it('a weighted sum is taken replication by replication, and stops where any of its parts stopped', () => {
  const sum = weightedSum(
    [
      [aSample([1, 2, 3, 4], [0, 1, 0, 0]), 10],
      [aSample([5, 6, 7, 8], [0, 0, 0, 1]), -1],
    ],
    100,
  );

  expect(sum).toEqual(aSample([105, 114, 123, 132], [0, 1, 0, 1]));
});
