import type { Messages } from '../catalogue.ts';

/** 由少数模拟结果左右的均值。 */
export const tails: Messages<'tails'> = {
  meaning:
    '{mark} 该均值由少数模拟结果左右，换一次运行结果可能不同，其区间不可信：对于如此偏斜的数值，{replications}太少，最多需要{needed}（按Sugden、Smith和Jones（2000）的规则）。不受少数模拟结果左右的数值列于表下。',
  details: '标有{mark}的指标的中位数与截尾均值',
  trimmed: '截尾均值去掉最低与最高各5%的模拟结果。括号内为95%置信区间。',
  outcome: '指标',
  unit: '单位',
  median: '中位数',
  trimmedMean: '截尾均值',
  topShare: '最大1%占总和的比例',
  warning: '**该均值由少数模拟结果左右**，其区间不可信；去掉最低与最高各5%的模拟结果后，均值为{mean}。',
};
