import type { Messages } from '../catalogue.ts';

/** 在选择之前获知某个输入能带来什么。 */
export const information: Messages<'information'> = {
  heading: '哪些信息值得测算',
  intro:
    '如果在选择之前就知道某个不确定输入的真实值，便可在另一方案更好时改选该方案。信息的价值就是由此平均多得的收益；如果无论真实值如何都不改变选择，则没有价值。该价值由已完成的模拟算出。',
  aboutIntervals:
    '括号内为95%置信区间，各自只针对单个数值：四十个毫无价值的输入中，会有一个仅因偶然而显得有价值。信息价值不可能低于零，因此数值和区间都不显示低于零的部分。',
  aboutRegression:
    '估计方法是：以各方案之差对输入作回归，按回归结果选择方案，计算由此增加的收益。每组模拟都用此前各组得出的选择来检验，因此不会把随机因素误当作信息。模拟次数有限，回归看不出的部分既不在数值中，也不在区间中；因此，当输入的作用相对随机因素较弱时，两者都会偏低，增加模拟次数可以看出更多。',
  aboutKnowing:
    '“获知”是指在选择之前确切知道该数值。仍留有疑问的测算价值较低，且测算本身的费用未扣除。多个输入的价值不能相加。',
  withheld: '不给出该价值：{reason}。',
  ratio: '若要估计信息价值，应选择每次模拟都有数值的决策指标；下文如有按政府标准计算的价值，则不受此限。',
  part: '模型组成部分',
  input: '输入',
  everyByOutcome: '全部不确定输入，按决策指标',
  everyByTest: '全部不确定输入，按政府标准',
  byOutcome: '按决策指标（{outcome}）选择',
  bySocialValue: '按政府标准选择：政府净现值加上地方税收的现值',
  byCeiling: '按政府标准选择：每孵化一家企业计{ceiling}，减去财政成本',
  clearChoice: '在选择之前获知全部不确定输入，其价值与零无法区分：选择十分明确，没有一次抽样能看出获知信息会带来收益。',
  everything: '在选择之前获知全部不确定输入，其价值至多为{most}（最佳估计{best}）；会在{share}的抽样中改变选择。',
  doubtful: '该价值与零无法区分。',
  next: '下一步宜测算：{inputs}。{count, plural, =1 {其价值高于零} other {它们各自的价值都高于零}}。',
  noneSure: '没有任何单一输入的价值能与零区分。',
  hopeful: '可能最有价值的是{inputs}。',
  value: '获知的价值（{unit}）',
  changes: '改变选择（占抽样的%）',
  grade: '依据等级',
  noneSeen: '未见价值',
  cell: '{best}<br>（{least}至{most}）',
  assumed: '{all}个中有{assumed}个是假设',
  odds: '产业化概率',
  gates: '关口判断的准确度',
  chances: '途中各项概率',
  durations: '时长',
  costs: '成本',
  arrivals: '进入的技术数量',
  firms: '企业的发展',
  firstPlants: '首套装置',
  lines: '中试线',
  contractEffects: '共建合同的效应',
  contractTerms: '共建合同的结果',
  instrumentEffects: '资助方式的效应',
  instrumentTerms: '资助方式的结果',
};
