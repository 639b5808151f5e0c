import type { Messages } from '../catalogue.ts';

/** 谁出钱，谁得钱。 */
export const money: Messages<'money'> = {
  heading: '各方资金',
  none: '本研究不涉及资金往来。',
  intro:
    '{policy}之下谁出钱、谁得钱：按{baseYear}年不变价人民币计的均值，从{from}年到{until}年底。各方的投入和所得是历年直接加总。净现值则按各方自己的折现率把以后年份折低，并加上期末存续企业、持续提成费和长期利润的价值；其下方括号内为均值的95%置信区间。企业自身的利润留在企业，不计入任何一方的账。',
  eachCost: '同一方案下各方分担的各项成本，括号内为均值的95%置信区间；财政资金经由条款支付的部分计入政府。',
  everyPolicy: '各方案下各方的净现值（均值）',
  aboutRate:
    '内部收益率是使该方平均现金流现值为零的年利率（扣除通货膨胀）；期末剩余价值计入最后一年。有的现金流没有内部收益率，有的有多个。回收期是从决策日到该方累计平均所得不再低于累计投入所需的时间，{until}年底的剩余价值不计在内。',
  aboutLoss: '亏损指净现值低于零。在最差的5%模拟中，净现值不高于风险值；最后一列是这些模拟的净现值均值。',
  riskWithheld: '如果模拟不足10组，或有模拟因达到事件数上限而中止，则不给出最差5%的数值。',
  onePicture: '{policies}之下谁出钱、谁得钱',
  pictures: '谁出钱、谁得钱，按方案和参与方',
  sharedPicture: '几个方案共用一幅图时，它们的各项金额与图中所示相差不超过{share}。',
  npvPicture: '各方案下各方的净现值：90%区间、中位数和均值',
  policy: '方案',
  party: '参与方',
  contributes: '投入（{unit}）',
  receives: '所得（{unit}）',
  npv: '净现值（{unit}）',
  rate: '内部收益率（年）',
  payback: '回收期（年）',
  loss: '亏损概率（%）',
  valueAtRisk: '5%风险值（{unit}）',
  tailMean: '最差5%的均值（{unit}）',
  noRate: '无：{why}',
  rates: '多个：{rates}',
  notBack: '{until}年底前未收回',
  withheld: '不给出',
  nobodyBears: '无人承担任何成本。',
  cost: '成本（{unit}）',
};
