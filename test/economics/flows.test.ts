import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalRecoveryFactor, internalRates, npv, payback } from '#economics';

const flow = fc.integer({ min: -1000, max: 1000 });
const flows = fc.array(flow, { minLength: 1, maxLength: 26 });
const rate = fc.double({ min: -0.5, max: 3, noNaN: true });
const plant = [-100, -50, 20, 60, 80, 90];

/** The rates found, or none. */
function ratesOf(amounts: readonly number[]): readonly number[] {
  const found = internalRates(amounts);
  return found.kind === 'one' ? [found.rate] : found.kind === 'several' ? found.rates : [];
}

/** Flows that are worth nothing at exactly the given rates, from the product of (x − 1/(1 + r)) with x the discount. */
function flowsWithRates(rates: readonly number[]): readonly number[] {
  return rates.reduce<readonly number[]>(
    (product, r) => [...product, 0].map((_, index) => (product[index - 1] ?? 0) * (1 + r) - (product[index] ?? 0)),
    [1],
  );
}

describe('npv', () => {
  test('gives the published value', () => {
    expect(npv(plant, 0.1)).toBeCloseTo(26.677264, 6);
  });

  test('counts the first flow in full, and all flows in full at a rate of 0', () => {
    expect(npv([5], 0.3)).toBe(5);
    expect(npv([5, 11], 0.1)).toBeCloseTo(15, 14);
    expect(npv(plant, 0)).toBe(100);
    expect(npv([], 0.1)).toBe(0);
  });

  test('is linear in the flows', () => {
    const pairs = fc.array(fc.tuple(flow, flow), { minLength: 1, maxLength: 26 });
    fc.assert(
      fc.property(pairs, flow, rate, (both, factor, r) => {
        const one = both.map(([first]) => first);
        const other = both.map(([, second]) => second);
        const joined = both.map(([first, second]) => first + factor * second);
        const size = npv(joined.map(Math.abs), r) + Math.abs(factor) * npv(other.map(Math.abs), r) + 1;

        expect(Math.abs(npv(joined, r) - npv(one, r) - factor * npv(other, r)) / size).toBeLessThan(1e-12);
      }),
    );
  });

  test('refuses a rate of -100 %', () => {
    expect(() => npv(plant, -1)).toThrow(RangeError);
  });
});

