import { pow } from '#random';

/**
 * What a plant costs, against one whose capacity it has `ratio` times: (S₂/S₁)ⁿ. An exponent of 0.6 is the six-tenths
 * rule (Williams, Chemical Engineering 54 (1947), 124–125). The ratio is above 0, else RangeError.
 */
export function scaleFactor(ratio: number, exponent: number): number {
  if (!(ratio > 0)) throw new RangeError(`A ratio of capacities must be above 0; it is ${ratio}.`);
  return pow(ratio, exponent);
}
