import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, amount, number, range, roundTogether, scaleOf, stated } from '../../src/report/numbers.ts';

/** A shown number read back. */
function read(shown: string): number {
  return Number(shown.replaceAll(',', '').replace('−', '-'));
}

const finite = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('numbers that stand together', () => {
  test.each([
    ['whole and interpolated points alike', [139.5, 44, 239, 45.05, 277], ['140', '44', '239', '45', '277']],
    ['small ones with more', [9.876, 11.5, 2], ['9.88', '11.50', '2.00']],
    ['whole ones without decimals', [3, 12, 45], ['3', '12', '45']],
    ['nothing as nothing', [0, 0.7, 1.234], ['0', '0.70', '1.23']],
    ['what would be lost with its own', [0.004, 1.234, 2.5], ['0.004', '1.23', '2.50']],
    ['what does not exist as such', [NaN, 1.5], ['—', '1.50']],
  ])('are written %s', (_, values, shown) => {
    expect(values.map(alike(values))).toEqual(shown);
  });

  test('may ask for decimals, which whole numbers do not need', () => {
    expect([1606.2, 812, 3.56].map(alike([1606.2, 812, 3.56], 1))).toEqual(['1,606.2', '812.0', '3.6']);
    expect([50, 3].map(alike([50, 3], 1))).toEqual(['50', '3']);
  });
});

describe('number', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [85, '85'],
    [1234, '1,230'],
    [1234567, '1,230,000'],
    [999.6, '1,000'],
    [-409.4, '−409'],
    [219.3, '219'],
    [20.04, '20.0'],
    [17.96, '18.0'],
    [9.999, '10.0'],
    [2.5, '2.50'],
    [0.5, '0.50'],
    [0.343, '0.34'],
    [0.0667, '0.067'],
    [0.008, '0.008'],
    [0.0004, 'under 0.001'],
    [-0.0004, 'between −0.001 and 0'],
    [NaN, '—'],
    [Infinity, '—'],
  ])('shows %d as %s', (value, shown) => {
    expect(number(value)).toBe(shown);
  });

  test('keeps three significant digits from one upwards, and two decimals or three below', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const size = Math.abs(value);
        fc.pre(size >= 0.001 || size === 0);
        const tolerance = size >= 1 ? 0.005 * size : size >= 0.0995 ? 0.005 : 0.0005;
        expect(Math.abs(read(number(value)) - value)).toBeLessThanOrEqual(tolerance * (1 + 1e-9));
      }),
    );
  });

  test('mirrors at zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), (value) => {
        expect(number(-value)).toBe(`−${number(value)}`);
      }),
    );
  });

  test('groups thousands by three, and writes no exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e15, noNaN: true }), (value) => {
        expect(number(value)).toMatch(/^\d{1,3}(,\d{3})*(\.\d+)?$/);
      }),
    );
  });

  test('never orders two numbers the wrong way round', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e9, noNaN: true }),
        fc.double({ min: 0.001, max: 1e9, noNaN: true }),
        (a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(read(number(low))).toBeLessThanOrEqual(read(number(high)));
        },
      ),
    );
  });
});

