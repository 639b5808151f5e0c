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

/** 大数按万、亿计的单位：合多少个中文单位。 */
const SIZES: Readonly<Record<string, readonly [size: number, unit: string]>> = {
  rmb: [1, '元'],
  yuan: [1, '元'],
  cny: [1, '元'],
  'thousand rmb': [1e3, '元'],
  'million rmb': [1e6, '元'],
  'billion rmb': [1e9, '元'],
  tonne: [1, '吨'],
  tonnes: [1, '吨'],
  'thousand tonnes': [1e3, '吨'],
  'million tonnes': [1e6, '吨'],
  mu: [1, '亩'],
  ha: [1, '公顷'],
  hectares: [1, '公顷'],
};

/** 方案可设定的文字。 */
const TERMS: Readonly<Record<string, string>> = {
  never: '不建',
  yes: '是',
  no: '否',
  true: '是',
  false: '否',
  random: '按暴露率随机',
  coverage: '按覆盖度',
  diversity: '按多样性',
  risk: '按风险',
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
  m2: '平方米',
  'm²': '平方米',
  'square metre': '平方米',
  'square metres': '平方米',
  'square meters': '平方米',
};

const AMOUNT = /^([+-]?\d+(?:[,_]\d{3})*(?:\.\d+)?)\s*([a-z/%][a-z0-9²/% ]*)?$/i;

/** 把情景中按原样书写的数值改为中文写法（“15 to 60 million RMB (90 %)”为“1,500至6,000万元（90%区间）”）；不认识的保持原样。 */
export function chineseWritten(text: string): string {
  const [, value, held] = /^(.*?)(?: \((90 %)\))?$/.exec(text) ?? ['', text];
  const words = termIn(value) ?? familyIn(value) ?? rangeIn(value) ?? amountIn(value);
  if (words === undefined) return text;
  return held === undefined ? words : `${words}（90%区间）`;
}

function termIn(text: string): string | undefined {
  return Object.hasOwn(TERMS, text) ? TERMS[text] : undefined;
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
  return from === undefined || to === undefined ? undefined : `${withoutUnitOf(from, to)}至${to}`;
}

/** 两端单位相同的，只写一次；百分号除外。 */
function withoutUnitOf(from: string, to: string): string {
  const unitOf = (amount: string): string => /[^\d.,%]*$/.exec(amount)?.[0] ?? '';
  const unit = unitOf(to);
  return unit !== '' && unitOf(from) === unit ? from.slice(0, -unit.length) : from;
}

function amountIn(text: string): string | undefined {
  const [whole, digits, written = ''] = AMOUNT.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const unit = written.trim().toLowerCase().replace(/\s+/g, ' ');
  const value = Number(digits.replace(/[,_]/g, ''));
  if (Object.hasOwn(SIZES, unit)) return sized(value * SIZES[unit][0], SIZES[unit][1]);
  return Object.hasOwn(SUFFIXES, unit) ? `${unit === '' ? digits : shown(value)}${SUFFIXES[unit]}` : undefined;
}

/** 一亿及以上按亿，一万及以上按万。 */
function sized(value: number, unit: string): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${shown(value / 1e8)}亿${unit}`;
  // 写到元更短的，不写成多位小数的万元。
  const tenThousands = shown(value / 1e4);
  return size < 1e4 || /\.\d{3}/.test(tenThousands) ? `${shown(value)}${unit}` : `${tenThousands}万${unit}`;
}

/** 去掉浮点误差，不作舍入；千位分隔，与报告其余部分一致。 */
function shown(value: number): string {
  const [whole, fraction] = String(Number(value.toPrecision(12))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
