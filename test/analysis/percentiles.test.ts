import { describe, expect, it } from 'vitest';
import { fivePoints } from '../../src/analysis/percentiles.ts';

describe('fivePoints', () => {
  it('interpolates between order statistics as R and NumPy do by default', () => {
    expect(fivePoints([5, 1, 4, 2, 3])).toEqual([1.2, 2, 3, 4, 4.8]);
  });

  it('sorts numbers as numbers and leaves its argument alone', () => {
    const values = Object.freeze([100, 9, -1]);

    expect(fivePoints(values)?.[2]).toBe(9);
    expect(values).toEqual([100, 9, -1]);
  });

  it('is one value for one value, and nothing for none', () => {
    expect(fivePoints([7])).toEqual([7, 7, 7, 7, 7]);
    expect(fivePoints([])).toBeUndefined();
  });
});
