import type { Messages } from '../catalogue.ts';

/** 各部分共用的词语。 */
export const common: Messages<'common'> = {
  range: '{low}至{high}',
  tiny: '低于0.001',
  tinyBelowZero: '介于−0.001与0之间',
  withInterval: '{mean}（95%置信区间{interval}）',
  intervalWithheld: '{mean}（不给出95%置信区间）',
  intervalWithheldFor: '{mean}（不给出95%置信区间：{reason}）',
  intervalsWithheld: '未列区间之处，均不给出：{reasons}。',
  gap: '',
  comma: '、',
  semicolon: '；',
  lastTwo: '{others}和{last}',
  andMore: '{named}及另外{left}个',
  inBrackets: '（{inside}）',
  medianAndRange: '{median}（{low}至{high}）',
  policy: '“{policy}”',
  titleAndUnit: '{title}（{unit}）',
};
