import type { Messages } from '../catalogue.ts';

/** 各方案的比较表、读法与方案说明。 */
export const policies: Messages<'policies'> = {
  heading: '各方案比较',
  intro:
    '每行为一个方案。每格第一个数为{replications}的均值{fewer, select, yes {（先行退出选择的方案，次数较少）} other {}}，其下为中位数，括号内为涵盖其中90%的区间。每次模拟代表事态的一种可能走向；各方案面对的走向相同。',
  policy: '方案',
  compared: '与首位相比',
  signed: '各方是否签约',
  consent:
    '{consent, select, yes {是} no {否} untold {无法判断} other {无须签约}}{refused, select, yes {：{party}} other {}}',
  ofDraws: '占抽样的{share}',
  meanAboveMedian: '均值远高于中位数时，均值是由少数极好的模拟结果拉高的：半数模拟结果低于中位数。',
  ratios: '比值只由均值算得，因此既无中位数，也无区间。',
  signedLegend:
    '“各方是否签约”：合同所涉各方是否都愿意签约，或哪一方最先拒绝；其下为不确定输入的抽样中各方均愿签约的比例。判断方法见[{title}](#{anchor})。',
  budget:
    '各方案的上限相同：自{decisionYear}年起财政支出的现值不超过{budget}（{baseYear}年不变价）；用不完的部分留存不支。',
  budgets:
    '各方案的上限（自{decisionYear}年起财政支出的现值）不同：未另行规定的方案为{budget}（{baseYear}年不变价）；用不完的部分留存不支。投入越多所得越多时，花费最多的方案会排在首位，须对照其财政成本。',
  leftOut: '因组合无意义而略去的方案',
  leftOutReason: '{policy}：{reason}',
  each: '各方案说明',
  halves:
    '方案名称由两部分组成：前半为共建模式，说明中试线由谁出资、成果归谁所有；后半为资助方式，说明财政资金如何投入。',
  contract: '共建模式',
  instrument: '资助方式',
  inWords: '说明',
  otherDifferences: '各方案的其他差别',
  differs: '差别：{input}：{value}',
  others: '其他方案的同类数据',
};
