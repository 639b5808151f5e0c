import type { Messages } from '../catalogue.ts';

/** 假定效应均设为1时的同一排名。 */
export const effects: Messages<'effects'> = {
  heading: '不计假定效应的排名',
  none: '没有任何方案在效应设为1的条件下模拟过。',
  why: '共建模式与资助方式被假定会改变成功几率与时长，这类假设不应暗中左右结论。此处将所有这类效应设为1（即无效应），在相同随机因素下另行模拟。',
  unchanged: '所有均值分毫未变：或者此处并无这类效应，或者这类效应不影响决策指标。',
  changed:
    '{top, select, same {首位方案不变} near {现以{now}的均值{most, select, more {最高} other {最低}}，但领先原首位方案的幅度无实际意义} other {**首位方案改变**，现为{now}}}；{moved, plural, =0 {没有方案互换位次} other {{policies}中有{moved}个与其他方案互换位次}}{far, select, yes {（只计相差超过最小关注差异{smallest}的）} other {}}。',
  cells: '各格读法同上：均值，其下为中位数与90%区间。',
  sharedRanks: '均值相同的方案名次相同。',
  ranks: '名次只计优势超过最小关注差异（{smallest}）的方案；相差较小的方案可并列。',
  lastColumn: '末列与本排名的首位方案相比。',
  rank: '名次',
  rankAsStated: '原名次',
  asStated: '原{column}',
};
