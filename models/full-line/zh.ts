import { chineseOf } from '../shared/zh.ts';

/** 模型各文本的中文写法，按英文原文编排。 */
export const chinese: Readonly<Record<string, string>> = {
  ...chineseOf.toPilotGate,
  ...chineseOf.pilotLine,
  ...chineseOf.firm,
  'Waiting for a pilot line': '等待中试线',
  'Mean months from asking for a slot of pilot lines to its grant, over the slots granted.':
    '从申请中试线到获得的平均月数，按获得次数计。',
  'Use of pilot lines': '中试线利用率',
  'Months in which slots of pilot lines were taken over those in which they were open.':
    '中试线被占用的月数与开放月数之比。',
  'Waiting for manufacturing': '等待制造工位',
  'Mean months from asking for a slot of manufacturing to its grant, over the slots granted.':
    '从申请制造工位到获得的平均月数，按获得次数计。',
  'Use of manufacturing': '制造工位利用率',
  'Months in which slots of manufacturing were taken over those in which they were open.':
    '制造工位被占用的月数与开放月数之比。',
  'Waiting for assembly': '等待装配工位',
  'Mean months from asking for a slot of assembly to its grant, over the slots granted.':
    '从申请装配工位到获得的平均月数，按获得次数计。',
  'Use of assembly': '装配工位利用率',
  'Months in which slots of assembly were taken over those in which they were open.':
    '装配工位被占用的月数与开放月数之比。',
  'Waiting for debugging': '等待调试工位',
  'Mean months from asking for a slot of debugging to its grant, over the slots granted.':
    '从申请调试工位到获得的平均月数，按获得次数计。',
  'Use of debugging': '调试工位利用率',
  'Months in which slots of debugging were taken over those in which they were open.':
    '调试工位被占用的月数与开放月数之比。',
  'Pilot platform with a full production line': '带完整生产线的中试平台',
  'Technologies pass research and a pilot line; their first series goes through manufacturing, assembly and debugging on a full line, or is made elsewhere.':
    '技术经过研发与中试线；首批产品在完整生产线上依次制造、装配与调试，或交由外地生产。',
  'First series made on the full line': '在完整生产线上完成首批生产',
  'Technologies whose first series went through all three stations of the full line.':
    '首批产品经过完整生产线全部三个工位的技术。',
  'First series made elsewhere': '首批产品在外地生产',
  'Technologies whose first series was made by a contract manufacturer, because there was no full line, or no slot on it in time.':
    '因没有完整生产线或未能及时取得工位，首批产品由代工企业生产的技术。',
  'First series on the full line': '完整生产线上首批生产的时长',
  'Mean months from the first station to the end of the last, waiting between the stations included.':
    '从进入第一个工位到最后一个工位结束的平均月数，含工位之间的等待。',
  'The full line makes the first series of a technology; what its firms sell afterwards is made in their own plants.':
    '完整生产线生产一项技术的首批产品；企业此后销售的产品在自有工厂生产。',
  'The full line decides no better than a contract manufacturer whether a technology works: it is faster and costs no price per series.':
    '在判断技术是否可行方面，完整生产线并不优于代工企业：它更快，且不按批次收费。',
  'A series that was begun on the full line and loses its place is begun anew elsewhere.':
    '在完整生产线上已开工而失去工位的批次，在外地重新开工。',
  'Awaiting manufacturing': '等待制造工位',
  Manufacturing: '制造',
  'Series manufacturing': '小批量制造',
  'Series patience': '等待工位的期限',
  'Awaiting assembly': '等待装配工位',
  Assembly: '装配',
  'Series assembly': '小批量装配',
  'Awaiting debugging': '等待调试工位',
  'Series debugging': '小批量调试',
  'Produced elsewhere': '外地生产',
  'Series elsewhere': '外地小批量生产',
  'Pilot line': '中试线',
  'Firms neither compete with each other nor with firms outside, except through the displaced share of adopted output.':
    '企业之间互不竞争，也不与外部企业竞争，承接产值中的挤出部分除外。',
  'A refusal to sign changes nothing: every contract is carried out as stated.':
    '拒绝签约不改变任何结果：各合同均按所列条款执行。',
  // 中试之后
  Production: '生产',
  'Scaling up': '产业化放大',
  Commercialised: '实现产业化',
};
