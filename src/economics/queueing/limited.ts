/** A queue with exponential service in which not everybody is served. */
export interface LimitedQueue {
  /** Arrivals times mean service. */
  readonly load: number;
  readonly slots: number;
  /** Places to wait in; Infinity where all may wait. */
  readonly room: number;
  /** Mean patience over mean service, exponential; Infinity where nobody gives up. */
  readonly patience: number;
}

/** States beyond this are as good as never entered by a queue that is stable at all. */
const MOST_STATES = 100_000;

/** What is left of the probability is too little to matter. */
const NEGLIGIBLE = 1e-15;

/**
 * Share of arrivals that is turned away by a full waiting room or gives up waiting (M/M/c/K+M): of the stationary
 * distribution of a birth-death process whose deaths are min(n, c) + (n - c)+ / patience a service time. Without a room it
 * is Erlang B, without an end of it Palm's Erlang A (Palm 1957; Mandelbaum & Zeltyn 2007). NaN where all wait for ever and
 * the load is not below the slots.
 */
export function shareLost(queue: LimitedQueue): number {
  const { load, slots, room, patience } = queue;
  if (!(load > 0 && Number.isInteger(slots) && slots > 0 && room >= 0 && patience > 0))
    throw new RangeError('A queue needs a load, whole slots, a waiting room and patience.');
  if (room === Infinity && patience === Infinity) return load < slots ? 0 : NaN;
  const { full, waiting } = stationary(queue);
  return full + waiting / patience / load;
}

/** In the long run: the chance that slots and waiting room are full, and how many wait on average. */
function stationary({ load, slots, room, patience }: LimitedQueue): {
  readonly full: number;
  readonly waiting: number;
} {
  const most = Math.min(slots + room, MOST_STATES);
  let [weight, sum, waiting] = [1, 1, 0];
  let count = 0;
  while (count < most && !(count > load + slots && weight < NEGLIGIBLE * sum)) {
    count += 1;
    const queueing = Math.max(0, count - slots);
    weight *= load / (count - queueing + queueing / patience);
    sum += weight;
    waiting += weight * queueing;
  }
  return { full: count === slots + room ? weight / sum : 0, waiting: waiting / sum };
}
