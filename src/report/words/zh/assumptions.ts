import type { Messages } from '../catalogue.ts';

/** 全部输入数值及其依据等级和来源。 */
export const assumptions: Messages<'assumptions'> = {
  heading: '各项假设',
  intro:
    '每个输入数值都标明依据等级：有具名来源就本案例所作的“公开报道”，有关可比案例的“文献”，或“假设”；未标等级的数值按假设计。不确定的数值在每次抽样中重新抽取，其余数值固定不变。',
  grade: '依据等级',
  sampledCount: '抽样',
  oneValueCount: '固定值',
  all: '全部数值及其来源（{count}个）',
  howToRead: '如果几个数值只在位置的一个词上不同、其余完全相同，则合为一行，花括号内列出这些词。',
  where: '位置',
  value: '数值',
  use: '用法',
  evidence: '来源和说明',
  sampled: '抽样',
  oneValue: '固定值',
  part: '{entry}：{name}',
  dash: '——',
};
