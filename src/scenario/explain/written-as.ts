import { DIMENSION_NAMES } from '../schema/amounts.ts';
import { unitsOf, type Dimension } from '../units.ts';
import type { JsonSchema, SchemaNode } from './schema-node.ts';

/** How a value is written, and its unit. */
export interface WrittenAs {
  readonly form: string;
  readonly unit: string;
}

/** How the value of a place is written. */
export function writtenAs({ name, ways }: SchemaNode): WrittenAs {
  const [first = {}] = ways;
  const dimension = dimensionOf(name, ways);
  if (dimension === undefined) return { form: formOf(first, ways), unit: 'none' };
  const units = unitsOf(dimension)
    .filter((unit) => unit !== '')
    .map((unit) => unit.replace(/rmb|cny/, (letters) => letters.toUpperCase()));
  const range = name?.endsWith('-clock') === true ? ', which may differ by luck from case to case' : '';
  const uncertain = name?.endsWith('-quantity') === true ? ', which may be uncertain' : '';
  return {
    form: `${DIMENSION_NAMES[dimension]}${range}${uncertain}`,
    unit: units.length === 0 ? 'none, a plain number' : units.join(', '),
  };
}

function dimensionOf(name: string | undefined, ways: readonly JsonSchema[]): Dimension | undefined {
  const dimensions = Object.keys(DIMENSION_NAMES) as Dimension[];
  const named = dimensions.find((dimension) => name === `${dimension}-quantity` || name === `${dimension}-clock`);
  return named ?? dimensions.find((dimension) => ways.some(({ title }) => title === DIMENSION_NAMES[dimension]));
}

function formOf(first: JsonSchema, ways: readonly JsonSchema[]): string {
  if (first.enum !== undefined) return `one of: ${first.enum.map(String).join(', ')}`;
  const types = ways.flatMap(({ type = [] }) => type);
  if (types.includes('string')) return types.includes('number') ? 'a text or a number' : 'a text';
  return FORMS[types.at(0) ?? '']?.(rangeOf(first)) ?? 'a text';
}

const FORMS: Readonly<Partial<Record<string, (range: string) => string>>> = {
  array: () => 'a list',
  object: () => 'a map of entries',
  boolean: () => 'true or false',
  integer: (range) => `a whole number${range}`,
  number: (range) => `a number${range}`,
};

function rangeOf({ minimum: least, maximum: most }: JsonSchema): string {
  return least === undefined || most === undefined ? '' : ` from ${least} to ${most}`;
}
