import { describe, expect, test } from 'vitest';
import { inputCell, inputInline, inputWords } from '../../src/report/input-words.ts';
import { IN_ENGLISH, inLanguage } from '../../src/report/words/say.ts';
import { inChinese } from './support/in-chinese.ts';

const PLACES: readonly (readonly [path: string, english: string, chinese: string])[] = [
  ['durations.research', 'durations: research', '时长·研发'],
  ['market', 'market', '市场容量'],
  ['fields.materials.costs.equipment', 'materials: costs: equipment', '新材料·成本·设备'],
  [
    'co-construction.lab-enterprise.exploitation.1.mean',
    'lab enterprise: exploitation 2: mean',
    '校企共建·转化途径2·均值',
  ],
  ['gates.pilot.sensitivity', 'gates: pilot: sensitivity', '关口·中试·灵敏度'],
  ['programme.budget', 'programme: budget', '计划·预算'],
  ['investment.own-idea.clauses.first-cut.rate', 'own idea: clauses: first cut: rate', 'own idea·条款·first cut·比例'],
];

describe('places of inputs', () => {
  test.each(PLACES)('%s is "%s", in Chinese %s', (path, english, chinese) => {
    expect(inputWords(path)).toBe(english);
    expect(inChinese(() => inputWords(path))).toBe(chinese);
  });

  test('go by the titles of the scenario, and by the words of the model before ours', () => {
    const telling = {
      ...IN_ENGLISH,
      language: 'zh',
      phrases: new Map([
        ['Series assembly', '小批量装配'],
        ['production', '量产'],
      ]),
      names: new Map([['fields.smart-railways', '智慧铁路']]),
    } as const;
    const told = (path: string): string => inLanguage(telling, () => inputWords(path));

    expect(told('fields.smart-railways.capacity-relief.demand')).toBe('智慧铁路·运力释放·需求');
    expect(told('durations.series-assembly')).toBe('时长·小批量装配');
    expect(told('gates.production.sensitivity')).toBe('关口·量产·灵敏度');
  });

  test('stand in cells as in the file, in Chinese below their words', () => {
    expect(inputCell('odds.piloted')).toBe('<code>odds.piloted</code>');
    expect(inputInline('odds.piloted')).toBe('<code>odds.piloted</code>');
    expect(inChinese(() => inputCell('odds.piloted'))).toBe('产业化概率·经中试<br><code>odds.piloted</code>');
    expect(inChinese(() => inputInline('odds.piloted'))).toBe('产业化概率·经中试');
  });
});
