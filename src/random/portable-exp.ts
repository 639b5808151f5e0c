import { powerOfTwo } from './powers-of-two.ts';

const inverseLn2 = 1.4426950408889634;
/** ln 2 in two parts, of which the first has 32 bits, so that its multiples up to 2^21 are exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

const overflowsAbove = 709.782712893384;
const vanishesBelow = -745.1332191019412;

/**
 * e^r − 1 for r = high − low, |r| ≤ ½ ln 2, as r + r c / (2 − c) with c = r − (r coth(r/2) − 2), which follows from
 * coth's definition (DLMF 4.28.7). The even function (r coth(r/2) − 2) / r² is a Chebyshev fit of degree 4 in r²,
 * computed for this file with mpmath; it is within 2^-57.
 */
function reducedExpm1(high: number, low: number): number {
  const reduced = high - low;
  const square = reduced * reduced;
  const fit =
    0.1666666666666666 +
    square *
      (-0.002777777777756372 +
        square * (6.61375647128222e-5 + square * (-1.6534059504897808e-6 + square * 4.1437411344187316e-8)));
  const correction = reduced - square * fit;
  return high - (low - (reduced * correction) / (2 - correction));
}

/** value × 2^exponent, rounded once, also where that overflows or is subnormal. */
function scale(value: number, exponent: number): number {
  if (exponent > 1023) return value * 2 * powerOfTwo(exponent - 1);
  if (exponent < -1021) return value * powerOfTwo(exponent + 60) * powerOfTwo(-60);
  return value * powerOfTwo(exponent);
}

/** e^x within 1 ulp, the same on every machine. */
export function exp(x: number): number {
  if (x > overflowsAbove) return Infinity;
  if (x < vanishesBelow) return 0;
  if (x !== x) return x;
  const exponent = Math.floor(x * inverseLn2 + 0.5);
  const partial = reducedExpm1(x - exponent * ln2High, exponent * ln2Low);
  return scale(1 + partial, exponent);
}

/** e^x − 1 within 2 ulp, also where x is near 0, the same on every machine. */
export function expm1(x: number): number {
  if (x > 40) return exp(x);
  if (x < -40) return -1;
  if (x !== x || Math.abs(x) < 1e-17) return x;
  const exponent = Math.floor(x * inverseLn2 + 0.5);
  const partial = reducedExpm1(x - exponent * ln2High, exponent * ln2Low);
  const power = powerOfTwo(exponent);
  return power * partial + (power - 1);
}
