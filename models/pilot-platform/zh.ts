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
  // 中试之后
  Production: '生产',
  'Scaling up': '产业化放大',
  Commercialised: '实现产业化',
};
