import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockInterval, type BlockEstimate } from '../../src/analysis/block-interval.ts';
import { jackknifeRatio } from '../../src/analysis/jackknife.ts';

function ofBlocks(...blocks: readonly number[]): BlockEstimate {
  const estimate = blocks.reduce((total, value) => total + value, 0) / blocks.length;
  return { estimate, blocks, blockSize: 50, n: 50 * blocks.length };
}

const someBlocks = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 12, maxLength: 12 });

describe('jackknifeRatio', () => {
  it('is the ratio of means, with the pseudovalues worked out by hand', () => {
    // θ = 12/6 = 2; leaving out each block in turn: 11/4, 8/5 and 5/3; pseudovalue = 3·2 − 2·θ without the block.
    const ratio = jackknifeRatio(ofBlocks(1, 4, 7), ofBlocks(2, 1, 3));

    expect(ratio.estimate).toBe(2);
    expect(ratio.blocks[0]).toBeCloseTo(6 - 2 * (11 / 4), 12);
    expect(ratio.blocks[1]).toBeCloseTo(6 - 2 * (8 / 5), 12);
    expect(ratio.blocks[2]).toBeCloseTo(6 - 2 * (5 / 3), 12);
  });

  it('has the standard error of the delete-one jackknife', () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, (above, below) => {
        fc.pre(new Set(above).size > 1);
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        const leftOut = above.map((_, b) => sum(above.toSpliced(b, 1)) / sum(below.toSpliced(b, 1)));
        const centre = sum(leftOut) / 12;
        const error = Math.sqrt((11 / 12) * sum(leftOut.map((value) => (value - centre) ** 2)));
        const found = blockInterval(jackknifeRatio(ofBlocks(...above), ofBlocks(...below)));
        fc.pre(found.interval !== undefined);

        // t(0.975; 11) = 2.200985160091639
        expect((found.interval[1] - found.interval[0]) / 2 / error).toBeCloseTo(2.200985160091639, 5);
      }),
    );
  });

  it('is the mean, with its interval, when what is divided by is one', () => {
    const above = ofBlocks(3, 1, 4, 1, 5, 9, 2, 6, 5, 3);
    const ratio = jackknifeRatio(above, ofBlocks(...above.blocks.map(() => 1)));

    expect(ratio.estimate).toBeCloseTo(above.estimate, 12);
    expect(blockInterval(ratio).interval![0]).toBeCloseTo(blockInterval(above).interval![0], 10);
  });

  it('scales with both of its parts', () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, fc.integer({ min: 1, max: 9 }), (above, below, scale) => {
        const ratio = jackknifeRatio(ofBlocks(...above), ofBlocks(...below));
        const scaled = jackknifeRatio(ofBlocks(...above.map((x) => x * scale)), ofBlocks(...below.map((x) => x * 7)));

        expect(scaled.estimate).toBeCloseTo((ratio.estimate * scale) / 7, 8);
        scaled.blocks.forEach((value, b) => expect(value).toBeCloseTo((ratio.blocks[b] * scale) / 7, 5));
      }),
    );
  });

  it('is undefined when what is divided by is zero or negative on average', () => {
    for (const below of [ofBlocks(0, 0), ofBlocks(1, -2), ofBlocks(1, -1)]) {
      const ratio = jackknifeRatio(ofBlocks(1, 2), below, '"Slots granted"');

      expect(ratio.estimate).toBeNaN();
      expect(blockInterval(ratio)).toEqual({
        interval: undefined,
        withheld: '"Slots granted" has a mean that is not above zero',
      });
    }
  });

  it('withholds the interval when one block carries all that is divided by', () => {
    const ratio = jackknifeRatio(ofBlocks(1, 2, 3), ofBlocks(0, 5, 0), '"Slots granted"');

    expect(ratio.estimate).toBeCloseTo(6 / 5, 12);
    expect(ratio.withheld).toBe('"Slots granted" comes from one block alone');
  });

  it('inherits what is wrong with its parts', () => {
    const failed = { ...ofBlocks(1, 2), blocks: [], withheld: '1 of 100 replications gave no number' };

    expect(jackknifeRatio(failed, ofBlocks(1, 2)).withheld).toBe(failed.withheld);
    expect(jackknifeRatio(ofBlocks(1, 2), failed).withheld).toBe(failed.withheld);
  });
});
