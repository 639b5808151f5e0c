import { describe, expect, it } from 'vitest';
import { eliminate } from '../../../src/analysis/stopping/kim-nelson.ts';
import { lookOf, looksUpTo } from '../../../src/analysis/stopping/looks.ts';
import { rateAtLook } from '../../../src/analysis/stopping/rate-at-look.ts';
import { wantedHalfWidth } from '../../../src/analysis/stopping/target.ts';
import { aTarget } from './a-race.ts';

/** Plus and minus one about `mean` in turn: the sample variance of ten is 10/9. */
function swinging(mean: number, blocks: number): readonly number[] {
  return Array.from({ length: blocks }, (_, block) => mean + (block % 2 === 0 ? 1 : -1));
}

describe('the looks of a run', () => {
  it('come at half as much again, from ten blocks on, the last at the limit', () => {
    expect(looksUpTo(100)).toEqual([10, 15, 23, 35, 53, 80, 100]);
    expect(looksUpTo(10)).toEqual([10]);
    expect(looksUpTo(4)).toEqual([4]);
  });

  it('are told by the blocks, one between two looks being the later', () => {
    expect([1, 10, 11, 15, 16, 23].map(lookOf)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('spend no more error together than one interval would alone', () => {
    const spent = Array.from({ length: 1000 }, (_, index) => rateAtLook(0.05, index + 1));

    expect(spent[0]).toBe(0.025);
    expect(spent.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(0.05 * (1000 / 1001), 12);
  });
});

describe('elimination by Kim and Nelson', () => {
  // k = 2, α = 5 %, n₀ = 10: η = ½ (0.1^(−2/9) − 1) = 0.334049, h² = 18 η = 6.012880.
  const squaredH = 9 * (0.1 ** (-2 / 9) - 1);
  const zone = 1;
  const blocks = 40;

  it('lets go just where the sum of differences leaves the triangle of the published constants', () => {
    const small = 0.2;
    const variance = 4 * (10 / 9);
    const room = (squaredH * variance) / (2 * small) - (small * 10) / 2;
    const flat = new Array<number>(blocks).fill(0);
    const ahead = (by: number): readonly number[] => Array.from(swinging(0, blocks), (value) => 2 * value + by / 10);

    const choice = { zone: small, errorRate: 0.05 };
    expect(eliminate([ahead(room * 1.001), flat], choice, [10]).left).toEqual([0]);
    expect(eliminate([ahead(room * 0.999), flat], choice, [10]).left).toEqual([0, 1]);
    expect(eliminate([flat, ahead(room * 1.001)], choice, [10]).gone).toEqual([{ contender: 0, look: 1 }]);
  });

  it('chooses the first of two that are the same, and never eliminates all', () => {
    const same = swinging(5, blocks);

    expect(eliminate([same, same, same], { zone, errorRate: 0.05 }, [10, 15])).toEqual({
      left: [0],
      gone: [
        { contender: 1, look: 1 },
        { contender: 2, look: 1 },
      ],
    });
  });

  it('says nothing under ten blocks', () => {
    expect(eliminate([swinging(0, 5), swinging(9, 5)], { zone, errorRate: 0.05 }, [5]).left).toEqual([0, 1]);
  });
});

describe('a relative target', () => {
  it('is one of the true mean', () => {
    expect(wantedHalfWidth(aTarget('relative', 0.25), -10)).toBeCloseTo(2, 12);
    expect(wantedHalfWidth(aTarget('absolute', 0.25), -10)).toBe(0.25);
  });
});
