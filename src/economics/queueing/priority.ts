/**
 * Mean waits of two classes, of which one is served before the other and nobody is interrupted, from the mean wait of all
 * in the order in which they come, the load for each slot, and the share of arrivals that is served first: a residual
 * service W₀ = wait (1 − load), then W₀ / (1 − share · load) for those first, and as much over 1 − load for the others.
 * Holds for one slot and any service (M/G/1), and for several with exponential service (M/M/c), as long as service is
 * alike for both. Cobham, Operations Research 2, 1954. Infinity for the others, or NaN, where the load is 1 or more.
 */
export function waitsByPriority(queue: { readonly wait: number; readonly load: number; readonly share: number }): {
  readonly first: number;
  readonly others: number;
} {
  const { wait, load, share } = queue;
  if (!(wait >= 0 && load >= 0 && share >= 0 && share <= 1))
    throw new RangeError(`A queue needs a wait, a load and a share; they are ${wait}, ${load} and ${share}.`);
  const others = wait / (1 - share * load);
  return { first: others * (1 - load), others };
}
