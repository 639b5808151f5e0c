import type { DistributionSpec } from '#random';
import type { Path } from '../yaml/raw.ts';
import { endsOfRange, isTooLargeAmount, parseRange, UNIT_EXAMPLES, type Dimension } from '../units.ts';
import { readAmount, tooLarge, type Bounds } from './amounts.ts';
import { parametersOf, type Family, type Parameter } from './families.ts';
import { boundsOf, constantSpec, specOf, specOfRange, type Parameters } from './spec.ts';
import { showValue, wording } from './words.ts';

/** Reads amounts of one dimension and reports mistakes under the path of the value that is read. */
export interface Reader {
  readonly dimension: Dimension;
  /** The largest mean that makes sense, where that is less than any number of the dimension. */
  readonly most?: number | undefined;
  readonly report: (path: Path, message: string) => void;
}

/** A distribution as read, with the values that it can give. */
export interface SpecRead {
  readonly spec: DistributionSpec;
  readonly bounds: Bounds;
  readonly written: string;
}

/** A number as written in one of the longer forms; only the keys that say the number. */
export interface FormInput extends Readonly<Partial<Record<string, unknown>>> {
  readonly value?: string | number | undefined;
  readonly between?: string | undefined;
  readonly distribution?: Family | undefined;
}

/** A distribution that always gives one value. */
export function certain(value: number, written: string): SpecRead {
  return { spec: constantSpec(value), bounds: { least: value, most: value }, written };
}

/** Reads `value:`, `between:`, `low/mode/high` or `distribution:`; exactly one of them must stand. */
export function readForm(input: FormInput, reader: Reader): SpecRead | undefined {
  if (input.between !== undefined) return readBetween(input, input.between, reader);
  const family = familyOf(input);
  if (family === undefined) {
    const remedy = `write value: ${UNIT_EXAMPLES[reader.dimension]}, or a range such as between: …, or low:, mode: and high:`;
    reader.report([], wording('{name} does not say its number', remedy));
    return undefined;
  }
  return readFamily(input, family, reader);
}

/** The family that the keys of a form point to. */
function familyOf(input: FormInput): Family | undefined {
  if (input.distribution !== undefined) return input.distribution;
  if (input.value !== undefined) return 'constant';
  return input['mode'] !== undefined || input['low'] !== undefined || input['high'] !== undefined ? 'pert' : undefined;
}

function readBetween(input: FormInput, between: string, reader: Reader): SpecRead | undefined {
  if (hasForeignKeys(input, ['between'], 'a range (`between`)', reader)) return undefined;
  const range = parseRange(between, reader.dimension);
  if (range === undefined) {
    reader.report(['between'], wrongRange(between, reader.dimension));
    return undefined;
  }
  const share = reader.dimension === 'share';
  const family = input.distribution ?? (share ? 'beta' : 'lognormal');
  return finish(specOfRange(family, range, share ? 1 : Infinity), `${between} (90 %)`, ['between'], reader);
}

/** Reads the parameters of a family. */
function readFamily(input: FormInput, family: Family, reader: Reader): SpecRead | undefined {
  const parameters = readParameters(input, family, reader);
  if (parameters === undefined) return undefined;
  return finish(specOf(family, parameters), writtenAs(input, family), [], reader);
}

/** A family and its parameters as they stand in the file. */
export function writtenAs(input: FormInput, family: Family): string {
  if (family === 'constant') return showPlain(input.value);
  const keys = Object.keys(parametersOf(family, input)).filter((key) => input[key] !== undefined);
  return `${family}: ${keys.map((key) => `${key} ${showPlain(input[key])}`).join(', ')}`;
}

function showPlain(raw: unknown): string {
  if (Array.isArray(raw)) return raw.map(showPlain).join(' ');
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';
}

function finish(made: DistributionSpec | string, written: string, path: Path, reader: Reader): SpecRead | undefined {
  if (typeof made !== 'string') return { spec: made, bounds: boundsOf(made), written };
  reader.report(path, wording(`{name} cannot be used: ${made}`, 'correct its numbers'));
  return undefined;
}

/** The parameters of a family as numbers in base units; missing and foreign ones are reported. */
export function readParameters(input: FormInput, family: Family, reader: Reader): Parameters | undefined {
  const all = parametersOf(family, input);
  if (hasForeignKeys(input, Object.keys(all), `the distribution ${family}`, reader)) return undefined;
  const wanted = Object.entries(all).filter(([key, { optional }]) => optional !== true || input[key] !== undefined);
  const read = wanted.map(([key, parameter]) => [key, readParameter(input[key], parameter, key, reader)] as const);
  if (read.some(([, values]) => values === undefined)) return undefined;
  return Object.fromEntries(read.map(([key, values]) => [key, values ?? []]));
}

function readParameter(raw: unknown, parameter: Parameter, key: string, reader: Reader): number[] | undefined {
  const dimension = parameter.unit === 'own' ? reader.dimension : 'number';
  if (parameter.several !== true || !Array.isArray(raw)) {
    const value = readAmount(raw, dimension, (message) => reader.report([key], message));
    return value === undefined ? undefined : [value];
  }
  const read = raw.map((item, index) => readAmount(item, dimension, (message) => reader.report([key, index], message)));
  return read.every((value) => value !== undefined) ? read : undefined;
}

/** Keys that say a number but do not belong to the chosen way of saying it. */
function hasForeignKeys(input: FormInput, own: readonly string[], way: string, reader: Reader): boolean {
  const fine = new Set(['distribution', 'grade', 'source', 'note', ...own]);
  const foreign = Object.keys(input).filter((key) => input[key] !== undefined && !fine.has(key));
  for (const key of foreign) {
    reader.report([key], wording(`{name} does not go together with ${way}`, `${way} takes ${own.join(', ')}`));
  }
  return foreign.length > 0;
}

const RANGE_EXAMPLES: Readonly<Record<Dimension, string>> = {
  money: '8 to 18 million RMB',
  duration: '6 to 18 months',
  share: '10 % to 40 %',
  rate: '15 to 30 per year',
  floor: '200 to 400 m2',
  number: '0.8 to 1.5',
  area: '8,000 to 15,000 mu',
  mass: '10 to 30 million tonnes',
};

function wrongRange(between: string, dimension: Dimension): string {
  const beyond = endsOfRange(between).find((end) => isTooLargeAmount(end, dimension));
  if (beyond !== undefined) return tooLarge(beyond, dimension);
  const remedy = `write two numbers with their unit, for instance "${RANGE_EXAMPLES[dimension]}"`;
  return wording(`the range ${showValue(between)} cannot be read`, remedy);
}
