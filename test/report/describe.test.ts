import { describe, expect, test } from 'vitest';
import { describeStudy, questionOf } from '../../src/describe.ts';
import { openScenario } from '../experiment/a-study.ts';
import { committed, studyOf } from '../laws/support/study.ts';
import { inChinese, latinWords } from './support/in-chinese.ts';

const TEXTS = committed('first-steps');

/** The contract of the first steps that co-builds a line, settled otherwise, in words. */
function contractSettled(settlement: string): string {
  const contract = TEXTS.contracts['lab-enterprise']
    .replace('settlement: technical-equity', settlement)
    .replace('exploitation:', 'exploitation:\n  - { kind: patent-sale, at: pilot, mean: 0.1 }');
  const study = studyOf({ ...TEXTS, contracts: { ...TEXTS.contracts, 'lab-enterprise': contract } });
  return describeStudy(study).policies.find(({ name }) => name.startsWith('lab-enterprise'))?.contract ?? '';
}

const SETTLEMENTS = [
  ['nothing', 'settlement: none', 'Settlement: none.', '成果结算：无。'],
  ['equity', 'settlement: technical-equity', 'Settlement: technical equity.', '成果结算：技术入股。'],
  ['a sale', 'settlement: patent-transfer', 'Settlement: transfer of the patent.', '成果结算：转让专利。'],
  [
    'a royalty',
    'settlement: royalty\nroyalty: { rate: { between: 3 % to 6 % }, years: 10 }',
    'Settlement: royalty of 3 % to 6 % (90 %) of sales for 10 years.',
    '成果结算：按销售额的3%至6%（90%区间）支付许可费，为期10年。',
  ],
  [
    'a fee',
    'settlement: service-fee\nservice-fee: 0.3 million RMB',
    'Settlement: service fee of 0.3 million RMB a campaign.',
    '成果结算：每次中试收取服务费30万元。',
  ],
] as const;

describe('a policy in words', () => {
  test.each(SETTLEMENTS)('says how the university side is paid: %s', (_, settlement, english, chinese) => {
    expect(contractSettled(settlement)).toContain(`go first. ${english} Inventors receive 50 % of net licence income`);
    expect(inChinese(() => contractSettled(settlement))).toContain(
      `${chinese}发明人获得许可净收入的50%（发明人应得一半，依据`,
    );
  });

  test('names no income of inventors, and asks nobody to sign, where nobody can earn anything', () => {
    const costs = openScenario('autonomous-driving-tests');
    const returns = studyOf(TEXTS);
    const asked = (study: typeof costs) => [...questionOf(study).participation.asked.values()].flat();

    expect(describeStudy(costs)).toMatchObject({ modelsReturns: false, statesOdds: false });
    expect(describeStudy(returns)).toMatchObject({ modelsReturns: true, statesOdds: true });
    expect(asked(costs)).toEqual([]);
    expect(asked(returns)).toContain('enterprise');
    expect(
      describeStudy(costs)
        .policies.map(({ contract }) => contract)
        .join(' '),
    ).not.toContain('Inventors');
  });

  test('cites the law that gives inventors their half', () => {
    expect(contractSettled('settlement: none')).toMatch(
      /[(]inventors' half: Law on Promoting .* [(]2015[)], art[.] 45[)][.]$/,
    );
    expect(inChinese(() => contractSettled('settlement: none'))).toMatch(
      /《促进科技成果转化法》（2015年修正）第四十五条）。$/,
    );
  });

  test.each([
    ['continue', 'Lines of the past go on without public money.', '既有中试线继续运行，不再获得财政资金。'],
    ['close', 'Lines of the past close at the decision date.', '既有中试线在决策日关停。'],
  ])('says what becomes of inherited lines without the platform: %s', (existing, english, chinese) => {
    const scenario = TEXTS.scenario.replace('existing: continue', `existing: ${existing}`);
    const without = () => describeStudy(studyOf({ ...TEXTS, scenario })).policies.slice(-1)[0];

    expect(without()).toMatchObject({
      contract: english,
      instrument: 'No new public line and no new public money.',
    });
    expect(inChinese(without)).toMatchObject({ contract: chinese, instrument: '不新建公共中试线，不新增财政资金。' });
    expect(latinWords(inChinese(without).contract)).toEqual([]);
  });
});
