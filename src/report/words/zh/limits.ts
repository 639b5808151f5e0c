import type { Messages } from '../catalogue.ts';

/** 报告没有回答的问题。 */
export const limits: Messages<'limits'> = {
  heading: '本报告没有回答的问题',
  intervals: '95%置信区间反映的是模拟次数，而不是现实世界：增加模拟次数会使区间变窄，但不会使假设更真实。',
  ranges: '90%区间同时包含情景写明的不确定性和随机因素，不包含情景遗漏的任何因素。',
  smallest: '两个方案即使相差很小、无实际意义，也可能算作可以区分；情景规定有意义的最小差距为{smallest}。',
  output: '产值是总销售额，既不是增加值，也不是利润，绝不与净现值相加。',
  ownOutput:
    '“{title}”在本研究中取代“产值”（下文释义中称为销售额）：此处并非销售额，也不是建设方的利润，绝不与净现值相加。',
};
