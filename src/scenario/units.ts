/**
 * Amounts as people write them ("61.6 million RMB", "6160万元", "18 months", "12 %") turned into the units
 * the simulator counts in: RMB, months, fractions, per year. A bare number is refused where a unit is needed.
 */
export type Dimension = 'money' | 'duration' | 'share' | 'rate' | 'number' | 'area' | 'floor' | 'mass';

/** What to write for each dimension; used in error messages and in the editor's schema. */
export const UNIT_EXAMPLES: Readonly<Record<Dimension, string>> = {
  money: '"61.6 million RMB" or "6160万元"',
  duration: '"18 months" or "1.5 years"',
  share: '"12 %"',
  rate: '"160 per year"',
  floor: '"5,000 m2" or "5000平方米"',
  number: '1.5',
  area: '"15,000 mu" or "1万亩"',
  mass: '"30 million tonnes" or "3000万吨"',
};

/** The unit in which each dimension is counted inside the simulator and shown in tables. */
export const BASE_UNITS: Readonly<Record<Dimension, string>> = {
  money: 'RMB',
  duration: 'months',
  share: 'share',
  rate: 'per year',
  floor: 'm2',
  number: '',
  area: 'mu',
  mass: 'tonnes',
};

/**
 * The largest amounts that are read, in base units, below zero too. Money is counted in whole fen, which stay exact up
 * to 2^53 (90 trillion RMB): one amount must leave room for sums over a whole run. The others are generous, and keep
 * a slip of the keyboard from a run without end.
 */
const LARGEST: Readonly<Record<Dimension, number>> = {
  money: 1e13,
  duration: 12e6,
  share: 100,
  rate: 10_000,
  floor: 1e9,
  number: 1e6,
  area: 1e9,
  mass: 1e11,
};

const NUMBER = String.raw`([+-]?\d+(?:[,_]\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?)`;

const MULTIPLIERS: Readonly<Record<Dimension, Readonly<Record<string, number>>>> = {
  money: {
    rmb: 1,
    yuan: 1,
    cny: 1,
    元: 1,
    'thousand rmb': 1e3,
    'million rmb': 1e6,
    'billion rmb': 1e9,
    万元: 1e4,
    百万元: 1e6,
    千万元: 1e7,
    亿元: 1e8,
  },
  duration: {
    day: 12 / 365.25,
    days: 12 / 365.25,
    week: 84 / 365.25,
    weeks: 84 / 365.25,
    month: 1,
    months: 1,
    year: 12,
    years: 12,
    个月: 1,
    年: 12,
  },
  share: { '%': 0.01, percent: 0.01 },
  rate: { 'per year': 1, 'a year': 1, '/year': 1, 'per month': 12, '/month': 12 },
  floor: { m2: 1, 'm²': 1, 'square metre': 1, 'square metres': 1, 'square meters': 1, 平方米: 1, 平米: 1 },
  number: { '': 1 },
  area: { mu: 1, 亩: 1, 万亩: 1e4, ha: 15, hectares: 15, 公顷: 15 },
  mass: { tonne: 1, tonnes: 1, 吨: 1, 万吨: 1e4, 亿吨: 1e8, 'thousand tonnes': 1e3, 'million tonnes': 1e6 },
};

/** Longest text that can be an amount; longer ones are refused unread. */
const LONGEST = 80;

/** The number inside a text with a unit, in base units, or undefined when it cannot be read or is too large. */
export function parseAmount(text: string, dimension: Dimension): number | undefined {
  const value = amountIn(text, dimension);
  return value === undefined || isTooLarge(value, dimension) ? undefined : value;
}

/** Whether a text is an amount of this dimension but larger than any that is read. */
export function isTooLargeAmount(text: string, dimension: Dimension): boolean {
  const value = amountIn(text, dimension);
  return value !== undefined && isTooLarge(value, dimension);
}

/** Whether a number in base units is larger than any that is read. */
export function isTooLarge(value: number, dimension: Dimension): boolean {
  return !(Math.abs(value) <= LARGEST[dimension]);
}

function amountIn(text: string, dimension: Dimension): number | undefined {
  if (text.length > LONGEST) return undefined;
  const match = new RegExp(`^\\s*${NUMBER}\\s*(.*?)\\s*$`, 'i').exec(text);
  if (match === null) return undefined;
  const multiplier = multiplierOf(match[2] ?? '', dimension);
  if (multiplier === undefined) return undefined;
  const value = Number((match[1] ?? '').replace(/[,_]/g, ''));
  return inBaseUnits(value, multiplier);
}

/** The two numbers of a range such as "6 to 18 months" or "10 % to 40 %", in base units. */
export function parseRange(text: string, dimension: Dimension): readonly [number, number] | undefined {
  const [low, high] = endsOfRange(text).map((end) => parseAmount(end, dimension));
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** The two ends of a range as they would be written alone; none when the text is no range. */
export function endsOfRange(text: string): readonly string[] {
  if (text.length > 2 * LONGEST) return [];
  const match = new RegExp(`^\\s*${NUMBER}\\s*(.*?)\\s+(?:to|至|到)\\s+${NUMBER}\\s*(.*?)\\s*$`, 'i').exec(text);
  if (match === null) return [];
  const [, lowest, unitOfLowest, highest, unit] = match;
  return [`${lowest} ${unitOfLowest === '' ? unit : unitOfLowest}`, `${highest} ${unit}`];
}

/** The units that can be written for a dimension. */
export function unitsOf(dimension: Dimension): readonly string[] {
  return Object.keys(MULTIPLIERS[dimension]);
}

/** The part of a text after its number ("monhts" of "18 monhts"), or undefined when it has no number. */
export function unitIn(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  return new RegExp(`^\\s*${NUMBER}\\s*(.*?)\\s*$`, 'i').exec(text)?.[2];
}

function multiplierOf(unit: string, dimension: Dimension): number | undefined {
  const known = MULTIPLIERS[dimension];
  const name = unit.toLowerCase().replace(/\s+/g, ' ');
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** Divides where the multiplier is a decimal fraction, so that 30 % is exactly 0.3. */
function inBaseUnits(value: number, multiplier: number): number {
  return multiplier === 0.01 ? value / 100 : value * multiplier;
}
