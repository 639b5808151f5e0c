import { suggest } from '#common/suggest.ts';
import * as z from 'zod';
import { isTooLarge, isTooLargeAmount, parseAmount, unitIn, unitsOf, UNIT_EXAMPLES, type Dimension } from '../units.ts';
import { showValue, wording } from './words.ts';

/** Which numbers make sense for a value. */
export type Range = 'any' | 'positive' | 'not-negative' | 'probability';

/** What a value is called in messages. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  money: 'an amount of money',
  duration: 'a duration',
  share: 'a share in percent',
  rate: 'a rate',
  floor: 'a floor area',
  number: 'a number',
  area: 'an area',
  mass: 'a mass',
};

/** Takes the message of a mistake in an amount. */
export type Report = (message: string) => void;

/** Reads "18 months" and its like into base units; mistakes are reported and give undefined. */
export function readAmount(raw: unknown, dimension: Dimension, report: Report): number | undefined {
  if (dimension === 'number' && typeof raw === 'number' && !isTooLarge(raw, dimension)) return raw;
  if (typeof raw !== 'string') {
    report(notAnAmount(raw, dimension));
    return undefined;
  }
  const value = parseAmount(raw, dimension);
  if (value === undefined) report(wrongText(raw, dimension));
  return value;
}

/** A bare number as it may have been meant. */
function withUnit(raw: number, dimension: Exclude<Dimension, 'number'>): string {
  if (dimension === 'share') return `${Number((raw <= 1 ? raw * 100 : raw).toPrecision(12))} %`;
  return `${raw} ${{ money: 'million RMB', duration: 'months', rate: 'per year', area: 'mu', floor: 'm2', mass: 'tonnes' }[dimension]}`;
}

/** The message for something that cannot be an amount of this dimension. */
export function notAnAmount(raw: unknown, dimension: Dimension): string {
  const remedy = `write ${DIMENSION_NAMES[dimension]}, for instance ${UNIT_EXAMPLES[dimension]}`;
  if (raw === undefined) return wording('{name} is missing', remedy);
  if (raw === null) return wording('{name} is empty', remedy);
  if (typeof raw === 'number' && dimension === 'number') return tooLarge(String(raw), dimension);
  if (typeof raw === 'number' && dimension !== 'number' && Number.isFinite(raw)) {
    const what = `{name} is the bare number ${raw}: ${DIMENSION_NAMES[dimension]} needs its unit`;
    return wording(what, `write it with its unit, for instance "${withUnit(raw, dimension)}"`);
  }
  return wording(`{name} must be ${DIMENSION_NAMES[dimension]}; it is ${showValue(raw)}`, remedy);
}

const TOO_LARGE: Readonly<Record<Dimension, string>> = {
  money: 'more than 10 trillion RMB, which cannot be counted exactly in whole fen over a whole run',
  duration: 'longer than 1,000,000 years',
  share: 'more than 10,000 %',
  rate: 'more than 10,000 per year',
  floor: 'more than 1,000 square kilometres',
  number: 'larger than 1,000,000',
  area: 'more than 1 billion mu',
  mass: 'more than 100 billion tonnes',
};

/** The message for an amount beyond all that are read. */
export function tooLarge(written: string, dimension: Dimension): string {
  return wording(`{name} is ${TOO_LARGE[dimension]}: it is ${written.slice(0, 60)}`, 'check the number and its unit');
}

function wrongText(raw: string, dimension: Dimension): string {
  if (isTooLargeAmount(raw, dimension)) return tooLarge(raw, dimension);
  const unit = unitIn(raw);
  if (/\d.*\s(to|至|到)\s*\d/.test(raw.slice(0, 200))) {
    return wording(
      `{name} is the range ${showValue(raw)} where one value is needed`,
      `for an uncertain value write { between: ${raw.slice(0, 60)} }`,
    );
  }
  if (unit === undefined || dimension === 'number') return notAnAmount(raw, dimension);
  const what =
    unit === ''
      ? `{name} has no unit: it is ${showValue(raw)}`
      : `the unit "${unit}" of {name} is not known for ${DIMENSION_NAMES[dimension]}`;
  const known = unitsOf(dimension);
  const close = unit === '' ? undefined : suggest(unit, known);
  const units = `write one of the units: ${known.join(', ')}`;
  return wording(what, close === undefined ? units : `did you mean \`${close}\`? Or ${units}`);
}

/** The least and the greatest value that a number can take. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** Whether values come as near to `least` as one likes without reaching it. */
  readonly open?: boolean;
}

/** The complaint about a number outside its range, or undefined; the number is shown as written. */
export function outsideRange(bounds: Bounds, range: Range, written: string): string | undefined {
  const { least, most } = bounds;
  if (range === 'probability' && (least < 0 || most > 1)) {
    return wording(`{name} must lie between 0 % and 100 %; it is ${written}`, 'correct the percentage');
  }
  if (range === 'positive' && (least < 0 || (least === 0 && bounds.open !== true))) {
    return wording(`{name} must be more than 0; it is ${written}`, aboveZero(bounds));
  }
  if (range === 'not-negative' && least < 0) {
    return wording(`{name} cannot be negative; it is ${written}`, 'give 0 or more');
  }
  return undefined;
}

function aboveZero({ least, most }: Bounds): string {
  return least < most ? 'use a distribution that stays above 0' : 'give a number above 0';
}

/** A certain amount, written with its unit, in base units. */
export function amount(
  dimension: Dimension,
  range: Range,
): z.ZodPipe<z.ZodType<string | number>, z.ZodTransform<number, string | number>> {
  return amountInput(dimension).transform((raw, context) => {
    const report: Report = (message) => context.addIssue({ code: 'custom', message });
    const value = readAmount(raw, dimension, report);
    const outside = value === undefined ? undefined : outsideRange({ least: value, most: value }, range, String(raw));
    if (outside !== undefined) report(outside);
    return value ?? z.NEVER;
  });
}

/** What may be written for an amount, for the editor's schema too; only plain numbers may be bare. */
export function amountInput(dimension: Dimension): z.ZodType<string | number> {
  const error = (issue: z.core.$ZodRawIssue): string => notAnAmount(issue.input, dimension);
  const example = UNIT_EXAMPLES[dimension].split('"')[1] ?? 1.5;
  if (dimension !== 'number')
    return z.string({ error }).meta({ title: DIMENSION_NAMES[dimension], examples: [example] });
  return z.union([z.string(), z.number()], { error }).meta({ title: DIMENSION_NAMES[dimension], examples: [example] });
}
