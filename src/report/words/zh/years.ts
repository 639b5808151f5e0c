import type { Messages } from '../catalogue.ts';

/** 逐年企业数与产值。 */
export const years: Messages<'years'> = {
  heading: '逐年企业数与产值',
  none: '各次模拟均无逐年企业数与产值记录。',
  reading:
    '所示方案为{policy}。每一年中，半数模拟结果在线上方，半数在线下方；深色带涵盖居中的一半，浅色带涵盖90%。色带同时反映不确定性与随机因素，各年份彼此独立：没有任何一次模拟会沿着色带边缘走。',
  beside: '虚线为无平台情形的中位数，点线为其5%与95%分位数。',
  picture: '“{policy}”方案的{title}：{year}年中位数为{median}，90%的模拟结果在{ends}之间',
};