describe('internalRates', () => {
  test('gives the published rate', () => {
    const found = internalRates(plant);

    expect(found).toEqual({ kind: 'one', rate: expect.closeTo(0.153584, 6) as number });
  });

  test('finds both rates of flows that change sign twice, rising', () => {
    expect(ratesOf([-1600, 10_000, -10_000])).toEqual([expect.closeTo(0.25, 12), expect.closeTo(4, 12)]);
  });

  test('finds a rate at which the value only touches zero, once', () => {
    expect(ratesOf([-100, 220, -121])).toEqual([expect.closeTo(0.1, 7)]);
    for (const times of [3, 4, 5, 6]) {
      expect(ratesOf(flowsWithRates(new Array<number>(times).fill(0.2)))).toEqual([expect.closeTo(0.2, 1)]);
    }
    for (let tenth = -8; tenth <= 20; tenth += 1) {
      expect(ratesOf(flowsWithRates([tenth / 10, tenth / 10]))).toEqual([expect.closeTo(tenth / 10, 6)]);
    }
  });

  test('takes rates that rounding cannot tell apart for one', () => {
    expect(ratesOf(flowsWithRates([0.2, 0.2001, 0.2002]))).toEqual([expect.closeTo(0.2, 3)]);
    expect(ratesOf(flowsWithRates([0.2, 0.201, 0.202]))).toHaveLength(3);
  });

  test('finds all the rates that flows were made to have', () => {
    const apart = fc
      .uniqueArray(fc.integer({ min: -8, max: 20 }), { minLength: 1, maxLength: 5 })
      .map((tenths) => tenths.map((tenth) => tenth / 10).sort((one, other) => one - other));
    fc.assert(
      fc.property(apart, (wanted) => {
        expect(ratesOf(flowsWithRates(wanted))).toEqual(wanted.map((r) => expect.closeTo(r, 6) as number));
      }),
    );
  });

  test('says only rates at which the flows are worth nothing, and no more than there are changes of sign', () => {
    fc.assert(
      fc.property(flows, (amounts) => {
        const moved = amounts.filter((amount) => amount !== 0);
        const changes = moved.filter((amount, index) => index > 0 && amount * moved[index - 1] < 0).length;
        const found = ratesOf(amounts);

        expect(found.length).toBeLessThanOrEqual(changes);
        for (const r of found) {
          const sizes = amounts.map(Math.abs);
          expect(Math.abs(npv(amounts, r)) / npv(sizes, r)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('misses no change of sign between two rates of a grid', () => {
    fc.assert(
      fc.property(flows, (amounts) => {
        const found = ratesOf(amounts);
        for (let step = 0; step < 200; step += 1) {
          const [low, high] = [-0.98 + step * 0.05, -0.93 + step * 0.05];
          if (npv(amounts, low) * npv(amounts, high) >= 0) continue;

          expect(found.some((r) => r > low - 1e-9 && r < high + 1e-9)).toBe(true);
        }
      }),
    );
  });

  test('is not moved by years without money, nor by the unit', () => {
    expect(ratesOf([0, 0, ...plant, 0])).toEqual([expect.closeTo(0.153584, 6)]);
    expect(ratesOf(plant.map((amount) => amount * 1e10))).toEqual([expect.closeTo(0.153584, 6)]);
    expect(ratesOf(plant.map((amount) => -amount))).toEqual([expect.closeTo(0.153584, 6)]);
  });

  test.each([
    ['nothing moves', [0, 0], 'it neither pays nor receives anything'],
    ['there are no flows', [], 'it neither pays nor receives anything'],
    ['it never costs', [0, 5, 5], 'in no year does it pay more than it receives'],
    ['it never pays', [-5, 0], 'in no year does it receive more than it pays'],
    [
      'the rate is out of reach',
      [-1, 100],
      'its net present value is above zero at every rate from −99 % to 1000 % a year',
    ],
    ['there is none', [-10, 10, -10], 'its net present value is below zero at every rate from −99 % to 1000 % a year'],
  ])('says why there is none: %s', (_, amounts, why) => {
    expect(internalRates(amounts)).toEqual({ kind: 'none', why });
  });

  test('reaches from -99 % to 1000 %, both included', () => {
    expect(ratesOf([-1, 0.011])).toEqual([expect.closeTo(-0.989, 12)]);
    expect(ratesOf([-1, 0.01])).toEqual([expect.closeTo(-0.99, 12)]);
    expect(ratesOf([-1, 0.009])).toEqual([]);
    expect(ratesOf([-1, 11])).toEqual([expect.closeTo(10, 12)]);
    expect(ratesOf([-1, 11.1])).toEqual([]);
  });

  test('refuses flows that are not finite', () => {
    expect(() => internalRates([-1, NaN])).toThrow(RangeError);
  });
});

describe('payback', () => {
  test.each([
    ['within a year', [-100, 40, 40, 40], 2.5],
    ['at the end of a year', [-100, 60, 40, 40], 2],
    ['for good only', [-100, 150, -100, 25, 50], 3.5],
    ['never', [-100, 40], undefined],
    ['not, after a late cost', [-100, 150, -100], undefined],
    ['at once where nothing is paid', [0, 5], 0],
    ['at once where nothing moves', [0, 0], 0],
    ['at once where there is nothing', [], 0],
    ['spread over the first year after a 0 before it', [0, -100, 200], 1.5],
    ['in spite of rounding', [-0.8, 0.2, 0.6], 2],
    ['of the published plant', plant, 3 + 70 / 80],
  ])('%s', (_, amounts, years) => {
    const found = payback(amounts);

    if (years === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(years, 12);
  });

  test('is where the interpolated sum is 0, and whole years later it is never below', () => {
    fc.assert(
      fc.property(flows, (amounts) => {
        const sums = amounts.map((_, year) => amounts.slice(0, year + 1).reduce((sum, amount) => sum + amount, 0));
        const found = payback(amounts);

        expect(found === undefined).toBe(sums.at(-1)! < 0);
        if (found === undefined) return;
        expect(sums.every((sum, year) => year < found || sum >= 0)).toBe(true);
        if (found === 0) return;
        const year = Math.ceil(found);

        expect(sums[year - 1]).toBeLessThan(0);
        expect(sums[year - 1] + (found - year + 1) * amounts[year]).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe('capitalRecoveryFactor', () => {
  test('gives the published factor, and equal parts without interest', () => {
    expect(capitalRecoveryFactor(0.08, 25)).toBeCloseTo(0.0936788, 7);
    expect(capitalRecoveryFactor(0, 8)).toBe(1 / 8);
    expect(capitalRecoveryFactor(0.1, 1)).toBeCloseTo(1.1, 14);
  });

  test('makes instalments that are worth the loan', () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 40 }), (r, years) => {
        const instalment = capitalRecoveryFactor(r, years);

        expect(instalment * npv([0, ...new Array<number>(years).fill(1)], r)).toBeCloseTo(1, 12);
        expect(npv([-1, ...new Array<number>(years).fill(instalment)], r)).toBeCloseTo(0, 11);
      }),
    );
  });

  test('refuses no instalment, half an instalment and a rate of -100 %', () => {
    expect(() => capitalRecoveryFactor(0.08, 0)).toThrow(RangeError);
    expect(() => capitalRecoveryFactor(0.08, 1.5)).toThrow(RangeError);
    expect(() => capitalRecoveryFactor(-1, 5)).toThrow(RangeError);
  });
});
