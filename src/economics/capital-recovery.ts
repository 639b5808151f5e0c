/**
 * The level instalment at the end of each of `years` years that repays a loan of 1 at a rate a year: i / (1 − (1 + i)⁻ⁿ),
 * and 1/n at a rate of 0. The rate is above −1 and there is at least one instalment, else RangeError.
 */
export function capitalRecoveryFactor(rate: number, years: number): number {
  if (!(rate > -1)) throw new RangeError(`A rate of interest must be above -1; it is ${rate}.`);
  if (!(Number.isInteger(years) && years >= 1)) {
    throw new RangeError(`A loan has a whole number of instalments, at least one; here ${years}.`);
  }
  // Added up, because near a rate of 0 the closed form divides rounding by rounding.
  let worth = 0;
  for (let year = 0; year < years; year += 1) worth = (worth + 1) / (1 + rate);
  return 1 / worth;
}
