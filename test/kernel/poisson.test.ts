import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poisson } from '../../src/kernel/exploit.ts';

/** P(N <= number) of the Poisson distribution. */
function below(mean: number, number: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let each = 1; each <= number; each++) sum += term *= mean / each;
  return sum;
}

describe('a Poisson number', () => {
  test('is the inverse of the distribution function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        (mean, uniform) => {
          const number = poisson(mean, uniform);

          expect(uniform).toBeLessThanOrEqual(below(mean, number) + 1e-12);
          if (number > 0) expect(uniform).toBeGreaterThanOrEqual(below(mean, number - 1) - 1e-12);
        },
      ),
    );
  });

  test.each([
    { mean: 0, uniform: 0.999, number: 0 },
    { mean: 1, uniform: 0.36, number: 0 },
    { mean: 1, uniform: 0.37, number: 1 },
    { mean: 1, uniform: 0.74, number: 2 },
    { mean: 1000, uniform: 0.5, number: 15 },
  ])('of mean $mean at $uniform is $number', ({ mean, uniform, number }) => {
    expect(poisson(mean, uniform)).toBe(number);
  });
});
