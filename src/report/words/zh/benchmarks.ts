import type { Messages } from '../catalogue.ts';

/** 其他案例的公开数字与本研究的指标对照。 */
export const benchmarks: Messages<'benchmarks'> = {
  heading: '与公开案例对照',
  intro:
    '其他案例公开报道的数字，各与其所指的指标对照：列出*{policy}*之下的均值及其95%置信区间，以及各方案均值中的最低与最高值。案例只是事情发展的一种过程，均值则取自多次模拟：相符只说明输入的量级合适。已作为输入使用的数字不构成检验。',
  case: '案例',
  outcome: '指标',
  reported: '报道值',
  simulated: '{policy}之下的模拟值',
  range: '各方案（均值）',
  use: '用途',
  uses: '{use, select, input {输入} other {检验}}',
  grade: '等级',
  source: '来源',
  noSource: '未注明',
};
