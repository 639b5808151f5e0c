/** Waiting and use of slots since the statistics began, in months. */
export class Statistics {
  waits = 0;
  waitingMonths = 0;
  queueMonths = 0;
  busyMonths = 0;
  availableMonths = 0;
  /** Month from which is measured. */
  from = 0;

  /** A wait from then to now ended with a grant, or without. */
  waited(since: number, now: number, granted: boolean): void {
    this.queueMonths += Math.max(0, now - Math.max(since, this.from));
    if (!granted || now < this.from) return;
    this.waits++;
    this.waitingMonths += now - since;
  }

  /** A technology had a slot from then to now. */
  wasBusy(since: number, now: number): void {
    this.busyMonths += Math.max(0, now - Math.max(since, this.from));
  }

  /** So many slots were in operation from then to now. */
  wasOpen(since: number, now: number, slots: number): void {
    this.availableMonths += slots * Math.max(0, now - Math.max(since, this.from));
  }

  /** Forgets what was measured, and measures from a month on. */
  restart(from: number): void {
    Object.assign(this, { waits: 0, waitingMonths: 0, queueMonths: 0, busyMonths: 0, availableMonths: 0, from });
  }

  /** Becomes equal to another. */
  copyFrom(other: Statistics): void {
    Object.assign(this, other);
  }
}
