import type { Messages } from '../catalogue.ts';

/** 要点。 */
export const inShort: Messages<'inShort'> = {
  heading: '要点',
  settled: '**已有定论**：{settled}',
  unsettled: '**尚无定论**：{unsettled}',
  drivers: '**[关键影响因素](#{anchor})**：{drivers}',
  measuring: '**[下一步应测算什么](#{anchor})**：{measuring}',
  behind: '{others}中有{behind}个落后，差距超出偶然因素所能解释的范围。',
  equal: '{policies}与首位方案的差距小到无实际意义。',
  nothingSettled: '暂无：没有任何方案可以排除。',
  open: '{policies}与首位方案孰优孰劣：增加模拟次数或可分辨。',
  withheld: '{policies}与首位方案相比如何。',
  changed: '合同的假定效应是否成立：若不计这些效应，{policy}的均值最优。',
  assumed: '各项假设是否成立；再多的模拟次数也无法回答。',
  allSettled: '没有增加模拟次数即可解决的问题。',
  untold: '不作判断：{reason}。',
  noDriver: '没有任何单一输入的影响明显超出噪声。',
  outcomeDrivers: '首位方案的{outcome}主要取决于{inputs}。',
  leadDrivers: '其领先幅度主要取决于{inputs}。',
  ofVariance: '{input}（占方差的{share}）',
  noInput: '没有不确定输入',
  choiceStays: '无论各输入的真实值如何，选择都不变，因此测算它们不会改变选择。',
  worth: '若在选择之前获知全部不确定输入，其价值至多为{most}。宜从{inputs}入手。',
  worthInDoubt: '若在选择之前获知全部不确定输入，其价值至多为{most}，且与零无法区分。宜从{inputs}入手。',
  worthAltogether: '若在选择之前获知全部不确定输入，其价值至多为{most}；没有任何单一输入特别突出。',
  worthAltogetherInDoubt:
    '若在选择之前获知全部不确定输入，其价值至多为{most}，且与零无法区分；没有任何单一输入特别突出。',
};
