import type { OutcomeTable } from '#table';
import { LUCKS } from '../expectations.ts';
import { cosines } from './cosines.ts';
import { midranks } from './midranks.ts';

/** Classes that a number is compared by. */
export const FIFTHS = 5;

/** An input with at most so many distinct values is compared value by value. */
const MOST_CATEGORIES = 10;

/** One uncertain input as the indices look at it; arrays have one entry for each draw unless said otherwise. */
export interface StudyInput {
  readonly path: string;
  readonly unit: string;
  readonly kind: 'number' | 'categories';
  readonly values: Float64Array;
  /** Rank among all draws, 0 for the lowest, ties at their middle. */
  readonly ranks: Float64Array;
  /** Class of each draw: a fifth, or a category, the lowest first. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** What its effect is looked for among: features[draw * width + feature], each of mean zero and mean square one, or less. */
  readonly features: Float64Array;
  readonly width: number;
}

/** The uncertain inputs that vary, in the order of the table. */
export function studyInputs({ inputColumns, inputs, replications, blockSize }: OutcomeTable): readonly StudyInput[] {
  const draws = replications / LUCKS;
  const drawsPerBlock = blockSize / LUCKS;
  return inputColumns.flatMap(({ path, unit }, column): StudyInput[] => {
    const values = Float64Array.from({ length: draws }, (_, draw) => inputs[draw * inputColumns.length + column]);
    const distinct = [...new Set(values)].sort((one, other) => one - other);
    if (distinct.length < 2) return [];
    const shared = { path, unit, values, ranks: midranks(values) };
    return distinct.length <= MOST_CATEGORIES
      ? [{ ...shared, kind: 'categories', ...categoriesOf(values, distinct) }]
      : [{ ...shared, kind: 'number', ...numberOf(placesOf(values, drawsPerBlock), drawsPerBlock) }];
  });
}

/** What the indices look at, of one input. */
type Views = Pick<StudyInput, 'classes' | 'classCount' | 'features' | 'width'>;

/**
 * Views of a number by its place inside its block, 0 for the lowest of the block. A block of a Latin hypercube meets each
 * of its strata once, so that this place is the stratum, and a dummy is any other order of the same places.
 */
export function numberOf(places: Float64Array, drawsPerBlock: number): Views {
  const classes = Uint8Array.from(places, (place) => Math.floor((FIFTHS * place) / drawsPerBlock));
  return { classes, classCount: FIFTHS, ...cosines(places, drawsPerBlock) };
}

/** Views of categories: whether a draw has each of them, over the root of its share, less what all draws have of it. */
export function categoriesOf(values: Float64Array, distinct: readonly number[]): Views {
  const classes = Uint8Array.from(values, (value) => distinct.indexOf(value));
  const width = distinct.length;
  const counts = new Float64Array(width);
  for (const each of classes) counts[each] += 1;
  const features = new Float64Array(classes.length * width);
  for (let draw = 0; draw < classes.length; draw += 1) {
    for (let category = 0; category < width; category += 1) {
      const share = counts[category] / classes.length;
      if (share > 0)
        features[draw * width + category] = (Number(classes[draw] === category) - share) / Math.sqrt(share);
    }
  }
  return { classes, classCount: width, features, width };
}

function placesOf(values: Float64Array, drawsPerBlock: number): Float64Array {
  const places = new Float64Array(values.length);
  for (let from = 0; from < values.length; from += drawsPerBlock) {
    places.set(midranks(values.subarray(from, from + drawsPerBlock)), from);
  }
  return places;
}
