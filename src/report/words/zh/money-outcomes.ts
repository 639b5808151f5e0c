import { CONTRIBUTIONS } from '#table';
import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import { FROM_DECISION, wordsOf } from './outcome-words.ts';
import type { WordsRow } from './outcome-words.ts';
import { parties } from './parties.ts';

/** 资助工具中逐条统计的条款数。 */
const CLAUSES = 8;

/** 各类费用的名称。 */
export const COSTS: Readonly<Record<(typeof CONTRIBUTIONS)[number], string>> = {
  equipment: '设备',
  facility: '场地',
  team: '团队',
  operation: '运行',
  trial: '中试试验',
  production: '首次投产',
  overrun: '超支',
  other: '其他费用',
};

/** 产值、成本、财政与社会资本，以及各参与方的收支。 */
export const CHINESE_MONEY_OUTCOMES = wordsOf([
  ['incubated-firms', '孵化企业', '由决策日之后进入的技术创办、在评价日仍存续的企业。'],
  [
    'output-value',
    '产值',
    `上述企业的销售总额（实际值，不含增值税），加上承接企业新增的产值并扣除其挤出的本地产值，${FROM_DECISION}。`,
  ],
  ['displaced-output', '挤出的本地产值', `承接企业新增产值所挤出的本地产值，${FROM_DECISION}；产值已将其扣除。`],
  ['total-cost', '各方总成本', `${FROM_DECISION}各参与方付给外部供应商的款项，实际值，不折现。`],
  ['discounted-cost', '各方成本现值', `${FROM_DECISION}各参与方付给外部供应商的款项，按政府折现率计的现值。`],
  ['discounted-equipment', '设备成本现值', `${FROM_DECISION}各参与方为中试线设备支付的款项，按政府折现率计的现值。`],
  ['discounted-facility', '场地成本现值', `${FROM_DECISION}各参与方为中试线场地支付的款项，按政府折现率计的现值。`],
  ['discounted-team', '团队成本现值', `${FROM_DECISION}各参与方为中试线团队支付的款项，按政府折现率计的现值。`],
  ['public-cost', '财政成本', `${FROM_DECISION}的财政拨款，按政府折现率折至决策日的现值。`],
  ['fiscal-outlay', '财政总支出', `${FROM_DECISION}的财政拨款，实际值，不折现；循环使用的回收资金不计为拨款。`],
  ['fiscal-receipts', '财政回收资金', `${FROM_DECISION}付给政府的还款、退出收入与许可收入，不含税收。`],
  ['spent-again', '滚动使用的回收资金', `${FROM_DECISION}以回收资金代替财政拨款支付的公共款项，实际值，不折现。`],
  [
    'private-money',
    '带动的社会资本',
    `共建企业、承接企业、投资机构与发明人的非财政原始现金投入或按成本计的实物投入，${FROM_DECISION}；财政贷款所支付的部分，随还款计入；不含高校院所资金、估值与股权转让。`,
  ],
  ['peak-fiscal-need', '年度财政需求峰值', '单一年度的最大财政拨款。'],
  ['leverage', '每元财政资金带动的社会资本', '带动的社会资本与财政总支出之比，为均值之比。'],
  [
    'cost-per-firm-founded',
    '每家新办企业的财政成本',
    '财政成本与新办企业数之比，无论企业是否存续；为均值之比，未扣除本来也会出现的企业。',
  ],
  [
    'cost-per-firm',
    '每家孵化企业的财政成本',
    '财政成本与孵化企业（存续者）数之比；为均值之比，未扣除本来也会出现的企业。',
  ],
  [
    'cost-per-commercialised',
    '每项产业化技术的成本',
    '各方总成本与实现产业化的技术数之比；不折现，含失败、未完成与历史遗留技术的成本。',
  ],
  [
    'levelised-cost',
    '每项产业化技术的平准化成本',
    '各方成本现值与实现产业化的技术数之比，后者同样折现；即按政府折现率把资金计息至产业化之日，一项技术的成本是多少。',
  ],
  ...PARTIES.flatMap((party) => [...ofParty(party), ...paidBy(party)]),
  ...Array.from({ length: CLAUSES }, (_, index) => throughClause(index + 1)),
]);

function ofParty(party: Party): readonly WordsRow[] {
  const name = parties[party];
  return [
    [`paid-${party}`, `${name}支出`, `${name}承担的费用（现金或实物），实际值，${FROM_DECISION}。`],
    [`received-${party}`, `${name}收入`, `${name}由合同与资助工具所得的收入，实际值，${FROM_DECISION}。`],
    [
      `terminal-${party}`,
      `${name}的终值`,
      `存续企业、仍在支付的提成与承接企业的持续毛利在评价日对${name}的价值，实际值，不折现；尚无人支付。`,
    ],
    [`npv-${party}`, `${name}的净现值`, `${name}的收入减去支出，加终值，实际值，按其自身折现率折至决策日。`],
    [
      `public-rate-npv-${party}`,
      `${name}的净现值（按政府折现率）`,
      '同上，但按政府折现率：折现率统一时，各方之间的支付在各方合计中相互抵消。',
    ],
  ];
}

function paidBy(party: Party): readonly WordsRow[] {
  const name = parties[party];
  return CONTRIBUTIONS.map((cost) => {
    const costs = cost === 'other' ? '仅本模型特有的费用' : `${COSTS[cost]}费用`;
    return [
      `paid-${party}-${cost}`,
      `${name}支付的${cost === 'other' ? COSTS.other : `${COSTS[cost]}费用`}`,
      `${name}为${costs}所作的投入（现金或实物），实际值，${FROM_DECISION}；财政资金经条款支付的部分归于政府。`,
    ];
  });
}

function throughClause(number: number): WordsRow {
  return [
    `clause-${number}`,
    `经第${number}条支付的资金`,
    `经资助工具第${number}条支付的财政资金，实际值，${FROM_DECISION}；条款不足此数的为0。`,
  ];
}
