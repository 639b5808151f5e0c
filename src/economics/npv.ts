/**
 * Net present value of yearly flows at a rate a year, in the unit of the flows. The first flow is now and is not
 * discounted; flow t is t years away. The rate is above −1, else RangeError.
 */
export function npv(flows: ArrayLike<number>, rate: number): number {
  if (!(rate > -1)) throw new RangeError(`A rate of discount must be above -1; it is ${rate}.`);
  let value = 0;
  for (let year = flows.length - 1; year >= 0; year -= 1) value = value / (1 + rate) + flows[year];
  return value;
}
