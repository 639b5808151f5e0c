import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '#table';
import { partyScale } from '../../src/report/columns.ts';
import { stated, amount, scaleOf, tableScale } from '../../src/report/numbers.ts';
import { verdictCell } from '../../src/report/verdict.ts';
import { CHINESE_OUTCOMES } from '../../src/report/words/zh/outcomes.ts';
import { CHINESE_UNITS } from '../../src/report/words/zh/units.ts';
import { IN_ENGLISH, inLanguage, outcomesNow } from '../../src/report/words/say.ts';

const LATIN = /[A-Za-z]/;
const names = new Set(OUTCOMES.map(({ name }) => name));
const units = [...new Set(OUTCOMES.map(({ unit }) => unit))];
const inChinese = <Made>(work: () => Made): Made => inLanguage({ ...IN_ENGLISH, language: 'zh' }, work);

/** Units that the sections of a run's report name themselves. */
function unitsInSections(): readonly string[] {
  const folder = join(import.meta.dirname, '../../src/report/sections');
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\b(?:stated|amount|range)\([^;`]*?, '([a-z -]+)'\)/g)].map(
      ([, unit]) => unit,
    ),
  );
}

describe('the Chinese words for outcomes', () => {
  it.each(OUTCOMES.map(({ name }) => name))('know %s', (name) => {
    const { title, definition } = CHINESE_OUTCOMES[name];

    expect(title).toMatch(/\p{Script=Han}/u);
    expect(`${title}${definition}`).not.toMatch(LATIN);
    expect(definition).toMatch(/。$/);
  });

  it('know no outcome that does not exist', () => {
    expect(Object.keys(CHINESE_OUTCOMES).filter((name) => !names.has(name))).toEqual([]);
  });

  it('give no two outcomes the same title', () => {
    const titles = Object.values(CHINESE_OUTCOMES).map(({ title }) => title);

    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('are what a report in Chinese speaks of', () => {
    expect(inChinese(() => outcomesNow()[0])).toMatchObject(CHINESE_OUTCOMES[OUTCOMES[0].name]);
  });
});

describe('the units of a table in Chinese', () => {
  const unitOf = (values: readonly number[]): string => inChinese(() => tableScale(values, 'RMB').unit);

  it('go by the largest number, or by the middle one where that is less than a tenth of the unit', () => {
    expect(unitOf([3e8, 2e7, 0])).toBe('亿元');
    expect(unitOf([3e8, 9e6, 2e6])).toBe('万元');
    expect(unitOf([9e7, 100])).toBe('万元');
    expect(tableScale([3e9, 2e6, 1e6], 'RMB').unit).toBe('billion RMB');
  });

  it('are those of the parties, too', () => {
    expect(inChinese(() => [[107e8, 3e8], [5e6, 2000], []].map((values) => partyScale(values).unit))).toEqual([
      '亿元',
      '万元',
      '万元',
    ]);
    expect(partyScale([107e8, 3e8]).unit).toBe('million RMB');
  });

  it('write large masses and areas with fewer digits', () => {
    expect(inChinese(() => amount(12_649_111, 'tonnes'))).toBe('1,260万吨');
    expect(amount(12_649_111, 'tonnes')).toBe('12.6 million tonnes');
    expect(inChinese(() => amount(15_000, 'mu'))).toBe('1.50万亩');
  });

  it('stand inside the brackets of a difference that cannot be told', () => {
    const alike = { comparison: { verdict: 'not distinguishable', difference: 1e5, interval: [-19e7, 2e8] } };
    const cell = (): string =>
      verdictCell(alike as never, { outcome: 'public-cost', better: 'less' } as never, tableScale([5e9, 4e9], 'RMB'));

    expect(inChinese(cell)).toBe('无法区分<br>（−1.9至2.0亿元）');
    expect(cell()).toBe('not distinguishable<br>(−0.19 to 0.20 billion RMB)');
  });
});

describe('the Chinese words for units', () => {
  it.each([...new Set([...units, 'per year', 'months', ...unitsInSections()])])('know %s', (unit) => {
    expect(CHINESE_UNITS.word(unit)).not.toMatch(LATIN);
  });

  it('find the units of the sections', () => {
    expect(unitsInSections()).toContain('other policies');
  });

  it('stand behind the number without a space, money in 万元 and 亿元', () => {
    expect(inChinese(() => [stated(12, 'firms'), amount(0.25, 'share'), amount(3.4e8, 'RMB')])).toEqual([
      '12家',
      '25%',
      '3.40亿元',
    ]);
    expect(
      inChinese(() => [amount(56e4, 'RMB per firm'), amount(1.5, 'RMB per RMB'), stated(160, 'per year')]),
    ).toEqual(['56万元/家', '1.50元/元', '160/年']);
    expect(inChinese(() => scaleOf([3], 'technologies').unit)).toBe('项');
  });
});
