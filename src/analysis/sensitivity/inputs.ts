import type { OutcomeTable } from '#table';
import { LUCKS } from '../expectations.ts';
import { categoryRows, fifthsAndWaves, type Rows } from './rows.ts';
import { midranks } from './midranks.ts';

/** An input with at most so many distinct values is compared value by value. */
const MOST_CATEGORIES = 10;

/** One uncertain input as the indices look at it. */
export interface StudyInput {
  readonly path: string;
  readonly unit: string;
  readonly kind: 'number' | 'categories';
  /** By draw. */
  readonly values: Float64Array;
  /** By draw: rank among all draws, 0 for the lowest, ties at their middle. */
  readonly ranks: Float64Array;
  readonly view: View;
}

/** What an index needs to know of an input, or of a dummy: the row of each draw in a small table. */
export interface View {
  readonly rows: Rows;
  /** By draw. */
  readonly rowOf: Uint16Array;
}

/** The uncertain inputs that vary, in the order of the table. */
export function studyInputs({ inputColumns, inputs, replications, blockSize }: OutcomeTable): readonly StudyInput[] {
  const draws = replications / LUCKS;
  const drawsPerBlock = blockSize / LUCKS;
  const rows = fifthsAndWaves(drawsPerBlock);
  return inputColumns.flatMap(({ path, unit }, column): StudyInput[] => {
    const values = Float64Array.from({ length: draws }, (_, draw) => inputs[draw * inputColumns.length + column]);
    const distinct = [...new Set(values)].sort((one, other) => one - other);
    if (distinct.length < 2) return [];
    const shared = { path, unit, values, ranks: midranks(values) };
    return distinct.length <= MOST_CATEGORIES
      ? [{ ...shared, kind: 'categories', view: categories(values, distinct) }]
      : [{ ...shared, kind: 'number', view: { rows, rowOf: placesOf(values, drawsPerBlock) } }];
  });
}

function categories(values: Float64Array, distinct: readonly number[]): View {
  const rowOf = Uint16Array.from(values, (value) => distinct.indexOf(value));
  const counts = distinct.map((value) => values.reduce((count, each) => count + Number(each === value), 0));
  return { rows: categoryRows(counts.map((count) => count / values.length)), rowOf };
}

/**
 * Twice the place of each draw inside its block, 0 for the lowest. A block of a Latin hypercube meets each of its strata
 * once, so that this place is the stratum, and a dummy is any other order of the same places.
 */
function placesOf(values: Float64Array, drawsPerBlock: number): Uint16Array {
  const places = new Uint16Array(values.length);
  for (let from = 0; from < values.length; from += drawsPerBlock) {
    midranks(values.subarray(from, from + drawsPerBlock)).forEach((rank, draw) => (places[from + draw] = 2 * rank));
  }
  return places;
}
