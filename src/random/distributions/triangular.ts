import { modeInRange } from './complaints.ts';
import type { Family } from './curve.ts';

/** The lowest, likeliest and highest value; the mode may be at an end. */
export interface TriangularParameters {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** The triangular distribution, whose density rises straight from low to mode and falls straight to high. */
export const triangular: Family<TriangularParameters> = {
  check: ({ low, mode, high }) => modeInRange(low, mode, high),
  build: ({ low, mode, high }) => {
    const width = high - low;
    const risingShare = (mode - low) / width;
    const rising = width * (mode - low);
    const falling = width * (high - mode);
    return {
      quantile: (p) => {
        if (!(p >= 0 && p <= 1)) return NaN;
        return p <= risingShare ? low + Math.sqrt(p * rising) : high - Math.sqrt((1 - p) * falling);
      },
      mean: low / 3 + mode / 3 + high / 3,
      low,
      high,
    };
  },
};
