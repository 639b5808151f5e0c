import { describe, expect, it } from 'vitest';
import type { Estimate } from '#analysis';
import { acceptShare } from '../../src/analysis/accept-share.ts';
import { expectationsByDraw } from '../../src/analysis/expectations.ts';
import { aNormal, anInput, aSource, BLOCK_SIZE, type Source } from './a-block-study.ts';
import { asStated, aTable } from './a-table.ts';

const BLOCKS = 20;

/** The gain of each party that is asked in one replication, from two inputs and luck. */
type Gains = readonly ((inputs: { x: number; z: number }, source: Source) => number)[];

/** Share of draws in which all these parties accept in a study of x, z and inputs of which nothing comes. */
function shareOf(name: string, gains: Gains, { allowance = 0, idle = 0 } = {}): Estimate {
  const source = aSource(name);
  const [x, z, ...rest] = Array.from({ length: 2 + idle }, () => anInput(BLOCKS, source));
  const byDraw = [x, z, ...rest].map((input, index) => [`${index}`, [...input.filter((_, k) => k % 2 === 0)]] as const);
  const table = aTable({
    runs: asStated('a'),
    values: [{ 'incubated-firms': [...x] }],
    blockSize: BLOCK_SIZE,
    inputs: Object.fromEntries(byDraw),
  });
  const status = new Uint8Array(x.length);
  const asked = gains.map((gain) => ({
    gain: { values: x.map((_, k) => gain({ x: x[k], z: z[k] }, source)), status, blockSize: BLOCK_SIZE },
    allowance,
  }));
  return acceptShare(asked, expectationsByDraw(table));
}

describe('the share of draws in which all accept', () => {
  it('is that of expectations given the draw, found through luck that hides them', () => {
    // The expectation x − 0.3 is above zero in 70 % of draws; with its luck a replication gains in about 56 %.
    const share = shareOf('one', [({ x }, source) => x - 0.3 + aNormal(source)]);

    expect(Math.abs(share.mean - 0.7)).toBeLessThan(0.1);
    expect(share.interval![0]).toBeLessThan(0.7);
    expect(share.interval![1]).toBeGreaterThan(0.7);
  });

  it('is that of draws in which nobody refuses', () => {
    const share = shareOf('two', [
      ({ x }, source) => x - 0.3 + 0.05 * aNormal(source),
      ({ z }, source) => 0.9 - z + 0.05 * aNormal(source),
    ]);

    expect(share.mean).toBeCloseTo(0.7 * 0.9, 1);
  });

  it('counts a draw only where the expectation exceeds the allowance', () => {
    expect(shareOf('allowance', [({ x }) => x - 0.3], { allowance: 0.2 }).mean).toBeCloseTo(0.5, 2);
  });

  it('covers the truth in 90 to 99 % of studies, and is right on average', () => {
    const studies = 200;
    let covered = 0;
    let sum = 0;
    for (let study = 0; study < studies; study += 1) {
      const { mean, interval } = shareOf(`study ${study}`, [({ x, z }, source) => x + z - 0.8 + aNormal(source)], {
        idle: 10,
      });
      covered += Number(interval![0] <= 0.68 && 0.68 <= interval![1]);
      sum += mean;
    }
    console.log(`coverage of the share of draws: ${(100 * covered) / studies} %, mean ${sum / studies}`);

    // 1 − 0.8²/2 = 0.68 of the unit square lies above x + z = 0.8.
    expect(covered / studies).toBeGreaterThan(0.9);
    expect(covered / studies).toBeLessThanOrEqual(0.99);
    expect(Math.abs(sum / studies - 0.68)).toBeLessThan(0.01);
  });
});
