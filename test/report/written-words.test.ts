import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount, unitsOf } from '../../src/scenario/units.ts';
import type { Dimension } from '../../src/scenario/units.ts';
import { writtenWords } from '../../src/report/words/written-words.ts';
import { inChinese } from './support/in-chinese.ts';

const KNOWN: readonly (readonly [written: string, chinese: string])[] = [
  ['15 to 60 million RMB', '1,500至6,000万元'],
  ['15 to 60 million RMB (90 %)', '1,500至6,000万元（90%区间）'],
  ['0.5 to 1.2 billion RMB', '5至12亿元'],
  ['61.6 million RMB', '6,160万元'],
  ['0.635 million RMB', '63.5万元'],
  ['13,333 RMB', '13,333元'],
  ['800 thousand RMB', '80万元'],
  ['5,000 RMB', '5,000元'],
  ['2 billion RMB', '20亿元'],
  ['-1 million RMB', '-100万元'],
  ['18 months', '18个月'],
  ['1 month', '1个月'],
  ['0.5 months', '0.5个月'],
  ['9.077893 years', '9.077893年'],
  ['6 to 18 months (90 %)', '6至18个月（90%区间）'],
  ['12 %', '12%'],
  ['10 % to 40 % (90 %)', '10%至40%（90%区间）'],
  ['30 million tonnes', '3,000万吨'],
  ['8 to 20 million tonnes (90 %)', '800至2,000万吨（90%区间）'],
  ['1500 to 5000 mu (90 %)', '1,500至5,000亩（90%区间）'],
  ['5,000 m2', '5,000平方米'],
  ['coverage', '按覆盖度'],
  ['160 per year', '160/年'],
  ['130 to 195 per year (90 %)', '130至195/年（90%区间）'],
  ['0.7 to 1.05 (90 %)', '0.7至1.05（90%区间）'],
  ['2019', '2019'],
  ['exponential', '指数分布'],
  ['beta: alpha 3, beta 7', '贝塔分布：α3，β7'],
  ['weibull: shape 0.664054, scale 9.077893 years', '威布尔分布：形状0.664054，尺度9.077893年'],
  [
    'triangular: low 1 million RMB, mode 2 million RMB, high 4 million RMB',
    '三角分布：下限100万元，众数200万元，上限400万元',
  ],
  ['discrete: values 1 2 3, weights 0.2 0.3 0.5', '离散分布：取值1、2、3，权重0.2、0.3、0.5'],
];

const UNKNOWN = [
  '6160万元',
  '3 furlongs',
  'home-then-field',
  'beta: alpha three',
  'pareto: shape 2',
  '1 to 2 to 3 months',
  '',
];

describe('numbers as a scenario writes them', () => {
  test.each(KNOWN)('"%s" is %s in Chinese', (written, chinese) => {
    expect(inChinese(() => writtenWords(written))).toBe(chinese);
    expect(writtenWords(written)).toBe(written);
  });

  test.each(UNKNOWN)('"%s" stays as it is', (written) => {
    expect(inChinese(() => writtenWords(written))).toBe(written);
  });

  test('mean the same in Chinese, whatever the unit', () => {
    const dimensions: readonly Dimension[] = ['money', 'share', 'area', 'mass'];
    const amounts = dimensions.flatMap((dimension) => unitsOf(dimension).map((unit) => ({ dimension, unit })));
    fc.assert(
      fc.property(fc.constantFrom(...amounts), fc.integer({ min: 1, max: 9999 }), ({ dimension, unit }, tenths) => {
        const written = `${tenths / 10} ${unit}`;
        const chinese = inChinese(() => writtenWords(written));

        expect(chinese).not.toMatch(/[a-z]/i);
        expect(parseAmount(chinese, dimension)).toBeCloseTo(parseAmount(written, dimension) ?? NaN, 4);
      }),
    );
  });

  test('are understood in every unit that a scenario may use', () => {
    const units = (['duration', 'rate', 'floor'] as const).flatMap(unitsOf);

    expect(
      inChinese(() => units.map((unit) => writtenWords(`3 ${unit}`))).filter((text) => /[a-z]/i.test(text)),
    ).toEqual([]);
  });
});
