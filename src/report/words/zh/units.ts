import type { Units } from '../units.ts';

/** 目录中各英文单位的中文写法；金额单位另行处理。 */
const WORDS: Readonly<Record<string, string>> = {
  '%': '%',
  share: '%',
  'per year': '/年',
  firm: '家',
  firms: '家',
  'more firms': '家（增加）',
  'fewer firms': '家（减少）',
  technology: '项',
  technologies: '项',
  licences: '项',
  patents: '项',
  adoptions: '项',
  jobs: '个',
  lines: '条',
  claims: '笔',
  grants: '次',
  requests: '次',
  cases: '例',
  minutes: '分钟',
  month: '月',
  months: '个月',
  years: '年',
  mu: '亩',
  m2: '平方米',
  tonnes: '吨',
  'slot-months': '工位·月',
  'technology-months': '项·月',
  replications: '次模拟',
  looks: '次检视',
  draws: '次抽样',
  policies: '个方案',
  'other policies': '个其他方案',
  inputs: '个输入',
  'uncertain inputs': '个不确定输入',
  dummies: '个虚设输入',
  fields: '个领域',
  facts: '项事实',
};

const LARGE: Units['money'] = [
  { from: 1e8, prefix: '亿' },
  { from: 1e4, prefix: '万' },
];

/** 万元、亿元；数字与单位之间不留空格。 */
export const CHINESE_UNITS: Units = {
  money: LARGE,
  partyMoney: [1e8, 1e4],
  large: { tonnes: LARGE, mu: LARGE },
  finer: true,
  word: wordOf,
  joined: (shown, unit) => `${shown}${unit}`,
};

function wordOf(unit: string): string {
  const [first, ...rest] = unit.split(' per ');
  const word = first === 'RMB' ? '元' : (WORDS[first] ?? first);
  return [word, ...rest.map((each) => (each === 'RMB' ? '元' : (WORDS[each] ?? each)))].join('/');
}
