import type { Messages } from '../catalogue.ts';

/** 谁愿意签约。 */
export const participation: Messages<'participation'> = {
  heading: '各方是否愿意签约',
  nobodyAsked: '本研究没有需要任何一方签约的合同。',
  noReturns: '本研究中没有任何一方取得收入：模型只计成本，不计收益，因此无从判断各方是否愿意签约。',
  test: '把一方签约的所得与不签约的所得（即外部选择，在相同随机因素下）相比，若全部模拟的平均增益高于其风险补偿要求（该增益标准差的既定比例），该方就愿意签约。增益减去风险补偿要求称为余量：余量的95%置信区间全部高于零为“接受”，全部低于零为“拒绝”，其余为“无法判断”。',
  costPerFirm:
    '对政府而言，每一家没有平台就不会出现的企业计为{ceiling}（既定上限），由此得出的总额减去财政成本即为政府的增益。',
  socialValue: '政府在自身净现值之外，还计入地方税收的现值。',
  looksAhead:
    '这项检验着眼于事前：考察的是一方在被要求签约时可以预期什么，而不是事后结果如何。拒绝签约不改变模拟，各份合同都照原样执行。',
  firstToRefuse: '“最先拒绝者”是相对其投入而言缺口最大的一方；旁边列出缺口金额。',
  allSignCounts:
    '“全部愿意签约”统计的是：在不确定输入的多少次抽样中，若以该次抽样下的期望增益为准，所有被要求签约的各方都愿意签约。',
  unknown: '各方在多少次抽样中全部愿意签约',
  asks: '各方的要求',
  allSignIn: '全部愿意签约',
  policy: '方案',
  allSign: '是否全部愿意签约',
  first: '最先拒绝者',
  allSignShare: '全部愿意签约（占抽样的%）',
  marginOf: '{party}（余量，{unit}）',
  by: '{party}，缺{amount}',
  losesAnyway:
    '没有平台时{party}同样亏损：其净现值为{npv}。其拒绝既反映各方案本身，也同样反映`firms`之下的各项输入（产值、估值倍数、股权稀释、利润率）；这些输入决定其资金在任何情形下的回报，下结论之前应先检验它们。',
  inDetail: '{policy}之下，逐方列出：',
  party: '参与方',
  gain: '平均增益（{unit}）',
  allowance: '风险补偿要求（{unit}）',
  margin: '余量（{unit}）',
  verdict: '判断',
  paysUnasked: '合同未给予其份额因而无须签约、但仍要出资的有：{parties}。',
  onAverage: '{party}（平均{amount}）',
  withoutPlatform: '无平台情形下的所得',
  noCostNoFirm: '既无财政成本，也无净增企业',
  outside: '外部选择',
  allowanceShare: '风险补偿要求（占其增益标准差的比例）',
  accepts: '接受',
  refuses: '拒绝',
  cannotBeTold: '无法判断',
  notAsked: '无须签约',
};