describe('amounts', () => {
  test.each([
    [0, 'RMB', '0 RMB'],
    [450, 'RMB', '450 RMB'],
    [343_000, 'RMB', '343,000 RMB'],
    [113.4e6, 'RMB', '113 million RMB'],
    [-1.234e9, 'RMB', '−1.23 billion RMB'],
    [0.8163, 'share', '81.6 %'],
    [1, 'firms', '1 firm'],
    [1, 'technologies', '1 technology'],
    [1.004, 'firms', '1.00 firms'],
    [2, 'firms', '2 firms'],
    [3, '', '3'],
    [NaN, 'RMB', '—'],
  ])('of %d %s reads %s', (value, unit, shown) => {
    expect(amount(value, unit)).toBe(shown);
  });

  test('as stated are not rounded as estimates are', () => {
    expect(stated(1.2e9, 'RMB')).toBe('1.2 billion RMB');
    expect(stated(61.6e6, 'RMB')).toBe('61.6 million RMB');
    expect(stated(1234, 'firms')).toBe('1,234 firms');
    expect(stated(0.05, 'share')).toBe('5 %');
    expect(stated(0.0001, 'months')).toBe('0.0001 months');
  });

  test('in a range have one unit, fit for the larger end', () => {
    expect(range([343_000, 467e6], 'RMB')).toBe('0.34 to 467 million RMB');
    expect(range([-2e9, 5e6], 'RMB')).toBe('−2 to 0.005 billion RMB');
    expect(range([0, 0], 'RMB')).toBe('0 to 0 RMB');
    expect(range([3, 21.1], 'technologies')).toBe('3 to 21.1 technologies');
    expect(range([0.677, 0.706], 'share')).toBe('67.7 to 70.6 %');
    expect(range([NaN, 3], 'firms')).toBe('—');
  });

  test('share the scale of the largest, whatever does not exist', () => {
    expect(scaleOf([5, -3e9, NaN], 'RMB')).toEqual({ divisor: 1e9, unit: 'billion RMB' });
    expect(scaleOf([999_999], 'RMB')).toEqual({ divisor: 1, unit: 'RMB' });
    expect(scaleOf([1e6], 'RMB')).toEqual({ divisor: 1e6, unit: 'million RMB' });
    expect(scaleOf([], 'RMB')).toEqual({ divisor: 1, unit: 'RMB' });
    expect(scaleOf([2e6], 'RMB per firm')).toEqual({ divisor: 1e6, unit: 'million RMB per firm' });
    expect(scaleOf([2e6], 'RMB per RMB')).toEqual({ divisor: 1, unit: 'RMB per RMB' });
    expect(scaleOf([1e9], 'firms')).toEqual({ divisor: 1, unit: 'firms' });
  });
});

describe('a mean with its interval', () => {
  test.each<[number, [number, number], string, string]>([
    [2.98, [2.813, 3.147], 'firms', '2.98 firms (2.81 to 3.15)'],
    [113.4e6, [112.9e6, 113.9e6], 'RMB', '113.4 million RMB (112.9 to 113.9)'],
    [218.6, [210.4, 226.8], 'firms', '219 firms (210 to 227)'],
    [12345, [11895, 12795], 'firms', '12,350 firms (11,900 to 12,800)'],
    [0.8163, [0.8117, 0.8209], 'share', '81.63 % (81.17 to 82.09)'],
    [9.876, [9.65, 10.102], 'x', '9.88 x (9.65 to 10.10)'],
    [-0.02, [-0.31, 0.27], 'firms', '−0.02 firms (−0.31 to 0.27)'],
    [0, [0, 0], 'firms', '0 firms (0 to 0)'],
    [5, [4.999999, 5.000001], 'firms', '5.000 firms (5.000 to 5.000)'],
    [0, [-0.5, 0.5], 'firms', '0.0 firms (−0.5 to 0.5)'],
  ])('of %d %j %s reads %s', (mean, interval, unit, shown) => {
    const rounded = roundTogether(mean, interval, unit);
    expect(`${rounded.mean} (${rounded.interval})`).toBe(shown);
  });

  test('of almost nothing has no minus sign before zeros', () => {
    expect(roundTogether(-0.001, [-0.3, 0.3], '').mean).toBe('0.00');
  });

  test('has half of its width rounded alike', () => {
    expect(roundTogether(12e6, [11.5e6, 12.5e6], 'RMB').half).toBe('0.5');
    expect(roundTogether(2.98, [2.813, 3.147], 'firms').half).toBe('0.17');
  });

  test('is rounded to no more than a tenth of the width, or four digits of the mean, and one number of decimals', () => {
    const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), positive, (mean, half) => {
        const shown = roundTogether(mean, [mean - half, mean + half], '');
        const ends = shown.interval.split(' to ');
        const step = Math.max(half / 5, Math.abs(mean) / 1000, 1e-6);
        expect(Math.abs(read(shown.mean) - mean)).toBeLessThanOrEqual(step);
        expect(Math.abs(read(ends[0]) - (mean - half))).toBeLessThanOrEqual(step);
        expect(Math.abs(read(ends[1]) - (mean + half))).toBeLessThanOrEqual(step);
        const decimals = new Set([shown.mean, ...ends].map((text) => (text.split('.')[1] ?? '').length));
        expect(decimals.size).toBe(1);
      }),
    );
  });
});
