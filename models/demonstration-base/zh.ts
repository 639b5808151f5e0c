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
  Developing: '研发中',
  'Awaiting place': '等待示范位',
  Showing: '展示中',
  Improving: '改进中',
  'Rolling out': '推广中',
  Adopted: '已采用',
  Rejected: '未通过',
  'Given up': '已放弃',
  Building: '建设中',
  Unused: '未使用',
  'Proof of concept': '概念验证',
  Demonstration: '示范阶段',
  Pilot: '示范',
  Production: '推广',
  'Goes unpiloted': '未经示范直接推广',
  Patience: '等待耐心',
  Season: '一季',
  Rework: '一轮改进',
};
