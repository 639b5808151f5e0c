import type { Messages } from '../catalogue.ts';

/** 公开报道的事实与对过去的模拟相对照。 */
export const facts: Messages<'facts'> = {
  heading: '事实与模拟对照',
  none: '情景没有列出事实，因此这里没有任何内容与观测情况核对过。',
  intro: '{year}年以前的年份也作了模拟，并与有关这些年份的公开报道对照。',
  noCheck: '全部事实都作为输入使用，因此没有一项可以作为检验。',
  noPast: '没有可与之对照的模拟历史。',
  missed: '未作为输入的{checks}中，模拟与 **{missed}** 项不符。',
  noNumber: '其中{unknown}项在任何一次模拟中都没有得出数值。',
  inputs: '另有{inputs}项作为输入使用，不构成检验。',
  about:
    '“百分位”是数值低于报道值的模拟所占比例。报道为“高于”某值时，模拟值更大并不与事实矛盾：只要至少5%的模拟高于该值，即为“达到”。报道的最好个案与模拟的最大值比较。相符只说明模拟不排除该事实，并不说明模拟解释了该事实。',
  fact: '事实',
  reported: '报道值',
  simulated: '模拟值：中位数（90%区间）',
  percentile: '百分位',
  verdict: '判断',
  source: '来源',
  above: '高于{value}',
  noSource: '未注明',
  cell: '{middle}（{range}）',
  outside: '在90%区间之外',
  notReached: '未达到',
  notSimulated: '未能模拟',
  inside: '在90%区间之内',
  reached: '达到',
  input: '作为输入，不构成检验',
};
