import type { Messages } from '../catalogue.ts';

/** 不确定输入：情景要求的与抽样所得的。 */
export const inputs: Messages<'inputs'> = {
  heading: '输入的抽样情况',
  nothing: '本研究没有不确定的数值，因此没有抽样。',
  askedAndSampled: '输入：要求与抽样所得',
  asAsked:
    '{ranks, select, none {每个不确定数值} other {每个不确定数值和每个秩相关系数}}的抽样结果都符合情景的要求（在抽样所能达到的精度内）。未写明相关关系的数值相互独立。',
  off: '有些数值的抽样结果与要求不符，差距超出抽样所能解释的范围：{numbers}。以它们为依据的结论须谨慎解读。',
  pair: '{one}与{other}',
  number: '数值',
  numbers: '数值',
  unit: '单位',
  asked: '要求',
  askedPoints: '要求：5%、50%、95%分位点',
  sampled: '抽样所得',
  differs: '不符',
  fits: '相符',
  ranks:
    '秩相关系数为各组抽样的均值；每组抽样在换算为秩的过程中造成的误差不超过0.02。取值种类很少的数值无法达到所要求的相关程度。',
  step: '·',
  place: '{place}',
};
