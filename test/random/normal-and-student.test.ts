import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studentQuantile } from '#random';
import { normalCdf } from '../../src/random/normal-cdf.ts';
import { normalQuantile } from '../../src/random/normal-quantile.ts';
import { elementary } from './reference.ts';

const relative = (got: number, want: number): number => Math.abs(got / want - 1);

describe('normalCdf', () => {
  test('is within 3e-15 of the reference, far into the lower tail', () => {
    const far = elementary.normalCdf.filter(([z, value]) => !(relative(normalCdf(z), value) <= 3e-15));

    expect(elementary.normalCdf.length).toBeGreaterThan(200);
    expect(Math.min(...elementary.normalCdf.map(([, value]) => value))).toBeLessThan(1e-250);
    expect(far).toEqual([]);
  });

  test('knows its middle and its ends', () => {
    expect([-Infinity, -41, 0, 41, Infinity].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1]);
    expect(normalCdf(NaN)).toBeNaN();
  });

  test('gives both sides of a point probability 1 together', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(Math.abs(normalCdf(z) + normalCdf(-z) - 1)).toBeLessThanOrEqual(2.3e-16);
      }),
    );
  });
});

describe('normalQuantile', () => {
  // To 16 digits: Abramowitz & Stegun, table 26.5, and the source of AS241.
  test.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.025, -1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-20, -9.262340089798408],
  ])('of %d is %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(2e-15 * Math.abs(z));
  });

  test('is undone by normalCdf, in the lower tail to the smallest numbers', () => {
    fc.assert(
      fc.property(fc.double({ min: -690, max: -0.7, noNaN: true }), (logarithm) => {
        const p = Math.exp(logarithm);

        // A relative error e of z moves the probability by a share z² e, and z² is at most 2 × 690.
        expect(relative(normalCdf(normalQuantile(p)), p)).toBeLessThanOrEqual(3e-12);
      }),
    );
  });

  test('is as far from the middle at 1 − p as at p', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (n) => {
        const p = n / 2 ** 31;

        expect(normalQuantile(1 - p)).toBe(-normalQuantile(p) + 0);
      }),
    );
  });

  test('reaches its ends and is nothing beyond', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

describe('studentQuantile', () => {
  // Closed forms: one degree of freedom is tan(π(p − ½)), two is (2p − 1) / √(2p(1 − p)).
  test.each([0.001, 0.05, 0.3, 0.5, 0.8, 0.99])('at %d has its closed form for 1 and 2 degrees of freedom', (p) => {
    expect(Math.abs(studentQuantile(p, 1) - Math.tan(Math.PI * (p - 0.5)))).toBeLessThan(1e-13 * 1000);
    expect(studentQuantile(p, 2)).toBeCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 12);
  });

  // The usual table, four digits after the point (Abramowitz & Stegun, table 26.10).
  test.each([
    [0.975, 4, 2.7764],
    [0.975, 9, 2.2622],
    [0.975, 19, 2.093],
    [0.95, 29, 1.6991],
    [0.995, 120, 2.6174],
  ])('at %d with %d degrees of freedom is %d', (p, dof, table) => {
    expect(studentQuantile(p, dof)).toBeCloseTo(table, 4);
  });

  test('is the normal quantile for endless degrees of freedom', () => {
    expect(studentQuantile(0.9, Infinity)).toBe(normalQuantile(0.9));
    expect(relative(studentQuantile(0.9, 1e9), normalQuantile(0.9))).toBeLessThan(1e-8);
  });

  test('is nothing outside its ground', () => {
    expect([studentQuantile(0.5, 0), studentQuantile(0.5, -1), studentQuantile(0.5, NaN)]).toEqual([NaN, NaN, NaN]);
    expect([studentQuantile(-0.1, 5), studentQuantile(1.1, 5)]).toEqual([NaN, NaN]);
    expect([studentQuantile(0, 5), studentQuantile(1, 5)]).toEqual([-Infinity, Infinity]);
  });
});
