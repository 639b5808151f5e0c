import { isTooLargeAmount, parseAmount, unitIn, UNIT_EXAMPLES, type Dimension } from './units.ts';

/** A number as written for an outcome, with what its unit says about it. */
interface OutcomeAmount {
  /** In base units. */
  readonly value: number;
  readonly dimension: Dimension;
  /** The word behind a number of pieces, as in "5 firms". */
  readonly counted?: string;
}

/** One word behind a number that is no unit of an amount: whole pieces of something, firms or whatever a model counts. */
const PIECES = /^[a-z]+$/i;
/** What stands behind a number of pieces in Chinese, whatever the pieces are. */
const CHINESE_PIECES = /^[家个项条]$/;
const DIMENSIONS = ['number', 'money', 'duration', 'share', 'rate'] as const;

/** Reads "5", "5 firms", "0.5 billion RMB" or "3 months". */
export function parseOutcomeAmount(written: string | number): OutcomeAmount | undefined {
  if (typeof written === 'number') return { value: written, dimension: 'number' };
  const word = unitIn(written) ?? '';
  for (const dimension of DIMENSIONS) {
    const value = parseAmount(written, dimension);
    if (value !== undefined) return { value, dimension };
    if (isTooLargeAmount(written, dimension)) return undefined;
  }
  if (!CHINESE_PIECES.test(word) && !PIECES.test(word)) return undefined;
  const value = parseAmount(written.slice(0, written.lastIndexOf(word)), 'number');
  return value === undefined ? undefined : { value, dimension: 'number', counted: word };
}

/** What is wrong with a number for an outcome that is told in this unit, and what to do; undefined when it fits. */
export function outcomeMisfit(
  { dimension, counted }: OutcomeAmount,
  unit: string,
): { readonly what: string; readonly remedy: string } | undefined {
  const wanted = dimensionOf(unit);
  if (counted !== undefined) {
    if (isPieces(unit) && (CHINESE_PIECES.test(counted) || isWordFor(counted, unit))) return undefined;
    return { what: `counts ${counted}`, remedy: remedyFor(unit) };
  }
  if (dimension === wanted) return undefined;
  const what = dimension === 'number' ? 'is a bare number' : `is ${NAMES[dimension]}`;
  return { what, remedy: remedyFor(unit) };
}

function isPieces(unit: string): boolean {
  return dimensionOf(unit) === 'number' && PIECES.test(unit);
}

const NAMES: Readonly<Record<Exclude<Dimension, 'number'>, string>> = {
  money: 'an amount of money',
  duration: 'a duration',
  share: 'a percentage',
  rate: 'a rate',
  area: 'an area',
  mass: 'a mass',
  floor: 'a floor area',
};

/** The dimension in which the unit of an outcome is written: `slot-months` are a duration too, `RMB per firm` money. */
function dimensionOf(unit: string): Dimension {
  if (/^RMB($| per (?!RMB))/.test(unit)) return 'money';
  if (/(^|-)months$/.test(unit)) return 'duration';
  if (unit === 'share') return 'share';
  return unit === 'per year' ? 'rate' : 'number';
}

function remedyFor(unit: string): string {
  const dimension = dimensionOf(unit);
  if (dimension !== 'number') return `write ${NAMES[dimension]}, for instance ${UNIT_EXAMPLES[dimension]}`;
  return isPieces(unit)
    ? `write a number of ${unit}, for instance 5 or "5 ${unit}"`
    : 'write a bare number, such as 1.5';
}

/** Whether a word is the unit of an outcome, one or several of it. */
function isWordFor(word: string, unit: string): boolean {
  const singular = unit.replace(/ies$/, 'y').replace(/s$/, '');
  return [unit, singular].includes(word.toLowerCase());
}
