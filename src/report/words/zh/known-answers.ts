import type { Messages } from '../catalogue.ts';

/** 各排队系统的闭式解。 */
export const knownAnswers: Messages<'knownAnswers'> = {
  heading: '模拟结果与已知答案对照',
  reading:
    '以下各排队系统的均值，排队论均可仅凭情景中的数值精确给出；模拟程序并不知道这些公式。等待时间指决策之后进入的技术从到达到开始服务的月数；*流失*指被拒绝或放弃等待的技术数。',
  sides:
    '*共建方*指属于共建企业的技术。合同规定其优先时，其他技术因此等待更久，其长短由Cobham公式给出，两者合计的平均等待不变。',
  policy: '方案',
  queue: '排队系统',
  what: '指标与公式',
  closed: '闭式解',
  simulated: '模拟值',
  interval: '95%区间',
  inside: '是否落入',
  formula:
    '{formula, select, erlangC {平均等待，月（Erlang C公式）} single {平均等待，月（Pollaczek-Khinchine公式）} breakdowns {平均等待，月（含故障的M/M/1，抢占续作）} erlangB {流失，项技术（Erlang B公式）} limited {流失，项技术（M/M/c/K）} insiders {共建方平均等待，月（Cobham公式）} others {其他技术平均等待，月（Cobham公式）} other {流失，项技术（Erlang A公式）}}',
  noSteadyState: '无：不存在稳态',
  withheld: '未给出',
  unknown: '无法判断',
  verdict: '{inside, select, yes {是} other {**否**}}',
  noIntervals: '没有可供对照的区间：重复500次及以上方才给出。',
  missed:
    '{intervals}个区间中有{missed}个未包含闭式解。即便一切正确，95%区间也会二十次中错过一次：{intervals}个区间平均应有{expected}个错过。',
  together:
    '各方案使用相同的随机数，在一个方案下错过的，在另一方案下也容易错过；同一排队系统的多次错过并非相互独立的证据。',
};
