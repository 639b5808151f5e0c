/** A step of a fee: the rate for each unit above the tier before and up to `upTo`; Infinity for the last. */
export interface Tier {
  readonly upTo: number;
  readonly rate: number;
}

/**
 * The fee for a quantity of use when each unit pays the rate of the tier it falls in, as in an income tax; in the unit of
 * the rates times the unit of the quantity. Tiers rise by `upTo`. A negative quantity, tiers out of order and a quantity
 * above the last tier throw a RangeError.
 */
export function tieredFee(tiers: readonly Tier[], quantity: number): number {
  if (!(quantity >= 0)) throw new RangeError(`A quantity must be 0 or more; it is ${quantity}.`);
  let fee = 0;
  let from = 0;
  for (const { upTo, rate } of tiers) {
    if (!(upTo > from)) throw new RangeError(`Tiers must rise: one up to ${upTo} follows one up to ${from}.`);
    if (quantity <= upTo) return fee + (quantity - from) * rate;
    fee += (upTo - from) * rate;
    from = upTo;
  }
  throw new RangeError(`No tier covers ${quantity}: the last one ends at ${from}.`);
}
