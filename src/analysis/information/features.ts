import { mean, standardDeviation } from 'simple-statistics';

/** An input with no more different values than this is a category. */
const MOST_CATEGORIES = 5;

/**
 * One input among many, as columns of a regression: standardised, and its square; a category has a column for each value
 * but the first. Standardised over all draws: that says nothing of any outcome.
 */
export function plainFeatures(values: readonly number[]): readonly (readonly number[])[] {
  const categories = categoriesOf(values);
  if (categories !== undefined) return categories;
  const once = standardised(values);
  return [once, standardised(once.map((value) => value * value))];
}

/**
 * One input alone, more flexible: besides itself, standardised, the first three polynomials of Legendre in its rank, which
 * no tail can pull at.
 */
export function flexibleFeatures(values: readonly number[]): readonly (readonly number[])[] {
  const categories = categoriesOf(values);
  if (categories !== undefined) return categories;
  const ranks = centredRanks(values);
  return [
    values,
    ranks,
    ranks.map((rank) => (3 * rank * rank - 1) / 2),
    ranks.map((rank) => (5 * rank * rank * rank - 3 * rank) / 2),
  ].map(standardised);
}

/** A column for each value but the lowest; undefined for an input with many values. */
function categoriesOf(values: readonly number[]): readonly (readonly number[])[] | undefined {
  const different = [...new Set(values)].toSorted((one, other) => one - other);
  if (different.length > MOST_CATEGORIES) return undefined;
  return different.slice(1).map((category) => standardised(values.map((value) => Number(value === category))));
}

/** What never varies is 0. */
function standardised(values: readonly number[]): readonly number[] {
  const [centre, spread] = [mean([...values]), standardDeviation([...values])];
  return values.map((value) => (spread > 0 ? (value - centre) / spread : 0));
}

/** Ranks from −1 to 1; equal values share the mean of their ranks. */
function centredRanks(values: readonly number[]): readonly number[] {
  const rising = values.map((_, at) => at).toSorted((one, other) => values[one] - values[other]);
  const ranks = new Array<number>(values.length);
  let start = 0;
  while (start < rising.length) {
    let end = start;
    while (end + 1 < rising.length && values[rising[end + 1]] === values[rising[start]]) end += 1;
    for (let at = start; at <= end; at += 1) ranks[rising[at]] = (start + end + 1) / values.length - 1;
    start = end + 1;
  }
  return ranks;
}
