import type { Messages } from '../catalogue.ts';

/** 某一方案与首位方案相比如何。 */
export const verdict: Messages<'verdict'> = {
  best: '最优',
  reference: '均值{most, select, more {最高} other {最低}}',
  alone: '唯一方案',
  behind: '落后',
  alike: '无法区分',
  exempt: '仅供对照',
  withheld: '不予比较',
  behindBy: '落后{mean}',
  tooLittle: '差距无实际意义',
  columnLegend:
    '末列将各方案与首位方案逐次模拟、在相同随机因素下相比；括号内为差值的95%置信区间，其宽度足以使所有方案两两比较同时成立。',
  wordsLegend:
    '“落后”：整个区间在零的一侧。“无法区分”：差异可能出于偶然。“差距无实际意义”：整个区间都在最小关注差异（{smallest}）之内。',
  withheldLegend: '“不予比较”：无法比较，因为{reasons}。',
};
