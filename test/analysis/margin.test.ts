import fc from 'fast-check';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { blockInterval, blockMeans } from '../../src/analysis/block-interval.ts';
import { marginOf } from '../../src/analysis/margin.ts';
import type { Sample } from '../../src/analysis/sample.ts';
import { anInput, aSource, BLOCK_SIZE } from './a-block-study.ts';

const BLOCK = 4;

function aSample(values: readonly number[], status: readonly number[] = []): Sample {
  return {
    values: Float64Array.from(values),
    status: Uint8Array.from(values, (_, k) => status[k] ?? 0),
    blockSize: BLOCK,
  };
}

const gains = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3 * BLOCK, maxLength: 12 * BLOCK })
  .map((values) => values.slice(0, values.length - (values.length % BLOCK)));
const shares = fc.double({ min: 0.01, max: 3, noNaN: true });
const marginIn = (values: readonly number[], share: number): number =>
  mean([...values]) - share * sampleStandardDeviation([...values]);

describe('the margin', () => {
  it('is the mean less the allowance, a share of the standard deviation', () => {
    const values = [3, 5, 1, 7, 2, 2, 9, 3];
    const { allowance, margin } = marginOf(aSample(values), 0.25);

    expect(allowance).toBeCloseTo(0.25 * sampleStandardDeviation(values), 12);
    expect(margin.estimate).toBeCloseTo(4 - allowance, 12);
    expect(margin.n).toBe(8);
  });

  it('has the pseudovalues of leaving out one block at a time', () => {
    fc.assert(
      fc.property(gains, shares, (values, share) => {
        const { margin } = marginOf(aSample(values), share);
        const count = values.length / BLOCK;
        const scale = 1 + Math.max(...values.map(Math.abs));
        margin.blocks.forEach((pseudovalue, block) => {
          const rest = values.filter((_, k) => Math.floor(k / BLOCK) !== block);
          const expected = count * marginIn(values, share) - (count - 1) * marginIn(rest, share);

          expect(Math.abs(pseudovalue - expected) / scale).toBeLessThan(1e-7 * count);
        });
        expect(margin.blocks).toHaveLength(count);
      }),
    );
  });

  it('without an allowance has the means of the blocks', () => {
    fc.assert(
      fc.property(gains, (values) => {
        expect(marginOf(aSample(values), 0)).toMatchObject({
          allowance: 0,
          margin: { blocks: blockMeans(values, BLOCK) },
        });
      }),
    );
  });

  it('keeps the digits of a small spread about a large mean', () => {
    const small = [3, 5, 1, 7, 2, 2, 9, 3, 4, 4, 1, 8];
    const near = marginOf(aSample(small), 0.5).margin.blocks;
    const far = marginOf(aSample(small.map((value) => value + 1e9)), 0.5).margin.blocks;

    far.forEach((pseudovalue, block) => expect(pseudovalue - 1e9).toBeCloseTo(near[block], 5));
  });

  it('is withheld where a replication stopped, and is then that of the others', () => {
    const { margin } = marginOf(aSample([1, 2, 3, 4, 5, 6, 7, 1e9], [0, 0, 0, 0, 0, 0, 0, 1]), 1);

    expect(margin).toMatchObject({ withheld: '1 of 8 replications stopped at the event limit', blocks: [], n: 7 });
    expect(margin.estimate).toBeCloseTo(marginIn([1, 2, 3, 4, 5, 6, 7], 1), 12);
  });
});

describe('the interval of a margin', () => {
  it.each([10, 20])('of %d blocks covers the truth in 92 to 98 % of studies', (blocks) => {
    const studies = 1000;
    // A gain of 1 + 4·input plus exponential luck of mean 2: its mean is 5, its standard deviation √(16/12 + 4).
    const truth = 5 - 0.25 * Math.sqrt(16 / 12 + 4);
    let covered = 0;
    for (let study = 0; study < studies; study += 1) {
      const source = aSource(`margin ${blocks} ${study}`);
      const values = anInput(blocks, source).map((input) => 1 + 4 * input - 2 * Math.log(1 - source()));
      const gain: Sample = { values, status: new Uint8Array(values.length), blockSize: BLOCK_SIZE };
      const { interval } = blockInterval(marginOf(gain, 0.25).margin);
      covered += Number(interval![0] <= truth && truth <= interval![1]);
    }
    console.log(`coverage of the margin, ${blocks} blocks: ${(100 * covered) / studies} %`);

    expect(covered / studies).toBeGreaterThan(0.92);
    expect(covered / studies).toBeLessThan(0.98);
  });
});
