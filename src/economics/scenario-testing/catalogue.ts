import { exp, log, normalQuantile, pow } from '#random';

/**
 * Types of test scenarios, most exposed first unless their exposures are listed otherwise. The terms are those of
 * ISO 34505:2025: exposure is how often operation meets a type, complexity how much a case of it takes, and the risk
 * level severity times the chance of failure.
 */
export interface TestCatalogue {
  /** Share of operation by type, each above 0; they sum to one. */
  readonly exposure: Float64Array;
  /** Chance by type that the fault of a faulty technology lies there; they sum to one. */
  readonly faults: Float64Array;
  /** Factor on cost and time of a case, by type. */
  readonly complexity: Float64Array;
  /** Harm done when a fault meets the type, by type, in units of the reader's choice. */
  readonly risk: Float64Array;
}

/**
 * Zipf's law: the share of type i of so many is proportional to i^(−exponent). An exponent of 0 makes all alike. Needs one
 * type at least and an exponent that is not negative, else RangeError.
 */
export function zipfShares(types: number, exponent: number): Float64Array {
  if (!(Number.isInteger(types) && types >= 1 && exponent >= 0 && exponent < Infinity)) {
    throw new RangeError(`Zipf's law needs types and an exponent from 0; here ${types} and ${exponent}.`);
  }
  return sharesOf(Float64Array.from({ length: types }, (_, index) => pow(index + 1, -exponent)));
}

/** Weights, not negative and not all 0 (else RangeError), as shares that sum to one. */
export function sharesOf(weights: ArrayLike<number>): Float64Array {
  const shares = Float64Array.from(weights);
  let total = 0;
  for (const weight of shares) total += weight;
  if (!(total > 0 && total < Infinity)) throw new RangeError(`Weights must sum to more than 0, not to ${total}.`);
  for (let index = 0; index < shares.length; index += 1) shares[index] /= total;
  return shares;
}

/**
 * Levels of types that rise from one to the next, lognormal with a mean and a spread (standard deviation over mean): the
 * quantiles in the middles of equal parts, scaled so that their mean is the mean exactly. A negative spread lets them
 * fall instead. The mean must be above 0, else RangeError.
 */
export function risingLevels(types: number, mean: number, spread: number): Float64Array {
  if (!(mean > 0 && Number.isFinite(spread))) throw new RangeError(`No levels have mean ${mean}, spread ${spread}.`);
  const sigma = Math.sqrt(log(1 + spread * spread));
  const direction = spread < 0 ? -1 : 1;
  const levels = Float64Array.from({ length: types }, (_, index) =>
    exp(direction * sigma * normalQuantile((index + 0.5) / types)),
  );
  const shares = sharesOf(levels);
  for (let index = 0; index < types; index += 1) levels[index] = shares[index] * types * mean;
  return levels;
}
