import { say, unitsNow } from './words/say.ts';
import type { Units } from './words/units.ts';

/** What stands where a number does not exist. */
export const NO_NUMBER = '—';

/** What is smaller is what is left of a zero by the rounding of sums. */
const NOTHING = 1e-9;

/** RMB, and RMB per something that is not RMB itself. */
const MONEY = /^RMB(?: per (?!RMB).+)?$/;

/** A unit in which values are counted: what to divide by, and its name. */
export interface Scale {
  readonly divisor: number;
  readonly unit: string;
}

/**
 * Three significant digits (at most three decimals), with thousands separators and a real minus sign; whole numbers
 * keep no decimals.
 */
export function number(value: number): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (size > 0 && size < 0.001) return value > 0 ? say('common.tiny') : say('common.tinyBelowZero');
  return grouped(size >= 100 ? rounded : value, Number.isInteger(value) ? 0 : decimalsOf(size));
}

/**
 * How to write numbers that stand together: with as many decimals as the middle one of them needs for three digits, and
 * at least so many unless all are whole. What this would change by more than a fifth keeps its own digits.
 */
export function alike(values: readonly number[], least = 0): (value: number) => string {
  const finite = values.filter(Number.isFinite);
  const sizes = finite.map(Math.abs).filter((size) => size > 0);
  const middle = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const decimals = finite.every(Number.isInteger) ? 0 : Math.max(least, decimalsOf(Number(middle.toPrecision(3))));
  return (value) => {
    const change = Math.abs(Number(value.toFixed(decimals)) - value);
    return change < Math.abs(value) / 5 ? grouped(value, decimals) : number(value);
  };
}

/** A value with its unit in the words of the language: RMB in millions, billions or 亿元, shares in per cent. */
export function amount(value: number, unit: string): string {
  return withUnit(number, [value], scaleOf([value], unit));
}

/** A value that someone states, such as a reported fact: as stated, not rounded as an estimate is. */
export function stated(value: number, unit: string): string {
  return withUnit(asStated, [value], scaleOf([value], unit));
}

/** Two values with their unit, written once. */
export function range(ends: readonly [low: number, high: number], unit: string): string {
  return withUnit(number, ends, tableScale(ends, unit));
}

/** A number already written, with its unit, as the language puts them together. */
export function joined(shown: string, unit: string): string {
  return unitsNow().joined(shown, unit);
}

/** One unit for all values, so that they can be compared: the largest value tells how it is chosen. */
export function scaleOf(values: readonly number[], unit: string): Scale {
  if (unit === 'share') return { divisor: 0.01, unit: '%' };
  const largest = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  const size = sizesOf(unit).find(({ from }) => largest >= from);
  return { divisor: size?.from ?? 1, unit: `${size?.prefix ?? ''}${unitsNow().word(unit)}` };
}

/**
 * The same for a table, whose rows may be of very different size: where the language goes down, the next smaller unit if
 * the middle one of them is less than a tenth of the unit.
 */
export function tableScale(values: readonly number[], unit: string): Scale {
  const scale = scaleOf(values, unit);
  const sizes = unitsNow().finer ? sizesOf(unit) : [];
  const next = sizes.at(sizes.findIndex(({ from }) => from === scale.divisor) + 1);
  const large = sizes.some(({ from }) => from === scale.divisor);
  if (!large || next === undefined || next.from > scale.divisor || middleOf(values) >= scale.divisor / 10) return scale;
  return { divisor: next.from, unit: `${next.prefix}${unitsNow().word(unit)}` };
}

/** The lower middle one of the sizes that are not zero. */
function middleOf(values: readonly number[]): number {
  const sizes = values
    .filter((value) => Number.isFinite(value) && value !== 0)
    .map(Math.abs)
    .toSorted((a, b) => a - b);
  return sizes[Math.floor((sizes.length - 1) / 2)] ?? 0;
}

/** How a large amount of a unit is written: money, and what the language has large words for. */
function sizesOf(unit: string): Units['money'] {
  const { money, large } = unitsNow();
  return MONEY.test(unit) ? money : (large[unit] ?? []);
}

/** A mean and the interval about it, rounded alike: two digits of the interval's width are shown. */
export interface RoundedEstimate {
  /** With its unit. */
  readonly mean: string;
  /** Without. */
  readonly interval: string;
  /** Half of the interval's width, without the unit. */
  readonly half: string;
}

/** Rounds a mean to what its 95 % interval supports; both are in one unit, the mean's unless stated, written once. */
export function roundTogether(
  mean: number,
  interval: readonly [number, number],
  unit: string,
  scale = scaleOf([mean], unit),
): RoundedEstimate {
  if (Math.max(...[mean, ...interval].map(Math.abs)) < NOTHING)
    return { mean: amount(0, unit), interval: say('common.range', { low: '0', high: '0' }), half: '0' };
  const width = (interval[1] - interval[0]) / scale.divisor;
  const show = width > 0 ? roundedTo(width, mean / scale.divisor) : number;
  return {
    mean: withUnit(show, [mean], scale),
    interval: say('common.range', { low: show(interval[0] / scale.divisor), high: show(interval[1] / scale.divisor) }),
    half: show(width / 2),
  };
}

function withUnit(show: (value: number) => string, values: readonly number[], { divisor, unit }: Scale): string {
  if (!values.every(Number.isFinite)) return NO_NUMBER;
  const [low, high] = values.map((value) => show(value / divisor));
  const shown = values.length === 1 ? low : say('common.range', { low, high });
  return unit === '' ? shown : joined(shown, unit);
}

/** Rounds to two digits of the width, but shows no more than four digits of the mean. */
function roundedTo(width: number, mean: number): (value: number) => string {
  const finest = mean === 0 ? -Infinity : Math.floor(Math.log10(Math.abs(mean))) - 3;
  const place = Math.max(Math.floor(Math.log10(width)) - 1, finest, -6);
  const step = 10 ** place;
  return (value) => (place > 0 ? grouped(Math.round(value / step) * step, 0) : grouped(value, -place));
}

/** Up to six digits, without zeros at the end. */
function asStated(value: number): string {
  const digits = Number(value.toPrecision(6));
  const [, fraction = ''] = String(digits).split('.');
  return grouped(digits, /^\d+$/.test(fraction) ? fraction.length : 0);
}

function decimalsOf(size: number): number {
  if (size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 0.1 ? 2 : 3;
}

function grouped(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}
