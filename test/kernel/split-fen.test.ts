import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFen } from '../../src/kernel/ledger.ts';

function split(fen: number, shares: readonly number[]): number[] {
  const parts = new Float64Array(shares.length);
  splitFen(fen, Float64Array.from(shares), parts);
  return [...parts];
}

/** Largest remainder in whole numbers: fen times weights over their sum, ties in order. */
function exactSplit(fen: number, weights: readonly number[]): number[] {
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const products = weights.map((weight) => BigInt(fen) * BigInt(weight));
  const parts = products.map((product) => product / total);
  const left = Number(BigInt(fen) - parts.reduce((sum, part) => sum + part, 0n));
  const order = [...products.keys()].toSorted((a, b) => {
    const difference = (products[b] % total) - (products[a] % total);
    return difference > 0n ? 1 : difference < 0n ? -1 : a - b;
  });
  for (const index of order.slice(0, left)) parts[index] += 1n;
  return parts.map(Number);
}

/** Six whole weights with a sum. */
const weightsOf = (sum: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: sum }), { minLength: 5, maxLength: 5 }).map((cuts) => {
    const sorted = [0, ...cuts.toSorted((a, b) => a - b), sum];
    return sorted.slice(1).map((cut, index) => cut - sorted[index]);
  });

/** Up to a hundred billion RMB. */
const amounts = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1e13 }));

describe('splitting fen', () => {
  test('is exact by largest remainder, ties in the order of the parties', () => {
    fc.assert(
      // Shares in 1024ths are exact in binary, so that a tie is a tie.
      fc.property(amounts, weightsOf(1024), (fen, weights) => {
        expect(
          split(
            fen,
            weights.map((weight) => weight / 1024),
          ),
        ).toEqual(exactSplit(fen, weights));
      }),
      { numRuns: 1000 },
    );
  });

  test('by shares in percent reproduces the amount, and misses no share by a fen or more', () => {
    fc.assert(
      fc.property(amounts, weightsOf(1000), (fen, weights) => {
        const parts = split(
          fen,
          weights.map((weight) => weight / 10 / 100),
        );

        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(fen);
        parts.forEach((part, party) => {
          // In thousandths of a fen: the share is exact in whole numbers.
          const miss = BigInt(part) * 1000n - BigInt(fen) * BigInt(weights[party]);

          expect(miss > -1000n && miss < 1000n).toBe(true);
          if (weights[party] === 0) expect(part).toBe(0);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('by shares in percent goes by the largest remainder', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), weightsOf(100), (fen, weights) => {
        const parts = split(
          fen,
          weights.map((weight) => weight / 100),
        );
        const exact = weights.map((weight) => ({
          floor: Math.floor((fen * weight) / 100),
          rest: (fen * weight) % 100,
        }));
        const raised = exact.filter(({ floor }, party) => parts[party] > floor).map(({ rest }) => rest);
        const left = exact.filter(({ floor }, party) => parts[party] === floor).map(({ rest }) => rest);

        expect(Math.min(100, ...raised)).toBeGreaterThanOrEqual(Math.max(0, ...left));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    { fen: 100, shares: [0.5, 0.5], parts: [50, 50] },
    { fen: 101, shares: [0.5, 0.5], parts: [51, 50] },
    { fen: 1, shares: [0, 0.25, 0.25, 0.5], parts: [0, 0, 0, 1] },
    { fen: 2, shares: [0.25, 0.25, 0.25, 0.25], parts: [1, 1, 0, 0] },
    { fen: 100, shares: [0.29, 0.71], parts: [29, 71] },
    { fen: 0, shares: [0.3, 0.7], parts: [0, 0] },
    { fen: 7, shares: [0, 0, 1], parts: [0, 0, 7] },
  ])('gives $parts of $fen by $shares', ({ fen, shares, parts }) => {
    expect(split(fen, shares)).toEqual(parts);
  });

  test('takes remainders that only rounding tells apart as a tie', () => {
    // 45 fen at 70 and 30 %: 31.5 and 13.5, but 0.7 and 0.3 are not exact in binary.
    expect(split(45, [0, 0.7, 0, 0.3, 0, 0])).toEqual([0, 32, 0, 13, 0, 0]);
    for (let fen = 1; fen <= 2000; fen += 1) {
      expect(split(fen, [0.7, 0.2, 0.1])).toEqual(exactSplit(fen, [7, 2, 1]));
    }
  });
});

test.each([2 ** 53, -(2 ** 53), 0.5, NaN, Infinity])(
  '%d fen, which whole numbers cannot tell exactly, are not split',
  (fen) => {
    expect(() => split(fen, [0.5, 0.5])).toThrow(`${fen} fen cannot be split exactly`);
  },
);
