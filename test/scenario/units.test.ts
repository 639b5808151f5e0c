import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount, parseRange, type Dimension } from '#scenario';

const largest: Readonly<Record<Dimension, number>> = {
  money: 1e13,
  duration: 12e6,
  share: 100,
  rate: 10_000,
  floor: 1e9,
  number: 1e6,
  area: 1e9,
  mass: 1e11,
};

describe('parseAmount', () => {
  it.each<[string, Dimension, number]>([
    ['61.6 million RMB', 'money', 61.6e6],
    ['1.2 billion RMB', 'money', 1.2e9],
    ['500 RMB', 'money', 500],
    ['5 thousand yuan'.replace('yuan', 'RMB'), 'money', 5000],
    ['6160万元', 'money', 61.6e6],
    ['4.8亿元', 'money', 4.8e8],
    ['4.8 亿元', 'money', 4.8e8],
    ['300元', 'money', 300],
    ['1,250,000 RMB', 'money', 1.25e6],
    ['-5 million rmb', 'money', -5e6],
    ['15,000 mu', 'area', 15_000],
    ['1.5万亩', 'area', 15_000],
    ['10 hectares', 'area', 150],
    ['30 million tonnes', 'mass', 30e6],
    ['3000万吨', 'mass', 30e6],
    ['18 months', 'duration', 18],
    ['1 month', 'duration', 1],
    ['1.5 years', 'duration', 18],
    ['2年', 'duration', 24],
    ['6个月', 'duration', 6],
    ['12 %', 'share', 0.12],
    ['5,000 m2', 'floor', 5000],
    ['5000 m²', 'floor', 5000],
    ['5000平方米', 'floor', 5000],
    ['30%', 'share', 0.3],
    ['7 percent', 'share', 0.07],
    ['160 per year', 'rate', 160],
    ['2 per month', 'rate', 24],
    ['1.5', 'number', 1.5],
    ['1e3', 'number', 1000],
  ])('reads %s as %s', (text, dimension, value) => {
    expect(parseAmount(text, dimension)).toBeCloseTo(value, 9);
  });

  it.each<[string, Dimension]>([
    ['18', 'duration'],
    ['18 monhts', 'duration'],
    ['months', 'duration'],
    ['12 %', 'duration'],
    ['0.12', 'share'],
    ['5 million', 'money'],
    ['6160万', 'money'],
    ['1.5 %', 'number'],
    ['', 'number'],
    ['1 2 months', 'duration'],
    [`5${' '.repeat(100_000)}x`, 'money'],
  ])('refuses %s as %s', (text, dimension) => {
    expect(parseAmount(text, dimension)).toBeUndefined();
  });

  it.each<[Dimension, string, string]>([
    ['money', '10,000 billion RMB', '10,001 billion RMB'],
    ['money', '-10,000 billion RMB', '-10,001 billion RMB'],
    ['money', '1e13 RMB', '1e300 billion RMB'],
    ['duration', '1,000,000 years', '1,000,001 years'],
    ['share', '10,000 %', '10,001 %'],
    ['rate', '10,000 per year', '834 per month'],
    ['number', '1,000,000', '1,000,001'],
    ['number', '1e6', '1e400'],
  ])('reads no larger %s than %s', (dimension, most, more) => {
    expect(Math.abs(parseAmount(most, dimension) ?? NaN)).toBe(largest[dimension]);
    expect(parseAmount(more, dimension)).toBeUndefined();
  });

  it('reads back any amount that is printed with a unit', () => {
    const units: readonly [Dimension, string, number][] = [
      ['money', ' RMB', 1],
      ['money', ' million RMB', 1e6],
      ['money', '万元', 1e4],
      ['money', '亿元', 1e8],
      ['duration', ' months', 1],
      ['duration', ' years', 12],
      ['duration', '个月', 1],
      ['duration', '年', 12],
      ['rate', ' per year', 1],
      ['rate', ' per month', 12],
      ['number', '', 1],
      ['share', ' %', 0.01],
      ['share', '%', 0.01],
    ];
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1, max: 1 }),
        fc.constantFrom(...units),
        (part, [dimension, unit, size]) => {
          const amount = part * (largest[dimension] / size) * (1 - 1e-12);
          const read = parseAmount(`${amount}${unit}`, dimension);

          expect(read).toBeDefined();
          expect(Math.abs((read ?? NaN) - amount * size)).toBeLessThanOrEqual(1e-12 * Math.abs(amount * size));
        },
      ),
    );
  });
});

describe('parseRange', () => {
  it.each<[string, Dimension, [number, number]]>([
    ['6 to 18 months', 'duration', [6, 18]],
    ['6 months to 1.5 years', 'duration', [6, 18]],
    ['10 % to 40 %', 'share', [0.1, 0.4]],
    ['10 to 40 %', 'share', [0.1, 0.4]],
    ['8 to 18 million RMB', 'money', [8e6, 18e6]],
    ['800 至 1800 万元', 'money', [8e6, 18e6]],
    ['15 to 30 per year', 'rate', [15, 30]],
    ['0.8 to 1.5', 'number', [0.8, 1.5]],
  ])('reads %s', (text, dimension, range) => {
    expect(parseRange(text, dimension)).toEqual(range);
  });

  it.each(['6 - 18 months', '6 to', 'to 18 months', '6 to 18', '6 to 18 %', '6 months'])('refuses %s', (text) => {
    expect(parseRange(text, 'duration')).toBeUndefined();
  });
});
