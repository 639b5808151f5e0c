/** What is measured at each station. */
const MEASURES = ['waits', 'waitingMonths', 'queueMonths', 'busyMonths', 'availableMonths'] as const;

/** Waiting and use of slots since the statistics began, in months, by station and over all of them. */
export class Statistics {
  /** By station. */
  readonly at: Readonly<Record<(typeof MEASURES)[number], Float64Array>>;
  /** Month from which is measured. */
  from = 0;

  constructor(stations: number) {
    const none = (): Float64Array => new Float64Array(stations);
    this.at = {
      waits: none(),
      waitingMonths: none(),
      queueMonths: none(),
      busyMonths: none(),
      availableMonths: none(),
    };
  }

  get waits(): number {
    return sum(this.at.waits);
  }

  get waitingMonths(): number {
    return sum(this.at.waitingMonths);
  }

  get queueMonths(): number {
    return sum(this.at.queueMonths);
  }

  get busyMonths(): number {
    return sum(this.at.busyMonths);
  }

  get availableMonths(): number {
    return sum(this.at.availableMonths);
  }

  /** A wait at a station from then to now ended with a grant, or without. */
  waited(station: number, since: number, now: number, granted: boolean): void {
    const { at, from } = this;
    at.queueMonths[station] += Math.max(0, now - Math.max(since, from));
    if (!granted || now < from) return;
    at.waits[station]++;
    at.waitingMonths[station] += now - since;
  }

  /** A technology had a slot of a station from then to now. */
  wasBusy(station: number, since: number, now: number): void {
    this.at.busyMonths[station] += Math.max(0, now - Math.max(since, this.from));
  }

  /** A line of a station, with so many slots, was in operation from then to now. */
  wasOpen(station: number, slots: number, since: number, now: number): void {
    this.at.availableMonths[station] += slots * Math.max(0, now - Math.max(since, this.from));
  }

  /** Forgets what was measured, and measures from a month on. */
  restart(from: number): void {
    for (const name of MEASURES) this.at[name].fill(0);
    this.from = from;
  }

  /** Becomes equal to another. */
  copyFrom(other: Statistics): void {
    for (const name of MEASURES) this.at[name].set(other.at[name]);
    this.from = other.from;
  }
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
