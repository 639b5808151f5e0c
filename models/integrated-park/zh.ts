import { chineseOf } from '../shared/zh.ts';

/** 模型“一体化园区”中各文本的中文写法。 */
export const chinese: Readonly<Record<string, string>> = {
  ...chineseOf.plainLine,
  'Integrated park': '一体化园区',
  'Preparations go from laboratory to pilot workshop, plant and warehouse; every hand-over between sites takes time and money, and may lose what nobody wrote down.':
    '制剂从实验室到中试车间、工厂，再到仓库；每次跨场地交接都费时费钱，还可能丢失未成文的经验。',
  'A technology is a preparation, a line the pilot workshop, a slot a place in it, and commercialised means on sale.':
    '“技术”即制剂，“线”即中试车间，“工位”即车间内的一个位置，“商业化”即上市销售。',
  'Only the pilot workshop has limited places: laboratory, plant, authorities and warehouse take as many preparations as come.':
    '只有中试车间的工位有限；实验室、工厂、审评机构和仓库来多少接多少。',
  'Knowledge is lost at most once in a hand-over, and what is lost is found again; a hand-over makes no preparation better or worse.':
    '每次交接至多丢失一次经验，丢失的经验总能重新摸索出来；交接不影响制剂本身的优劣。',
  'No competitor comes first: a preparation that is late sells later, not less.':
    '不考虑竞争者抢先上市：制剂晚上市只是晚卖，并不少卖。',
  'A site is judged by time and money only; what else people learn from being together is not counted.':
    '只按时间和金钱评价场地；人员同处一地的其他收获未计入。',
  'Months to sale': '至上市月数',
  'Mean months from the start of development to the first sale, of preparations that are sold.':
    '已上市制剂从开始研发到首次销售的平均月数。',
  'Months from pilot gate to sale': '通过中试关口至上市月数',
  'Mean months from the passed pilot gate to the first sale, of preparations that are sold.':
    '已上市制剂从通过中试关口到首次销售的平均月数。',
  'Preparations with repeated work': '发生重复工作的制剂',
  'Preparations of which knowledge was lost in a hand-over at least once, so that work was repeated.':
    '至少有一次在交接中丢失经验、因而重复工作的制剂。',
  'Preparations sent back': '退回的制剂',
  'Preparations that went back to the laboratory from the pilot workshop at least once.':
    '至少有一次从中试车间退回实验室的制剂。',
  'Preparations begun': '已立项制剂',
  'Preparations on sale': '已上市制剂',
  preparation: '个',
  preparations: '个',
  Developing: '研发',
  'Awaiting workshop': '等待中试车间',
  Workshop: '中试车间',
  Receiving: '车间接收',
  Relearning: '重新摸索',
  Piloting: '中试',
  'Going back': '退回实验室',
  Improving: '实验室改进',
  Outside: '委外中试',
  'To production': '移交生产',
  'Relearning at plant': '在工厂重新摸索',
  'Scaling up': '放大生产',
  Registering: '注册审评',
  'To logistics': '移交物流',
  'On sale': '已上市',
  Rejected: '未通过',
  Unused: '未使用',
  'Proof of concept': '概念验证',
  Pilot: '中试',
  Production: '生产',
  'Hand over': '交接',
  'Lost in transfer': '交接中丢失经验',
  Patience: '等待期限',
  Rework: '一轮改进',
  Registration: '注册审评',
  Dispatch: '移交物流',
  Development: '研发',
  'hand-over': '交接',
  'lost-in-transfer': '交接中丢失经验',
  relearning: '重新摸索',
  piloting: '中试',
  outside: '委外中试',
  registration: '注册审评',
  dispatch: '移交物流',
  developing: '研发',
  development: '研发',
};
