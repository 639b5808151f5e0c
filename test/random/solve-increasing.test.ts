import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveIncreasing } from '../../src/random/solve-increasing.ts';

describe('solveIncreasing', () => {
  test('finds the root of a straight line, a bend and a step', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (root) => {
        const shapes = [
          (x: number) => x - root,
          (x: number) => (x - root) ** 9,
          (x: number) => Math.exp(20 * x) - Math.exp(20 * root),
          (x: number) => (x < root ? -1 : 1000),
        ];
        for (const f of shapes) {
          const found = solveIncreasing(f, -10, 10) ?? NaN;
          const reached = f(found);

          // Nearer than the last bits of the ends, or as flat there as doubles are.
          expect(Math.abs(found - root) <= 1e-14 || reached === 0).toBe(true);
        }
      }),
    );
  });

  test('takes a root at either end', () => {
    expect(solveIncreasing((x) => x - 1, 1, 2)).toBeCloseTo(1, 14);
    expect(solveIncreasing((x) => x - 2, 1, 2)).toBeCloseTo(2, 14);
  });

  test('says so where the sign does not change', () => {
    expect(solveIncreasing((x) => x, 1, 2)).toBeUndefined();
    expect(solveIncreasing((x) => x, -2, -1)).toBeUndefined();
    expect(solveIncreasing(() => NaN, -1, 1)).toBeUndefined();
  });

  test('asks for few values', () => {
    const asked = (f: (x: number) => number): number => {
      let count = 0;
      solveIncreasing(
        (x) => {
          count += 1;
          return f(x);
        },
        -10,
        10,
      );
      return count;
    };

    expect(asked((x) => Math.atan(x - 3))).toBeLessThanOrEqual(20);
    // Every third step halves the range, and after some 55 halvings no doubles are left between its ends.
    expect(asked((x) => (x - 3) ** 9)).toBeLessThanOrEqual(3 * 55 + 2);
    expect(asked((x) => (x < 3 ? -1 : 1000))).toBeLessThanOrEqual(3 * 55 + 2);
  });
});
