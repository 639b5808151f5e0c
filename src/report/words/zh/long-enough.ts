import type { Messages } from '../catalogue.ts';

/** 自行决定何时结束的运行：要求什么、因何结束、能得出什么。 */
export const longEnough: Messages<'longEnough'> = {
  heading: '模拟次数是否足够',
  askedFor: '本次运行自行决定何时结束，其要求为：',
  target: '{outcome}：凡仍在选择之列的方案，95%置信区间的半宽不超过{width}；',
  targetOfMean: '{outcome}：凡仍在选择之列的方案，95%置信区间的半宽不超过均值的{width}；',
  best: '选出均值（“{outcome}”）最优的方案，小于{zone}的差异不计；',
  most: '每个方案至多{replications}。',
  mostOrMinutes: '每个方案至多{replications}，或至多{minutes}。',
  ended: '本次运行在{looks}、{replications}后结束，原因是{why}。',
  clock: '时限到达之处因计算机而异：“{title}”部分的命令不设时限，在同一次模拟处结束，得出相同的数值。',
  out: '退出选择的方案',
  atLook: '第几次检视',
  afterReplications: '模拟次数',
  halfOf: '95%置信区间的半宽',
  mean: '均值',
  half: '半宽',
  asked: '要求',
  reached: '是否达到',
  state: '{state, select, met {是} open {否} other {无法判断}}',
  stateWhy: '{state, select, met {是} open {否} other {无法判断}}：{why}',
  wider:
    '若反复检视，直到区间足够窄为止，普通置信区间的失误会过于频繁。因此，本报告的每个区间都是在所有检视时点上同时以95%成立的区间，比事先固定模拟次数的区间更宽。',
  percentage: '百分比是对真实均值而言，因此对均值的估计须略为更准。',
  outKeeps:
    '退出选择的方案不再继续模拟，其已有的模拟结果予以保留，因此其均值所依据的模拟次数少于其他方案；排名时以双方共有的模拟次数上的差值为准。',
  outOrder: '对已退出方案之间的先后及其差多少，不作判断；相关信息见其区间。',
};
