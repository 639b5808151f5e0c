import { describe, expect, test } from 'vitest';
import type { Findings, InputSensitivity } from '#analysis';
import type { StudyDescription } from '#report';
import { additionalitySection } from '../../src/report/sections/additionality.ts';
import { assumptionsSection } from '../../src/report/sections/assumptions.ts';
import * as background from '../../src/report/sections/background.ts';
import { clausesSection } from '../../src/report/sections/clauses.ts';
import { factsSection } from '../../src/report/sections/facts.ts';
import { informationSection } from '../../src/report/sections/information.ts';
import { inputsSection } from '../../src/report/sections/inputs.ts';
import { moneySection } from '../../src/report/sections/money.ts';
import { participationSection } from '../../src/report/sections/participation.ts';
import { publicSection } from '../../src/report/sections/public-side.ts';
import { sensitivitySection } from '../../src/report/sections/sensitivity.ts';
import { varianceSection } from '../../src/report/sections/variance.ts';
import { phrase } from '../../src/report/words/say.ts';
import { aFact, anAssumption, aRatio, aRanking, aPolicy, constant } from './support/a-report.ts';
import type { ReportParts } from './support/a-report.ts';
import { inChinese, latinWords, sectionInChinese } from './support/in-chinese.ts';
import { aValue } from './support/the-information.ts';
import { aParticipation, aParty, aVerdict, unasked, withheld } from './support/the-parties.ts';

const INPUT: InputSensitivity = {
  path: 'durations.patience',
  unit: 'months',
  kind: 'number',
  firstOrder: aRatio(0.3, [0.2, 0.4]),
  rankCorrelation: aRatio(-0.5, [-0.6, -0.4]),
  pawn: aRatio(0.4, [0.3, 0.5]),
  chance: 0.001,
  matters: true,
  low: { from: 6, to: 9, outcome: aRatio(20, [17, 23]) },
  high: { from: 15, to: 18, outcome: aRatio(8, [6, 10]) },
};

function drivenBy(inputs: readonly InputSensitivity[], less?: string): Findings['sensitivity']['targets'][number] {
  return {
    policy: 'public-line + grant',
    less,
    outcome: 'incubated-firms',
    mean: 1,
    inputs,
    floor: { dummies: 999, firstOrder: [-0.02, 0.03], pawn: [0.08, 0.19] },
  };
}

const SENSITIVITY: Findings['sensitivity'] = {
  withheld: undefined,
  matter: [INPUT.path],
  targets: [
    drivenBy([INPUT, ...Array.from({ length: 11 }, (_, at) => ({ ...INPUT, path: `odds.${at}` }))]),
    drivenBy([{ ...INPUT, kind: 'categories', matters: false }], 'lab-enterprise + grant'),
  ],
};

const REFUSED = aParticipation('public-line + grant', {
  parties: [
    aVerdict('government', { verdict: 'refuses' }),
    aVerdict('enterprise', { verdict: 'cannot be told' }),
    unasked('investor'),
  ],
  firstRefusal: { party: 'government', by: 12e6 },
});

const PARTIES: Findings['parties'] = new Map([
  [
    'public-line + grant',
    [
      aParty('government', {
        contribution: constant(1e8),
        npv: withheld(-1e8, '400 replications were run, and an interval needs at least 500'),
        internalRate: { kind: 'none', why: 'in no year does it receive more than it pays' },
        valueAtRisk: undefined,
      }),
      aParty('investor', {
        contribution: constant(1e6),
        npv: constant(-1e6),
        internalRate: { kind: 'several', rates: [0.01, 0.2] },
      }),
    ],
  ],
  [
    'without the platform',
    [aParty('government', { npv: aRatio(-1e6, [-2e6, -1e5]), internalRate: { kind: 'one', rate: 0.1 } })],
  ],
]);

const INPUTS: Findings['inputs'] = {
  sampled: [
    { path: 'costs.equipment', unit: 'RMB', asked: [8e6, 12e6, 18e6], sampled: [8e6, 12e6, 30e6], differs: true },
    { path: 'arrivals.rate', unit: 'per year', asked: [15, 21, 30], sampled: [15, 21, 30], differs: false },
  ],
  ranks: [{ between: ['costs.equipment', 'arrivals.rate'], asked: 0.5, sampled: 0.1, differs: true }],
};

