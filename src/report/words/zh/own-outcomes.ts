import type { Messages } from '../catalogue.ts';

/** 模型自有的指标。 */
export const ownOutcomes: Messages<'ownOutcomes'> = {
  heading: '本系统的专有指标',
  intro: '以下是除各模型共有指标之外、仅本模型才有的指标：列出均值，其下括号内为95%置信区间。定义见文末。',
  outcome: '指标',
};
