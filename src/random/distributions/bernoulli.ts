import type { Family } from './curve.ts';

/** The probability, 0 … 1, that the value is 1 rather than 0. */
export interface BernoulliParameters {
  readonly probability: number;
}

/** 1 with the given probability, otherwise 0. */
export const bernoulli: Family<BernoulliParameters> = {
  check: ({ probability }) =>
    probability >= 0 && probability <= 1 ? undefined : `probability ${probability} is not between 0 and 1`,
  build: ({ probability }) => {
    const zero = 1 - probability;
    const low = probability === 1 ? 1 : 0;
    const high = probability === 0 ? 0 : 1;
    return {
      quantile: (p) => (p > 0 && p < 1 ? (p > zero ? 1 : 0) : p === 0 ? low : p === 1 ? high : NaN),
      mean: probability,
      low,
      high,
    };
  },
};
