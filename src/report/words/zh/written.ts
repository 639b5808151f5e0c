/** 分布族及其参数的中文名称。 */
const FAMILIES: Readonly<Record<string, string>> = {
  uniform: '均匀分布',
  triangular: '三角分布',
  pert: 'PERT分布',
  normal: '正态分布',
  'truncated-normal': '截断正态分布',
  lognormal: '对数正态分布',
  exponential: '指数分布',
  weibull: '威布尔分布',
  gamma: '伽马分布',
  beta: '贝塔分布',
  bernoulli: '伯努利分布',
  discrete: '离散分布',
  empirical: '经验分布',
};
const PARAMETERS: Readonly<Record<string, string>> = {
  low: '下限',
  mode: '众数',
  high: '上限',
  mean: '均值',
  sd: '标准差',
  shape: '形状',
  scale: '尺度',
  alpha: 'α',
  beta: 'β',
  probability: '概率',
  values: '取值',
  weights: '权重',
};

/** 金额单位合多少元。 */
const MONEY: Readonly<Record<string, number>> = {
  rmb: 1,
  yuan: 1,
  cny: 1,
  'thousand rmb': 1e3,
  'million rmb': 1e6,
  'billion rmb': 1e9,
};

const SUFFIXES: Readonly<Record<string, string>> = {
  '': '',
  '%': '%',
  percent: '%',
  day: '天',
  days: '天',
  week: '周',
  weeks: '周',
  month: '个月',
  months: '个月',
  year: '年',
  years: '年',
  'per year': '/年',
  'a year': '/年',
  '/year': '/年',
  'per month': '/月',
  '/month': '/月',
};

const AMOUNT = /^([+-]?\d+(?:[,_]\d{3})*(?:\.\d+)?)\s*([a-z/%][a-z/% ]*)?$/i;

/** 把情景中按原样书写的数值改为中文写法（“15 to 60 million RMB (90 %)”为“1500万元至6000万元（90%）”）；不认识的保持原样。 */
export function chineseWritten(text: string): string {
  const [, value, held] = /^(.*?)(?: \((90 %)\))?$/.exec(text) ?? ['', text];
  const words = familyIn(value) ?? rangeIn(value) ?? amountIn(value);
  if (words === undefined) return text;
  return held === undefined ? words : `${words}（90%区间）`;
}

/** “beta: alpha 3, beta 7”；其中有不认识之处则为 undefined。 */
function familyIn(text: string): string | undefined {
  const [family, parameters] = text.split(': ');
  if (!Object.hasOwn(FAMILIES, family)) return undefined;
  if (parameters === undefined) return FAMILIES[family];
  const told = parameters.split(', ').map(parameterIn);
  return told.includes(undefined) ? undefined : `${FAMILIES[family]}：${told.join('，')}`;
}

function parameterIn(text: string): string | undefined {
  const [, key, rest] = /^(\S+) (.+)$/.exec(text) ?? [];
  if (key === undefined || !Object.hasOwn(PARAMETERS, key)) return undefined;
  const value = amountIn(rest) ?? listIn(rest);
  return value === undefined ? undefined : `${PARAMETERS[key]}${value}`;
}

/** 以空格分开的几个数。 */
function listIn(text: string): string | undefined {
  return /^-?[\d.]+%?(?: -?[\d.]+%?)+$/.test(text) ? text.replaceAll(' ', '、') : undefined;
}

function rangeIn(text: string): string | undefined {
  const [low, high, ...more] = text.split(' to ');
  if (high === undefined || more.length > 0) return undefined;
  const unit = AMOUNT.exec(high)?.[2] ?? '';
  const from = amountIn(AMOUNT.exec(low)?.[2] === undefined ? `${low} ${unit}` : low);
  const to = amountIn(high);
  return from === undefined || to === undefined ? undefined : `${from}至${to}`;
}

function amountIn(text: string): string | undefined {
  const [whole, digits, written = ''] = AMOUNT.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const unit = written.trim().toLowerCase().replace(/\s+/g, ' ');
  const size = Object.hasOwn(MONEY, unit) ? MONEY[unit] : undefined;
  if (size !== undefined) return moneyOf(Number(digits.replace(/[,_]/g, '')) * size);
  return Object.hasOwn(SUFFIXES, unit) ? `${digits}${SUFFIXES[unit]}` : undefined;
}

/** 一亿元及以上用亿元，一万元及以上用万元。 */
function moneyOf(yuan: number): string {
  const size = Math.abs(yuan);
  if (size >= 1e8) return `${shown(yuan / 1e8)}亿元`;
  return size >= 1e4 ? `${shown(yuan / 1e4)}万元` : `${shown(yuan)}元`;
}

/** 去掉浮点误差，不作舍入。 */
function shown(value: number): string {
  return String(Number(value.toPrecision(12)));
}
