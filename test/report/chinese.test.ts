import { describe, expect, test } from 'vitest';
import type { Findings, StoppingFinding } from '#analysis';
import { lookWords, stoppingWords, terminalTable } from '#report';
import { mirroredWords } from '../../src/report/mirrored.ts';
import { answerSection } from '../../src/report/sections/answer.ts';
import { capacitySection } from '../../src/report/sections/capacity.ts';
import { effectsSection } from '../../src/report/sections/effects.ts';
import { funnelSection } from '../../src/report/sections/funnel.ts';
import { longEnoughSection } from '../../src/report/sections/long-enough.ts';
import { otherPolicies } from '../../src/report/sections/other-policies.ts';
import { spreadSection, yearsSection } from '../../src/report/sections/pictures.ts';
import { policiesSection } from '../../src/report/sections/policies.ts';
import { unitCostSection } from '../../src/report/sections/unit-cost.ts';
import { aComparison, anEstimate, aPolicy, aRanking, aRatio, TOP, theFindings } from './support/a-report.ts';
import { inChinese, latinWords, sectionInChinese } from './support/in-chinese.ts';
import { aParticipation } from './support/the-parties.ts';

const REASON = 'every block of replications gave the same value';
const [, SECOND, WITHOUT] = theFindings().asStated.policies;

const TARGET = { outcome: 'incubated-firms', kind: 'relative', halfWidth: 0.02, written: '2 %' } as const;
const FOUND = { target: TARGET, policy: TOP.policy, mean: 12.3, half: 0.5, wanted: 0.25 };

/** A run that was ended by its clock, with one policy left. */
const STOPPING: StoppingFinding = {
  request: {
    targets: [TARGET, { ...TARGET, kind: 'absolute', halfWidth: 2, written: '2 million RMB' }],
    most: 5000,
    minutes: 20,
  },
  ended: 'minutes',
  looks: 3,
  replications: 2000,
  choice: {
    state: 'met',
    zone: 1,
    left: [TOP.policy],
    gone: [{ policy: SECOND.policy, look: 2, replications: 1000 }],
  },
  targets: [
    { ...FOUND, state: 'met' },
    { ...FOUND, state: 'open' },
    { ...FOUND, state: 'unknowable', why: REASON },
  ],
};

/** What the sections say only of some studies, in one. */
const UNUSUAL: Partial<Findings> = {
  illustrationOnly: true,
  failedRows: 3,
  stopping: STOPPING,
  asStated: aRanking([
    TOP,
    { ...SECOND, comparison: aComparison('distinguishable', { difference: 2.3, interval: [0.5, 4.1] }) },
    aPolicy('丙', { rank: 3, comparison: aComparison('withheld', { note: REASON }) }),
    aPolicy('丁', {
      rank: 4,
      comparison: aComparison('not distinguishable', { interval: [-0.2, 0.4], withinSmallest: true }),
    }),
    WITHOUT,
  ]),
  withoutEffects: aRanking(
    [
      aPolicy(SECOND.policy, { estimates: { 'incubated-firms': anEstimate(20, [18, 22], [2, 6, 10, 16, 31]) } }),
      { ...TOP, rank: 2 },
    ],
    { variant: 'effects set to 1' },
  ),
  tails: [
    {
      policy: TOP.policy,
      outcome: 'incubated-firms',
      skewness: 9,
      needed: 577,
      median: aRatio(10, [9, 11]),
      trimmedMean: aRatio(11, [10, 12]),
      topShare: 0.14,
    },
  ],
  participation: [aParticipation(TOP.policy, { firstRefusal: { party: 'government', by: 1.05e8 } })],
};

describe.each([
  ['the answer', answerSection, '在500次模拟中，“**公共中试线 + 拨款**”之下，孵化企业的均值最高'],
  ['the policies', policiesSection, '落后2.3家<br>（0.5至4.1）'],
  ['the ranking without the assumed effects', effectsSection, '**首位方案改变**，现为“校企共建（设备） + 拨款”'],
  ['firms and output by year', yearsSection, '公共中试线 + 拨款'],
  ['the decision outcome by policy', spreadSection, '## 各方案的孵化企业'],
  ['the funnel', funnelSection, '平均每次抽样有1.50个领域出现这种情况'],
  ['utilisation and waiting', capacitySection, '校企共建（设备） + 拨款'],
  ['the cost of one technology', unitCostSection, '1.60亿元/项（95%置信区间1.55至1.66）'],
  ['whether it was run long enough', longEnoughSection, '95%置信区间的半宽不超过200万元'],
] as const)('%s', (_, section, told) => {
  test('is told in Chinese, without leftover English', () => {
    const [usual, unusual] = [{}, UNUSUAL].map((findings) => sectionInChinese(section, { findings }));

    expect(unusual).toContain(told);
    expect(latinWords(usual)).toEqual([]);
    // The authors of a rule are cited by their names.
    expect(latinWords(unusual.replace('Sugden、Smith和Jones', ''))).toEqual([]);
  });
});

test('the halves of names that say the title of a contract are not told it again', () => {
  expect(sectionInChinese(policiesSection)).toContain('| 公共中试线 | 由谁出资。 |');
});

describe('what stands in several sections', () => {
  test('is told in Chinese', () => {
    const words = inChinese(() => otherPolicies([{ policy: '甲', text: '表' }]));
    const mirrored = sectionInChinese((context) => mirroredWords(context, '多少抽样中各方均愿签约').join(''), {
      provenance: { sampling: { draws: 'latin', lucks: 'antithetic' } },
    });

    expect(latinWords(words.join(''))).toEqual([]);
    expect(latinWords(mirrored)).toEqual([]);
    expect(mirrored).toContain('无法得知多少抽样中各方均愿签约');
  });
});

describe('the terminal', () => {
  test('shows the table in Chinese, names too, with units on lines of their own', () => {
    const table = inChinese(() => terminalTable(theFindings(UNUSUAL), '一座小城'));

    expect(latinWords(table)).toEqual([]);
    expect(table).toMatch(/^ *（家） *（亿元） *带动社会资本$/m);
    expect(table).toContain('3次模拟因达到事件上限而中止，未予计入。');
  });

  test('says in Chinese how a run that ended itself came out', () => {
    const findings = theFindings(UNUSUAL);
    const words = inChinese(() => [stoppingWords(findings, '命令') ?? '', lookWords(STOPPING)].join('\n'));

    expect(latinWords(words)).toEqual([]);
    expect(words).toContain('只余一个方案：公共中试线 + 拨款。');
    expect(words).toContain('3个半宽要求中已达到1个');
  });

  test.each([
    [
      { state: 'unknowable', why: REASON, zone: 1, left: ['甲', '乙'], gone: [] },
      'unknowable',
      '各组模拟的结果完全相同',
    ],
    [{ state: 'met', zone: 1, left: ['甲'], gone: [] }, 'settled', '只有一个方案'],
    [{ state: 'open', zone: 1, left: ['甲'], gone: [] }, 'replications', '模拟次数太少'],
    [{ state: 'open', zone: 1, left: ['甲', '乙'], gone: [] }, 'replications', '尚余2个方案'],
  ] as const)('says in Chinese what is claimed of the choice: %j', (choice, ended, told) => {
    const stopping: StoppingFinding = { ...STOPPING, targets: [], choice, ended };
    const words = inChinese(() => [stoppingWords(theFindings({ stopping }), '') ?? '', lookWords(stopping)].join('\n'));

    expect(latinWords(words)).toEqual([]);
    expect(words).toContain(told);
  });
});
