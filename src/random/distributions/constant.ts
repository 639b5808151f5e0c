import { finite } from './complaints.ts';
import type { Family } from './curve.ts';

/** One value, certainly. */
export interface ConstantParameters {
  readonly value: number;
}

/** The distribution that has only one value. */
export const constant: Family<ConstantParameters> = {
  check: ({ value }) => finite('value', value),
  build: ({ value }) => ({
    quantile: (p) => (p >= 0 && p <= 1 ? value : NaN),
    mean: value,
    low: value,
    high: value,
  }),
};
