import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptedShare, adoptedYears } from '../../src/kernel/diffusion.ts';

/** Simpson's rule with many steps. */
function integral(rate: (age: number) => number, to: number): number {
  const steps = 2000;
  const width = to / steps;
  let sum = 0;
  for (let step = 0; step < steps; step += 1) {
    const from = step * width;
    sum += (width / 6) * (rate(from) + 4 * rate(from + width / 2) + rate(from + width));
  }
  return sum;
}

describe('diffusion with p = 0.03 and q = 0.38 a year', () => {
  const share = (age: number): number => adoptedShare(0.03, 0.38, age);

  test.each([
    [1, 0.035758],
    [3, 0.1505],
    [5, 0.331199],
    [10, 0.812803],
  ])('after %d years the known share has adopted', (age, known) => {
    expect(share(age)).toBeCloseTo(known, 6);
  });

  test('is fastest at ln(q/p)/(p+q) = 6.192619 years, at a pace of 0.110592', () => {
    const peak = Math.log(0.38 / 0.03) / 0.41;
    const pace = (age: number): number => (share(age + 1e-4) - share(age - 1e-4)) / 2e-4;

    expect(peak).toBeCloseTo(6.192619, 6);
    expect(share(peak)).toBeCloseTo(0.460526, 6);
    expect(pace(peak)).toBeCloseTo(0.110592, 6);
    expect(pace(peak - 0.5)).toBeLessThan(pace(peak));
    expect(pace(peak + 0.5)).toBeLessThan(pace(peak));
  });
});

test('all that was adopted so far is the integral of the share, with and without imitation', () => {
  const coefficients = fc.tuple(
    fc.double({ min: 1e-4, max: 2, noNaN: true }),
    fc.double({ min: 0, max: 3, noNaN: true }),
  );
  fc.assert(
    fc.property(coefficients, fc.double({ min: 0.01, max: 30, noNaN: true }), ([p, q], age) => {
      expect(adoptedYears(p, q, age) - integral((at) => adoptedShare(p, q, at), age)).toBeCloseTo(0, 7);
    }),
    {
      examples: [
        [[0.03, 0.38], 10],
        [[0.1, 0], 5],
        [[0.1, 1e-9], 5],
      ],
    },
  );
});

test('there is nothing before the start, and all in the end', () => {
  expect([adoptedShare(0.03, 0.38, 0), adoptedShare(0.03, 0.38, -1), adoptedYears(0.03, 0.38, -1)]).toEqual([0, 0, 0]);
  expect(adoptedShare(0.03, 0.38, 200)).toBe(1);
});
