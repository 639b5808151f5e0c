import type { Messages } from '../catalogue.ts';

/** 各方案的决策指标。 */
export const spread: Messages<'spread'> = {
  heading: '各方案的{outcome}',
  none: '该指标没有按模拟次数的分布（比值只由均值算得；没有任何一次模拟完成的，则无数值），因此不作图。',
  reading:
    '自上而下按名次排列{exempt, select, yes {，无平台情形列于最后} other {}}。细线涵盖90%的模拟结果，粗条涵盖居中的一半；竖线为中位数，圆点为均值。即使一个方案优于另一个，两者的条形也会重叠，因为两者面对同样的好运与厄运；前表中的比较已剔除这一影响。',
  picture: '各方案的{outcome}：90%与50%区间、中位数与均值',
};
