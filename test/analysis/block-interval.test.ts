import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockInterval, blockMeans, differenceOf, type BlockEstimate } from '../../src/analysis/block-interval.ts';
import { blockMean } from '../../src/analysis/block-mean.ts';
import type { Sample } from '../../src/analysis/sample.ts';

function aSample(values: readonly number[], status: readonly number[] = values.map(() => 0)): Sample {
  return { values: Float64Array.from(values), status: Uint8Array.from(status), blockSize: 2 };
}

/** Twenty replications in ten blocks with means 1, 2, ... 10. */
const TEN_BLOCKS = Array.from({ length: 20 }, (_, k) => Math.floor(k / 2) + 1 + (k % 2 === 0 ? -3 : 3));

function withheldOf(of: BlockEstimate): string | undefined {
  const found = blockInterval(of);
  return found.interval === undefined ? found.withheld : undefined;
}

describe('blockMeans', () => {
  it('takes the mean of consecutive replications', () => {
    expect(blockMeans([1, 3, 10, 20, 0, 1], 2)).toEqual([2, 15, 0.5]);
  });

  it('refuses a block that is not whole', () => {
    expect(() => blockMeans([1, 2, 3], 2)).toThrow('3 replications are not whole blocks of 2');
    expect(() => blockMeans([1, 2, 3], 0)).toThrow(RangeError);
    expect(() => blockMeans([1, 2, 3], NaN)).toThrow(RangeError);
  });
});

describe('blockInterval', () => {
  it('is the mean of the block means, and Student t with one degree of freedom less than blocks', () => {
    // Means 1 to 10: s = √(55/6), t(0.975; 9) = 2.262157162798206, margin = t · s / √10.
    const margin = (2.262157162798206 * Math.sqrt(55 / 6)) / Math.sqrt(10);

    const { interval } = blockInterval(blockMean(aSample(TEN_BLOCKS)));

    expect(interval?.[0]).toBeCloseTo(5.5 - margin, 12);
    expect(interval?.[1]).toBeCloseTo(5.5 + margin, 12);
  });

  it('is wider for a probability nearer to one', () => {
    // t(0.995; 9) = 3.249835541592126
    const { interval } = blockInterval(blockMean(aSample(TEN_BLOCKS)), 0.995);

    expect(interval?.[1]).toBeCloseTo(5.5 + (3.249835541592126 * Math.sqrt(55 / 6)) / Math.sqrt(10), 12);
  });

  it('ignores the spread inside blocks', () => {
    const calm = TEN_BLOCKS.map((_, k) => Math.floor(k / 2) + 1);

    expect(blockInterval(blockMean(aSample(calm)))).toEqual(blockInterval(blockMean(aSample(TEN_BLOCKS))));
  });

  it('is withheld under ten blocks', () => {
    expect(withheldOf({ estimate: 1, blocks: [1, 2, 3, 4], blockSize: 50, n: 200 })).toBe(
      '200 replications were run, and an interval needs at least 500',
    );
    expect(withheldOf(blockMean(aSample(TEN_BLOCKS.slice(2))))).toBe(
      '18 replications were run, and an interval needs at least 20',
    );
    expect(withheldOf(blockMean(aSample([1, 2])))).toBe('2 replications were run, and an interval needs at least 20');
  });

  it('is withheld when no spread was seen between blocks, up to rounding', () => {
    const constant = Array.from({ length: 20 }, () => 0.1 + 0.2);
    const balanced = Array.from({ length: 20 }, (_, k) => (k % 2 === 0 ? -1 : 1));

    expect(withheldOf(blockMean(aSample(constant)))).toBe('every block of replications gave the same value');
    expect(withheldOf(blockMean(aSample(balanced)))).toBe('every block of replications gave the same value');
    expect(withheldOf({ ...blockMean(aSample(constant)), blocks: constant.map((x, k) => x * (1 + k * 1e-16)) })).toBe(
      'every block of replications gave the same value',
    );
  });

  it('is withheld when replications stopped at the event limit, and the mean is that of the others', () => {
    const status = TEN_BLOCKS.map((_, k) => (k === 0 || k === 7 ? 1 : 0));
    const values = TEN_BLOCKS.map((value, k) => (status[k] === 0 ? value : 1e9));

    const mean = blockMean(aSample(values, status));

    expect(withheldOf(mean)).toBe('2 of 20 replications stopped at the event limit');
    expect(mean.estimate).toBeCloseTo((110 + 2 - 7) / 18, 12);
    expect(mean.n).toBe(18);
  });

  it('is withheld when a replication gave no number', () => {
    for (const odd of [NaN, Infinity, -Infinity]) {
      const mean = blockMean(aSample([...TEN_BLOCKS.slice(0, 19), odd]));

      expect(withheldOf(mean)).toBe('1 of 20 replications gave no number');
      expect(mean.estimate).toBeCloseTo((110 - 13) / 19, 12);
    }
  });

  it('says that there is no mean when no replication finished', () => {
    const mean = blockMean(aSample([1, 2], [1, 1]));

    expect(mean.estimate).toBeNaN();
    expect(withheldOf(mean)).toBe('2 of 2 replications stopped at the event limit');
  });

  it('shifts and scales with the values', () => {
    const blocks = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 10, maxLength: 30 });
    const anyScale = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(blocks, fc.integer({ min: -500, max: 500 }), anyScale, (values, shift, scale) => {
        fc.pre(new Set(values).size > 1);
        const rows = values.flatMap((value) => [value - 1, value + 1]);
        const { interval } = blockInterval(blockMean(aSample(rows)));
        const moved = blockInterval(blockMean(aSample(rows.map((value) => shift + scale * value))));
        const mirrored = blockInterval(blockMean(aSample(rows.map((value) => -value))));

        expect(moved.interval?.[0]).toBeCloseTo(shift + scale * interval![0], 6);
        expect(moved.interval?.[1]).toBeCloseTo(shift + scale * interval![1], 6);
        expect(mirrored.interval?.[0]).toBeCloseTo(-interval![1], 6);
      }),
    );
  });
});

describe('differenceOf', () => {
  it('subtracts block by block, so what two policies share cancels', () => {
    const luck = blockMean(aSample(TEN_BLOCKS));
    const better = blockMean(aSample(TEN_BLOCKS.map((value, k) => value + 2 + (k < 10 ? 1 : -1))));

    const gap = differenceOf(better, luck);

    expect(gap.estimate).toBeCloseTo(2, 12);
    expect(gap.blocks).toEqual([3, 3, 3, 3, 3, 1, 1, 1, 1, 1]);
  });

  it('inherits what is wrong with either side', () => {
    const fine = blockMean(aSample(TEN_BLOCKS));
    const failed = blockMean(aSample(TEN_BLOCKS, [1, ...TEN_BLOCKS.slice(1).map(() => 0)]));

    expect(differenceOf(fine, failed).withheld).toContain('1 of 20');
    expect(differenceOf(failed, fine).withheld).toContain('1 of 20');
    expect(differenceOf(fine, failed).blocks).toEqual([]);
  });
});
