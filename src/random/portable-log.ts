import { centredExponentOf, powerOfTwo } from './powers-of-two.ts';

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const smallestNormal = 2.2250738585072014e-308;
const twoTo54 = 18_014_398_509_481_984;

/**
 * log(1 + f) + exponent × ln 2 for √½ ≤ 1 + f ≤ √2, from log(1 + f) = 2 artanh(s) with s = f / (2 + f)
 * (DLMF 4.37.24). The remainder 2 artanh(s) / s − 2 is a Chebyshev fit of degree 7 in s², computed for this file
 * with mpmath and within 2^-56; the terms are added small ones first.
 */
function reducedLog(f: number, exponent: number): number {
  const s = f / (2 + f);
  const square = s * s;
  const fourth = square * square;
  const odd =
    0.666666666666667 + fourth * (0.2857142862625391 + fourth * (0.18182892433364564 + fourth * 0.14617807492803847));
  const even = 0.3999999999989889 + fourth * (0.22222211089368124 + fourth * 0.15331611694570085);
  const remainder = square * odd + fourth * even;
  const halfSquare = 0.5 * f * f;
  const small = halfSquare - (s * (halfSquare + remainder) + exponent * ln2Low);
  return exponent * ln2High - (small - f);
}

/** log(x × 2^extra) of a positive normal number. */
function normalLog(x: number, extra: number): number {
  const exponent = centredExponentOf(x);
  return reducedLog(x * powerOfTwo(-exponent) - 1, exponent + extra);
}

/** Natural logarithm within 1 ulp, the same on every machine: −∞ at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  return x < smallestNormal ? normalLog(x * twoTo54, -54) : normalLog(x, 0);
}

/** log(1 + x) within 2 ulp, also where x is near 0, the same on every machine: −∞ at −1, NaN below. */
export function log1p(x: number): number {
  if (x > -0.29 && x < 0.41) return Math.abs(x) < 1e-17 ? x : reducedLog(x, 0);
  const sum = 1 + x;
  if (!(sum > 0) || sum === Infinity) return log(sum);
  // What rounding took from the sum: its whole first-order effect on the logarithm.
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return log(sum) + lost / sum;
}