const FACTS = [
  aFact('a', { title: '事实一', relation: '>', source: '' }, { verdict: 'not reached' }),
  aFact('b', { title: '事实二', source: '日报' }),
  aFact('c', { title: '事实三', source: '日报' }, { verdict: 'input' }),
  aFact('d', { title: '事实四', source: '日报' }, { verdict: 'not simulated', simulated: [NaN, NaN, NaN] }),
];

const NO_MONEY = { asStated: aRanking([aPolicy('queue')]) };

/** Every section with what makes it say most, and with what makes it say nothing; words that must stand in it. */
const SECTIONS: readonly (readonly [
  what: string,
  section: Parameters<typeof sectionInChinese>[0],
  parts: ReportParts,
  words: readonly string[],
])[] = [
  ['variance', varianceSection, {}, ['“公共中试线 + 拨款”之下：', '| 孵化企业 | 9家 | 60<br>（50至68） |']],
  ['no variance', varianceSection, { findings: { variance: [] } }, ['单次模拟没有这一数值']],
  [
    'sensitivity',
    sensitivitySection,
    { findings: { sensitivity: SENSITIVITY } },
    [
      '12个不确定输入中有12个有影响。它们全部属于假设。',
      '**时长·等待期限**（<code>durations.patience</code>，假设）：越高，结果越小。从最低五分之一（6至9个月）到最高五分之一（15至18个月），均值由20家变为8家。它单独解释方差的30%。',
      '1个不确定输入中，没有一个能与毫无作用的输入区分开来',
    ],
  ],
  [
    'no sensitivity',
    sensitivitySection,
    { findings: { sensitivity: { targets: [], matter: [], withheld: 'no input is uncertain' } } },
    ['无法判断哪些不确定输入决定结论：没有不确定输入。'],
  ],
  ['information', informationSection, {}, ['下一步宜测算：时长·等待期限。其价值高于零。', '会在20%的抽样中改变选择']],
  [
    'information that is worth nothing',
    informationSection,
    {
      findings: {
        information: [
          {
            by: 'decision outcome',
            unit: 'firms',
            everything: undefined,
            groups: [],
            inputs: [],
            withheld: 'a ratio of means has no value in a single draw',
          },
          {
            by: 'government test',
            unit: 'RMB',
            everything: aValue(['odds.piloted'], 0, undefined),
            groups: [],
            inputs: [],
          },
        ],
      },
    },
    ['不给出该价值：两个均值之比在单次抽样中没有数值。若要估计信息价值', '没有任何单一输入的价值能与零区分。'],
  ],
  [
    'money',
    moneySection,
    { findings: { parties: PARTIES } },
    ['无：没有任何一年所得多于支出', '多个：1%；20%', '2034年底前未收回'],
  ],
  ['no money', (context) => moneySection({ ...context, drawn: new Set() }), {}, ['本研究不涉及资金往来。']],
  [
    'participation',
    participationSection,
    { findings: { participation: [REFUSED], parties: PARTIES } },
    ['| 公共中试线 + 拨款 | **否** | 政府，缺1,200万元 |', '没有平台时政府同样亏损', '投资机构（平均100万元）'],
  ],
  ['nobody asked', participationSection, { findings: { participation: [] } }, ['没有需要任何一方签约的合同']],
  ['public side', publicSection, {}, ['财政平均需要4,100万元，在90%的模拟中需要3,000至5,500万元。']],
  ['no public money', publicSection, { findings: NO_MONEY }, ['本研究不使用财政资金。']],
  [
    'clauses',
    clausesSection,
    { study: { policies: clausesOf('服务券（30%：公开报道）', '补助：按条款给付。') } },
    ['| 方案 | 条款1（万元） |', '| 校企共建（设备） + 拨款 | 未启用 |'],
  ],
  ['no clauses', clausesSection, { study: { policies: [] } }, ['没有任何方案的资助方式含有条款。']],
  [
    'additionality',
    additionalitySection,
    {},
    ['| 方案 | 净增企业（家） |', '- 仅在有平台时产业化：3.00项（95%置信区间2.80至3.20）', '最低三分之一 | 41至76'],
  ],
  ['no additionality', additionalitySection, { findings: { additionality: [] } }, ['无法判断本来也会发生什么']],
  [
    'facts',
    factsSection,
    { findings: { facts: FACTS.map(({ finding }) => finding) }, study: { facts: FACTS.map(({ fact }) => fact) } },
    [
      '未作为输入的3项事实中，模拟与 **1** 项不符。其中1项在任何一次模拟中都没有得出数值。另有1项作为输入使用，不构成检验。',
      '| 事实一 | 高于6家 | 11（3至22）家 | 17.2% | **未达到** | 未注明 |',
    ],
  ],
  ['no facts', factsSection, {}, ['情景没有列出事实']],
  [
    'assumptions',
    assumptionsSection,
    {
      study: {
        assumptions: [
          anAssumption('costs.equipment', { written: '8 to 18 million RMB (90 %)', uncertain: true }),
          anAssumption('co-construction.lab-enterprise.insiders', { written: '30 %', grade: 'reported' }),
        ],
      },
    },
    [
      '**共建模式：校企共建**',
      '| <code>costs.equipment</code> | 800至1,800万元（90%区间） | 抽样 | 假设 |',
      '| 30% | 固定值 | 公开报道 |',
    ],
  ],
  [
    'inputs',
    inputsSection,
    { findings: { inputs: INPUTS } },
    [
      '成本·设备、成本·设备与技术进入·每年数量',
      '| 技术进入·每年数量<br><code>arrivals.rate</code> | /年 | 15、21、30 |',
    ],
  ],
  [
    'inputs as asked',
    inputsSection,
    { findings: { inputs: { ...INPUTS, sampled: INPUTS.sampled.slice(1), ranks: [] } } },
    ['每个不确定数值的抽样结果都符合情景的要求'],
  ],
  ['no inputs', inputsSection, {}, ['没有不确定的数值']],
  [
    'statecharts',
    background.statechartsSection,
    { study: { diagrams: [{ title: '技术', mermaid: 'stateDiagram-v2' }] } },
    ['### 技术'],
  ],
  ['limits', background.limitsSection, {}, ['情景规定有意义的最小差距为1家。', '- 企业之间没有竞争。']],
  [
    'reproduction',
    background.reproduceSection,
    {},
    ['每个方案500次，每组50次（不确定输入抽样25次，每次抽样配两组随机因素）'],
  ],
  [
    'reproduction of a stopped run',
    background.reproduceSection,
    {
      findings: { stopping: {} as NonNullable<Findings['stopping']>, replications: 1000, fitted: 500 },
      provenance: { replications: 2000, sampling: { draws: 'sobol', lucks: 'antithetic' } },
    },
    [
      '仍在比选之列的每个方案1,000次（上限2,000次）',
      '随机化Sobol序列，每次抽样配两组随机因素，第二组是第一组的镜像',
      '均按前500次模拟得出',
    ],
  ],
  ['definitions', background.definitionsSection, {}, ['| 孵化企业 | 家 |']],
];

