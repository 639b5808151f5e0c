import type { Messages } from '../catalogue.ts';

/** 各项结果指标的定义。 */
export const definitions: Messages<'definitions'> = {
  heading: '定义',
  all: '全部结果指标',
  outcome: '结果指标',
  unit: '单位',
  definition: '定义',
};
