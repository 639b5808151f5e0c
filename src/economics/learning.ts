import { log, pow } from '#random';

/**
 * Wright's exponent b = −log₂(1 − r) of a learning rate r, the share by which the cost of a unit falls whenever the
 * cumulative number of units doubles. The rate is at least 0 and below 1, else RangeError. Wright, J. Aeronautical
 * Sciences 3 (1936), 122–128.
 */
export function learningExponent(learningRate: number): number {
  if (!(learningRate >= 0 && learningRate < 1)) {
    throw new RangeError(`A learning rate must be at least 0 and below 1; it is ${learningRate}.`);
  }
  return learningRate === 0 ? 0 : -log(1 - learningRate) / log(2);
}

/**
 * What the n-th unit costs when the first costs 1: n^(−b), with b from `learningExponent`. Units count from 1 and need not
 * be whole, else RangeError.
 */
export function learningFactor(exponent: number, units: number): number {
  if (!(units >= 1)) throw new RangeError(`Units count from 1; here ${units}.`);
  return pow(units, -exponent);
}
