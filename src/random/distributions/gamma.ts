import { standardGamma } from '../standard-gamma.ts';
import { firstComplaint, positive } from './complaints.ts';
import type { Family } from './curve.ts';

/** Mean shape × scale, coefficient of variation 1 / √shape. */
export interface GammaParameters {
  readonly shape: number;
  readonly scale: number;
}

/** The gamma distribution. */
export const gamma: Family<GammaParameters> = {
  check: ({ shape, scale }) => firstComplaint(positive('shape', shape), positive('scale', scale)),
  build: ({ shape, scale }) => {
    const standard = standardGamma(shape);
    return {
      quantile: (p) => (p > 0 && p < 1 ? scale * standard.quantile(p) : p === 0 ? 0 : p === 1 ? Infinity : NaN),
      mean: shape * scale,
      low: 0,
      high: Infinity,
    };
  },
};
