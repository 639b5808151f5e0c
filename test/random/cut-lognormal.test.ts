import { describe, expect, test } from 'vitest';
import { cutLognormal } from '#random';
import { expectation } from './expectation.ts';

describe('luck that is lognormal up to a most', () => {
  test.each([
    [0.3, 1.5],
    [0.5, 5],
    [1.2, 5],
    [2, 3],
    [10, 1.5],
    [10, 100],
  ])('of spread %d and most %d has mean one and never exceeds its most', (spread, most) => {
    const luck = cutLognormal(spread, most);

    // The cut is a kink at the upper end, where the probabilities that the rule weighs fall off.
    expect(expectation(luck.quantile, (value) => value)).toBeCloseTo(1, 4);
    expect(luck.quantile(1)).toBeCloseTo(most, 8);
    expect(luck.quantile(1 - 1e-12)).toBeLessThanOrEqual(most);
    expect(luck.quantile(0.5)).toBeLessThan(luck.quantile(0.9));
  });

  test('is the lognormal itself where the cut is far away', () => {
    const luck = cutLognormal(0.5, 1e6);
    const sigma = Math.sqrt(Math.log(1.25));

    expect(luck.quantile(0.5)).toBeCloseTo(Math.exp((-sigma * sigma) / 2), 10);
    expect(luck.quantile(0.975)).toBeCloseTo(Math.exp(1.959963984540054 * sigma - (sigma * sigma) / 2), 9);
  });

  test('is refused where no such luck exists', () => {
    expect(() => cutLognormal(0.5, 1)).toThrow(RangeError);
    expect(() => cutLognormal(0, 2)).toThrow(RangeError);
  });
});
