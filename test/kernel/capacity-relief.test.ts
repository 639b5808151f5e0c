import { describe, expect, test } from 'vitest';
import { usedShare, usedYears } from '../../src/kernel/capacity-relief.ts';

describe('the use of a capacity', () => {
  test('is half at the start and doubles in seven years at a growth of 10.4 % a year, then stays full', () => {
    const growth = 2 ** (1 / 7) - 1;

    expect(usedShare(0.5, growth, 0)).toBe(0.5);
    expect(usedShare(0.5, growth, 3.5)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(usedShare(0.5, growth, 7)).toBeCloseTo(1, 12);
    expect(usedShare(0.5, growth, 30)).toBe(1);
    // On the way up, the mean of 0.5 · 2^(t/7) over seven years is 0.5 / ln 2.
    expect(usedYears(0.5, growth, 7)).toBeCloseTo((7 * 0.5) / Math.LN2, 10);
    expect(usedYears(0.5, growth, 17)).toBeCloseTo((7 * 0.5) / Math.LN2 + 10, 10);
  });

  test('is constant without growth, full where demand exceeds it, and nothing before the start', () => {
    expect([usedShare(0.3, 0, 4), usedYears(0.3, 0, 4)]).toEqual([0.3, 1.2]);
    expect([usedShare(2, 0.1, 4), usedYears(2, 0.1, 4)]).toEqual([1, 4]);
    expect([usedShare(0.3, 0.1, -1), usedYears(0.3, 0.1, -1)]).toEqual([0, 0]);
  });
});
