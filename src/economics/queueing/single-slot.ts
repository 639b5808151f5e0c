/**
 * Mean wait for one slot (M/G/1), in the unit of the mean service; `spread` is the standard deviation of service over its
 * mean: 1 is M/M/1, 0 is M/D/1. Infinity where the load is 1 or more. Pollaczek 1930, Khinchine 1932.
 */
export function pollaczekKhinchine(load: number, service: number, spread: number): number {
  if (!(load >= 0 && service > 0 && spread >= 0))
    throw new RangeError(`A queue needs load, service and spread; they are ${load}, ${service} and ${spread}.`);
  return load < 1 ? (load * service * (1 + spread * spread)) / (2 * (1 - load)) : Infinity;
}

/** One slot that works for a time and is then repaired, whether it is busy or not; times are exponential. */
export interface FragileSlot {
  /** Arrivals in a unit of time. */
  readonly rate: number;
  /** Mean times: of service without breakdowns, between breakdowns while working, and of a repair. */
  readonly service: number;
  readonly up: number;
  readonly down: number;
}

/**
 * Mean wait until a service begins on a slot that breaks down, when what is interrupted goes on where it stopped
 * (preempt-resume) and no service begins during a repair. A service takes C = service (1 + down / up) with its repairs
 * (White & Christie, Operations Research 6, 1958). Whoever comes finds L others, each with C to go because service is
 * memoryless, and a slot that is down with probability p = down / (up + down) and stays so for another `down`:
 * T = (L + 1) C + p down, L = rate T, and the wait is T - C. Infinity where rate C is 1 or more.
 */
export function waitForFragileSlot({ rate, service, up, down }: FragileSlot): number {
  if (!(rate >= 0 && service > 0 && up > 0 && down >= 0)) throw new RangeError('Times of a queue must be above 0.');
  const completion = service * (1 + down / up);
  if (rate * completion >= 1) return Infinity;
  const stay = (completion + (down / (up + down)) * down) / (1 - rate * completion);
  return stay - completion;
}
