import { chineseOf } from '../shared/zh.ts';

/** 模型各文本的中文写法，按英文原文编排。 */
export const chinese: Readonly<Record<string, string>> = {
  ...chineseOf.toPilotGate,
  ...chineseOf.pilotLine,
  ...chineseOf.firm,
  'Pilot-scale testing platform': '中试平台',
  'Technologies pass research, a pilot line and production; firms are founded from them.':
    '技术依次经过研发、中试线与生产，并由此创办企业。',
  'Firms neither compete with each other nor with firms outside, except through the displaced share of adopted output.':
    '企业之间互不竞争，也不与外部企业竞争，承接产值中的挤出部分除外。',
  'Viability does not depend on the technology of a neighbour: no fashion, no shared failure; what a line learns makes trials cheaper, not better.':
    '一项技术能否规模化不取决于相邻技术：没有风潮，也没有连带失败；中试线积累的经验使试验更便宜，而不是更有效。',
  'Durations do not shorten with experience, and staff is not a limit of its own.':
    '各项时长不因经验积累而缩短，人员也不构成单独的限制。',
  'Cost growth and start-up shortfall are those of the first plant of a technology, in fields that state them; other plants cost and perform as planned.':
    '成本增长与投产初期的产能缺口只针对一项技术的首套装置，且仅限于列明该参数的领域；其他装置的成本与性能均如计划。',
  'A refusal to sign changes nothing: every contract is carried out as stated.':
    '拒绝签约不改变任何结果：各合同均按所列条款执行。',
  // 指标
  'From start to a passed pilot': '自启动至通过中试',
  'Mean months from entry to the passed pilot gate, waiting and rework included, of technologies that passed it by the evaluation date.':
    '在评价日前通过中试关口的技术，自进入至通过该关口的平均月数，含等待与返工。',
  'From start to industrial scale': '自启动至实现产业化',
  'Mean months from entry to the passed production gate, of technologies that had a pilot and passed both gates by the evaluation date.':
    '经过中试、并在评价日前通过中试与生产两道关口的技术，自进入至通过生产关口的平均月数。',
  'Money spent up to industrial scale': '实现产业化前的投入',
  'Mean of what trials, tests, first production and its overrun cost, whoever paid, of technologies that had a pilot and passed both gates by the evaluation date; lines are left out.':
    '经过中试、并在评价日前通过两道关口的技术，其中试、测试、首次投产及其超支的平均费用，不论由谁支付；不含中试线本身。',
  'False accepts at the pilot gate': '中试关口误放',
  'Of the technologies that could not work at industrial scale when the pilot gate decided for good, the share that passed it.':
    '中试关口作最终决定时尚不能规模化的技术中，被放行的比例。',
  'False rejects at the pilot gate': '中试关口误拒',
  'Of the technologies that could work at industrial scale when the pilot gate decided for good, the share that it stopped.':
    '中试关口作最终决定时已能规模化的技术中，被拦下的比例。',
  // 中试之后
  Production: '生产',
  'Scaling up': '产业化放大',
  Commercialised: '实现产业化',
};
