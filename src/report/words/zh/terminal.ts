import type { Messages } from '../catalogue.ts';

/** 终端中的简表。 */
export const terminal: Messages<'terminal'> = {
  leverage: '每元财政资金带动社会资本（元）',
  illustration: '仅供示例，不构成建议：大部分不确定输入为假设；不评定最优方案。',
  means: '{replications}的均值{fewer, select, yes {（已退出选择的方案次数较少）} other {}}；±为95%置信区间的半宽。',
  withheld: '无±之处，不给出区间：{reason}。',
  stopped: '{stopped}因达到事件上限而中止，未予计入。',
  report: '报告：{file}',
};
