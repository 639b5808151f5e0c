import { failure, success, type Result } from '#common/result.ts';
import type { DealTerm } from '../deal/deal-term.ts';
import type { DealTrouble } from '../deal/find-term.ts';
import { parseAmount, unitIn, UNIT_EXAMPLES } from '../units.ts';
import type { Lever } from './lever.ts';

/** The levels of a term as written: `4..12`, `100..300 million RMB`, `10 %,20 %`. A unit may stand at the last alone. */
export function numbersFrom(term: DealTerm, written: string): Result<Lever['asked'], DealTrouble> {
  const isRange = written.includes('..');
  const pieces = isRange ? written.split('..') : written.split(',');
  if (isRange && pieces.length !== 2)
    return failure({
      what: `"${written}" is no range`,
      remedy: `write low..high, for instance ${term.path}=${example(term)}`,
    });
  const unit = unitIn(pieces[pieces.length - 1]) ?? '';
  const values: number[] = [];
  for (const piece of pieces) {
    const value = valueOf(term, unitIn(piece) === '' ? `${piece.trim()} ${unit}` : piece);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return isRange ? rangeOf(term, values as [number, number]) : success({ as: 'list', levels: inOrder(values) });
}

function inOrder(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((one, other) => one - other);
}

function valueOf(term: DealTerm, written: string): Result<number, DealTrouble> {
  const { path, dimension, bounds, whole } = term;
  const value = parseAmount(written, dimension);
  if (value === undefined)
    return failure({
      what: `\`${path}\` cannot be "${written.trim()}"`,
      remedy: `write levels as in a scenario, for instance ${path}=${example(term)}`,
    });
  if (value < bounds[0] || value > bounds[1]) return failure(beyond(term, written));
  if (whole && !Number.isInteger(value))
    return failure({ what: `\`${path}\` counts, and "${written.trim()}" is no whole number`, remedy: 'leave it out' });
  return success(value);
}

function beyond({ path, bounds, dimension }: DealTerm, written: string): DealTrouble {
  const [least, most] = bounds.map((bound) =>
    dimension === 'share' ? `${Number((100 * bound).toPrecision(6))} %` : String(bound),
  );
  return {
    what: `"${written.trim()}" is beyond what \`${path}\` can be`,
    remedy: bounds[1] === Infinity ? `give ${least} or more` : `stay between ${least} and ${most}`,
  };
}

function rangeOf({ path }: DealTerm, ends: readonly [number, number]): Result<Lever['asked'], DealTrouble> {
  if (ends[0] < ends[1]) return success({ as: 'range', ends });
  const what = ends[0] > ends[1] ? 'is reversed' : 'has no width';
  return failure({ what: `the range of \`${path}\` ${what}`, remedy: 'write the lower end first, low..high' });
}

function example({ dimension, whole }: DealTerm): string {
  if (whole) return '4..12';
  const examples = { money: '100..300 million RMB', share: '10..50 %', duration: '6..18 months' } as const;
  return dimension in examples ? examples[dimension as keyof typeof examples] : UNIT_EXAMPLES[dimension];
}
