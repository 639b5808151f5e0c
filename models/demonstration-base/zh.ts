import { chineseOf } from '../shared/zh.ts';

/** 模型“示范基地”中各文本的中文写法。 */
export const chinese: Readonly<Record<string, string>> = {
  ...chineseOf.plainLine,
  'Demonstration base': '示范基地',
  'Innovations for many users are developed, shown on a demonstration base, rolled out, and taken up.':
    '面向众多用户的创新成果经研发、在示范基地展示、推广，最后被采用。',
  'An innovation is taken up by all its users together: the growers of an area, the customers of a breed, the buyers of a workshop; they are one adopter whose sales grow.':
    '一项成果由其全部用户共同采用：一片区域的种植户、一个品种的客户、一家作坊的买家；模型把他们视为一个承接方，其销售逐步增长。',
  'In the funnel, proof of concept stands for the test at the end of development, the pilot gate for the end of a demonstration, and the production gate for the roll-out.':
    '漏斗中，“概念验证”指研发结束时的检验，“中试关口”指示范结束时的检验，“生产关口”指推广阶段的检验。',
  'Nobody gives an innovation up again for a later one: what was taken up is used to the evaluation date.':
    '用户不会因后来的成果而弃用先前的成果：一经采用，即用至评估日。',
  'No firms are founded: what is sold is sold by those who exist.': '不设立新企业：销售由既有主体完成。',
  'A refusal to sign changes nothing: every contract is carried out as stated.':
    '拒绝签约不改变任何结果：每份合同均按所述执行。',
  'Years to half the land': '推广至一半面积所需年数',
  'Years from the decision date until half of the land that the market allows is under innovations; where it never is, the years to the evaluation date, so that a mean is the least that it can be.':
    '自决策日起，至市场所容面积的一半采用新成果所需的年数；始终未达一半的，计至评估日，因此均值为下限。',
  'Land after 5 years': '5年后的采用面积',
  'Land under innovations five years after the decision date, whatever grew there before.':
    '决策日5年后采用新成果的面积，不论此前种植何物。',
  'Land after 10 years': '10年后的采用面积',
  'Land under innovations ten years after the decision date, whatever grew there before.':
    '决策日10年后采用新成果的面积，不论此前种植何物。',
  'Land at the evaluation date': '评估日的采用面积',
  'Land under innovations at the evaluation date, whatever grew there before.':
    '评估日采用新成果的面积，不论此前种植何物。',
  'Mu-years under innovations': '采用面积累计（亩·年）',
  'Land under innovations, added up over the years from the decision date to the evaluation date.':
    '自决策日至评估日，采用新成果的面积逐年累计。',
  'Added output per mu and year': '每亩每年新增产值',
  'Output value over mu-years: what a mu under innovations adds in a year, net of what it displaces.':
    '产值除以亩·年：采用新成果的一亩地一年的新增产值，已扣除被替代的部分。',
  'Sales a year at the evaluation date, gross': '评估日年销售额（未扣除替代）',
  'What innovations that entered since the decision date sell in a year at the evaluation date; nothing is taken off for what they displace.':
    '决策日以来进入的成果在评估日的年销售额；未扣除被替代的部分。',
  'mu-years': '亩·年',
  Developing: '研发',
  'Awaiting place': '等待示范位',
  Showing: '展示中',
  Improving: '改进中',
  'Rolling out': '推广期',
  Adopted: '已采用',
  Rejected: '未通过',
  'Given up': '已放弃',
  Building: '建设',
  Unused: '未使用',
  'Proof of concept': '概念验证',
  Demonstration: '示范阶段',
  Pilot: '示范',
  Production: '推广',
  'Goes unpiloted': '未经示范直接推广',
  Patience: '等待期限',
  Season: '一季',
  Rework: '一轮改进',
};
