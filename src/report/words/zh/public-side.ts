import type { Messages } from '../catalogue.ts';

/** 方案耗费多少财政资金。 */
export const publicSide: Messages<'publicSide'> = {
  heading: '财政资金的代价',
  none: '本研究不使用财政资金。',
  intro:
    '财政从{from}年起支出多少（按{baseYear}年不变价人民币计），又得到什么。财政成本是现值；支出、收入和年度峰值都是直接加总。',
  perFirm:
    '每家企业的成本是全部财政成本除以企业平均数（按曾经创立的企业数，或按{until}年底存续的企业数）：它表示平均每家企业花了多少，而不是再增加一家要花多少，并且把没有财政资金也会出现的企业也计算在内。',
  brackets: '比值下方的括号内为其95%置信区间。',
  policy: '方案',
  byYear:
    '**逐年情况**（{policy}之下）：曲线为中位数，色带分别包含50%和90%的模拟。在支出最多的一年（各次模拟中可能是不同年份），财政平均需要{mean}。',
  byYearWithRange:
    '**逐年情况**（{policy}之下）：曲线为中位数，色带分别包含50%和90%的模拟。在支出最多的一年（各次模拟中可能是不同年份），财政平均需要{mean}，在90%的模拟中需要{range}。',
  picture: '“{policy}”之下的逐年财政拨款',
};
