import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logGamma } from '../../src/random/log-gamma.ts';
import { exp, expm1, log, log1p, pow } from '../../src/random/portable-math.ts';
import { elementary } from './reference.ts';

const view = new DataView(new ArrayBuffer(8));

/** The place of a double among all doubles, in their order. */
function rank(value: number): bigint {
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

/** How many doubles two numbers lie apart. */
function ulpsBetween(one: number, other: number): number {
  const apart = rank(one) - rank(other);
  return Number(apart < 0n ? -apart : apart);
}

describe('elementary functions without Math', () => {
  test.each([
    ['exp', exp, 1],
    ['expm1', expm1, 1],
    ['log', log, 1],
    ['log1p', log1p, 1],
  ] as const)('%s is within its units in the last place of the reference', (name, compute, ulps) => {
    expect(elementary[name].length).toBeGreaterThan(300);
    const far = elementary[name].filter(([x, value]) => !(ulpsBetween(compute(x), value) <= ulps));

    expect(far).toEqual([]);
  });

  test('pow is within 4e-15 of itself while y log x is under 50: it makes good what rounding that product takes', () => {
    const far = elementary.pow.filter(([x, y, value]) => !(Math.abs(pow(x, y) / value - 1) <= 4e-15));

    expect(elementary.pow.length).toBeGreaterThan(100);
    expect(far).toEqual([]);
  });

  test('logGamma is within 2e-15 of the larger of 1 and itself', () => {
    const far = elementary.logGamma.filter(
      ([x, value]) => !(Math.abs(logGamma(x) - value) <= 2e-15 * Math.max(1, Math.abs(value))),
    );

    expect(elementary.logGamma.length).toBeGreaterThan(100);
    expect(far).toEqual([]);
  });

  test.each([
    ['exp(0)', exp(0), 1],
    ['exp(−∞)', exp(-Infinity), 0],
    ['exp(∞)', exp(Infinity), Infinity],
    ['exp(709.79), the first that is too large', exp(709.79), Infinity],
    ['exp(−745.14), the first that is too small', exp(-745.14), 0],
    ['exp(NaN)', exp(NaN), NaN],
    ['expm1(0)', expm1(0), 0],
    ['expm1(1e-20)', expm1(1e-20), 1e-20],
    ['expm1(−∞)', expm1(-Infinity), -1],
    ['expm1(−50)', expm1(-50), -1],
    ['expm1(∞)', expm1(Infinity), Infinity],
    ['expm1(NaN)', expm1(NaN), NaN],
    ['log(1)', log(1), 0],
    ['log(0)', log(0), -Infinity],
    ['log(−1)', log(-1), NaN],
    ['log(∞)', log(Infinity), Infinity],
    ['log(NaN)', log(NaN), NaN],
    ['log1p(0)', log1p(0), 0],
    ['log1p(−1)', log1p(-1), -Infinity],
    ['log1p(−2)', log1p(-2), NaN],
    ['log1p(∞)', log1p(Infinity), Infinity],
    ['log1p(1e-20)', log1p(1e-20), 1e-20],
    ['log1p(NaN)', log1p(NaN), NaN],
    ['pow(3, 4)', pow(3, 4), 81],
    ['pow(10, 15)', pow(10, 15), 1e15],
    ['pow(0, 0)', pow(0, 0), 1],
    ['pow(NaN, 0)', pow(NaN, 0), 1],
    ['pow(1, ∞)', pow(1, Infinity), 1],
    ['pow(2, −1)', pow(2, -1), 0.5],
    ['pow(0, 0.5)', pow(0, 0.5), 0],
    ['pow(0, −1)', pow(0, -1), Infinity],
    ['pow(2, ∞)', pow(2, Infinity), Infinity],
    ['pow(0.5, ∞)', pow(0.5, Infinity), 0],
    ['pow(−2, 2)', pow(-2, 2), NaN],
    ['pow(2, NaN)', pow(2, NaN), NaN],
    ['pow(10, 400)', pow(10, 400), Infinity],
    ['logGamma(1)', Math.abs(logGamma(1)) < 1e-15, true],
    ['logGamma(5)', Math.abs(logGamma(5) - Math.log(24)) < 4e-15, true],
  ])('know their special values: %s', (_, got, want) => {
    expect(got === want || (Number.isNaN(got) && Number.isNaN(want))).toBe(true);
  });

  test('exp and log undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        // The rounding of exp(x), half a unit in its last place, moves its logarithm by 1e-16.
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(3e-16 * Math.max(1, Math.abs(x)));
        expect(Math.abs(log1p(expm1(x / 100)) - x / 100)).toBeLessThanOrEqual(
          1e-15 * Math.max(1e-300, Math.abs(x / 100)) + 1e-16 * Math.max(0, -x / 100) * Math.exp(-x / 100),
        );
      }),
    );
  });

  test('exp and log do not fall as their argument rises', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), fc.nat(3), (x, skip) => {
        const next = x + Math.abs(x) * 2 ** -52 * (skip + 1) + 5e-324;

        expect(exp(next)).toBeGreaterThanOrEqual(exp(x));
        expect(log(exp(next))).toBeGreaterThanOrEqual(log(exp(x)));
      }),
    );
  });
});
