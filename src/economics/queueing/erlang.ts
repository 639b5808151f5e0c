/**
 * Erlang B: the share of arrivals that finds all slots busy where nobody may wait (M/G/c/c, whatever the service times).
 * Load is arrivals times mean service, at least 0; slots are a whole number, at least 0. Erlang 1917; the recursion is
 * that of Cooper, Introduction to Queueing Theory (1981), section 3.3.
 */
export function erlangB(load: number, slots: number): number {
  if (!(load >= 0 && Number.isInteger(slots) && slots >= 0))
    throw new RangeError(`Erlang B needs a load of at least 0 and whole slots; they are ${load} and ${slots}.`);
  let blocked = 1;
  for (let slot = 1; slot <= slots; slot += 1) blocked = (load * blocked) / (slot + load * blocked);
  return blocked;
}

/** Erlang C: the share of arrivals that waits (M/M/c), for a load below the slots; 1 at or above. Cooper, section 3.4. */
export function erlangC(load: number, slots: number): number {
  if (load >= slots) return 1;
  const blocked = erlangB(load, slots);
  return blocked / (1 - (load / slots) * (1 - blocked));
}

/** Mean wait for a slot (M/M/c), in the unit of the mean service; Infinity where the load is not below the slots. */
export function waitForSlot(load: number, slots: number, service: number): number {
  return load < slots ? (erlangC(load, slots) * service) / (slots - load) : Infinity;
}
