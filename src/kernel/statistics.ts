/** What is measured at each station. */
const MEASURES = [
  'waits',
  'waitingMonths',
  'lost',
  'insiderWaits',
  'insiderWaitingMonths',
  'insidersLost',
  'queueMonths',
  'busyMonths',
  'availableMonths',
] as const;

type Measure = (typeof MEASURES)[number];

/** Waiting and use of slots since the statistics began, in months, by station and over all of them. */
export class Statistics {
  /** By station. */
  readonly at: Readonly<Record<Measure, Float64Array>>;
  /** Month from which is measured. */
  from = 0;

  constructor(stations: number) {
    const none = MEASURES.map((name) => [name, new Float64Array(stations)]);
    this.at = Object.fromEntries(none) as Record<Measure, Float64Array>;
  }

  get waits(): number {
    return this.total('waits');
  }

  get waitingMonths(): number {
    return this.total('waitingMonths');
  }

  get queueMonths(): number {
    return this.total('queueMonths');
  }

  get busyMonths(): number {
    return this.total('busyMonths');
  }

  get availableMonths(): number {
    return this.total('availableMonths');
  }

  /** A measure over all stations. */
  total(name: Measure): number {
    let total = 0;
    for (const value of this.at[name]) total += value;
    return total;
  }

  /** Somebody stood in the queue of a station from then to now. */
  queued(station: number, since: number, now: number): void {
    this.at.queueMonths[station] += Math.max(0, now - Math.max(since, this.from));
  }

  /** A wait at a station ended with a slot, after so many months. */
  granted(station: number, months: number, who: { readonly now: number; readonly insider: boolean }): void {
    if (who.now < this.from) return;
    const { at } = this;
    at.waits[station]++;
    at.waitingMonths[station] += months;
    if (!who.insider) return;
    at.insiderWaits[station]++;
    at.insiderWaitingMonths[station] += months;
  }

  /** A wait at a station ended without a slot: patience ended, or the technology was turned away. */
  lost(station: number, who: { readonly now: number; readonly insider: boolean }): void {
    if (who.now < this.from) return;
    this.at.lost[station]++;
    if (who.insider) this.at.insidersLost[station]++;
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
