import type { Units } from '../units.ts';

/** 目录中各英文单位的中文写法；金额单位另行处理。 */
const WORDS: Readonly<Record<string, string>> = {
  '%': '%',
  firms: '家',
  'more firms': '家（增加）',
  'fewer firms': '家（减少）',
  technologies: '项',
  technology: '项',
  replications: '次模拟',
  months: '个月',
  years: '年',
  jobs: '个',
  lines: '条',
  policies: '个方案',
  'other policies': '个其他方案',
};

/** 万元、亿元；数字与单位之间不留空格。 */
export const CHINESE_UNITS: Units = {
  money: [
    { from: 1e8, prefix: '亿' },
    { from: 1e4, prefix: '万' },
  ],
  partyMoney: 1e4,
  word: wordOf,
  joined: (shown, unit) => `${shown}${unit}`,
};

function wordOf(unit: string): string {
  const [first, ...rest] = unit.split(' per ');
  const word = first === 'RMB' ? '元' : (WORDS[first] ?? first);
  return [word, ...rest.map((each) => (each === 'RMB' ? '元' : (WORDS[each] ?? each)))].join('/');
}
