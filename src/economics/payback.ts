/** A shortfall below this share of all that has been paid and received is rounding. */
const rounding = 1e-12;

/**
 * Years until the sum of all flows so far is at or above 0 for good, undiscounted; undefined when it is below 0 at the
 * end. Flow t completes the sum at t years, as in `npv`, and is spread evenly over the year before: −100, 40, 40, 40 is
 * paid back after 2.5 years. Flows of whole years that begin now are so read with a 0 before them. Where the sum is never
 * below 0, as for whoever pays nothing, payback is 0.
 */
export function payback(flows: ArrayLike<number>): number | undefined {
  let sum = 0;
  let moved = 0;
  let paidBack: number | undefined = 0;
  for (let year = 0; year < flows.length; year += 1) {
    const before = sum;
    sum += flows[year];
    moved += Math.abs(flows[year]);
    if (sum < -rounding * moved) paidBack = undefined;
    else paidBack ??= Math.min(year, year - 1 - before / flows[year]);
  }
  return paidBack;
}
