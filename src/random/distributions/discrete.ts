import { finite, firstComplaint } from './complaints.ts';
import type { Family } from './curve.ts';

/** The possible values, and how likely each is beside the others; weights need not sum to 1. */
export interface DiscreteParameters {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

function check({ values, weights }: DiscreteParameters): string | undefined {
  if (values.length === 0) return 'there are no values';
  if (values.length !== weights.length) {
    return `there are ${values.length} values but ${weights.length} weights`;
  }
  const negative = weights.find((weight) => weight < 0);
  if (negative !== undefined) return `weight ${negative} is below 0`;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return firstComplaint(
    ...values.map((value) => finite('value', value)),
    ...weights.map((weight) => finite('weight', weight)),
    total > 0 ? undefined : 'every weight is 0',
    finite('the sum of weights', total),
  );
}

/** The first position whose cumulative weight reaches the target. */
function reach(cumulative: Float64Array, target: number): number {
  let first = 0;
  let last = cumulative.length - 1;
  while (first < last) {
    const middle = (first + last) >>> 1;
    if (cumulative[middle] >= target) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** A distribution of finitely many values. Values of weight 0 never occur. */
export const discrete: Family<DiscreteParameters> = {
  check,
  build: ({ values, weights }) => {
    const pairs = values
      .map((value, position) => ({ value, weight: weights[position] }))
      .filter(({ weight }) => weight > 0)
      .sort((left, right) => left.value - right.value);
    const sorted = Float64Array.from(pairs, ({ value }) => value);
    let total = 0;
    const cumulative = Float64Array.from(pairs, ({ weight }) => (total += weight));
    return {
      quantile: (p) => (p >= 0 && p <= 1 ? sorted[reach(cumulative, p * total)] : NaN),
      mean: pairs.reduce((sum, { value, weight }) => sum + value * (weight / total), 0),
      low: sorted[0],
      high: sorted[sorted.length - 1],
    };
  },
};