function clausesOf(clause: string, instrument: string): StudyDescription['policies'] {
  return ['public-line + grant', 'lab-enterprise + grant'].map((name) => ({
    name,
    contract: '',
    instrument,
    differs: [],
    clauses: [clause],
  }));
}

/** Names of methods and of the program. */
const NAMES: ReadonlySet<string> = new Set(['Holm', 'PAWN', 'Sobol', 'pilotline']);

/** What the analysis says in place of a number. */
const REASONS = [
  'every block of replications gave the same value',
  'every replication gave the same value',
  'only one block of replications varies',
  'no party is asked',
  'no replication finished',
  'in no year does it pay more than it receives',
  'its net present value is above zero at every rate from −99 % to 1000 % a year',
  'its net present value is below zero at every rate from −99 % to 1000 % a year',
  'the decision outcome is a ratio of means, which no single replication has',
  'the second luck of a draw mirrors the first, and only independent lucks tell uncertainty from luck',
  'no draw that was judged showed a gain or a loss by it',
  'fewer than two policies can be chosen from',
  '3 of 500 replications stopped at the event limit',
  '3 of 500 replications gave no number',
  'the number of draws comes from one block alone',
  'the number of technologies commercialised has a mean that is not above zero',
  '"Technologies commercialised" has a mean that is not above zero',
  'what is divided by comes from one block alone',
  'not stated in the scenario',
  'without the platform',
  'No public money beyond what the contract itself states.',
];

describe('sections told in Chinese', () => {
  test.each(SECTIONS)('%s: no English is left', (_, section, parts, words) => {
    const text = sectionInChinese(section, parts);

    expect(latinWords(text).filter((word) => !NAMES.has(word))).toEqual([]);
    for (const each of words) expect(text).toContain(each);
  });

  test.each(REASONS)('say why: %s', (reason) => {
    expect(inChinese(() => phrase(reason))).not.toMatch(/[a-z]/i);
    expect(phrase(reason)).toBe(reason);
  });
});
