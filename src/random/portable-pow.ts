import { exp } from './portable-exp.ts';
import { log } from './portable-log.ts';

const splitter = 134_217_729;

/** The part of a × b that rounding took away (Dekker, Numerische Mathematik 18 (1971), 224–242). */
function lostInProduct(a: number, b: number, product: number): number {
  const aScaled = a * splitter;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = b * splitter;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** x to a whole power from 0 to 16, by squaring: small powers of whole numbers come out exact. */
function wholePower(x: number, power: number): number {
  let result = 1;
  let square = x;
  for (let left = power; left > 0; left >>>= 1) {
    if ((left & 1) === 1) result *= square;
    square *= square;
  }
  return result;
}

/**
 * x^y for x ≥ 0, the same on every machine; NaN for a negative x. The relative error is at most 1e-14 where
 * |y log x| < 50. Anything to the power 0 is 1, and 1 to any power is 1.
 */
export function pow(x: number, y: number): number {
  if (y >= 0 && y <= 16 && Math.floor(y) === y && x >= 0) return wholePower(x, y);
  if (x === 1 || y === 0) return 1;
  const exponentBase = log(x);
  const exponent = y * exponentBase;
  if (!(Math.abs(exponent) < 800) || Math.abs(y) > 1e290) return exp(exponent);
  const result = exp(exponent);
  return result + result * lostInProduct(y, exponentBase, exponent);
}
