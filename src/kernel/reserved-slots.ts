/**
 * The slots that lines keep for insiders. Idle are those that are free and kept back: no more than are free, and no more
 * than are reserved less the insiders inside. Each has been idle since a month of its own, whatever the other slots of
 * the line do, and is lent when that was long enough. Who borrows takes the one idle longest, which is lent; who needs no
 * loan takes the one idle shortest. So as many are lent as stood idle all through the time of the idle release.
 */
export class ReservedSlots {
  /** Slots reserved on each line, and how many of them are idle. */
  readonly number: Int16Array;
  readonly idle: Int16Array;
  private readonly perLine: number;
  private readonly idleRelease: Float64Array;
  /** How many of the idle slots are lent: the first ones. */
  private readonly lent: Int16Array;
  /** Month from which each idle slot is lent, in the order in which they became idle: [line * perLine + place]. */
  private readonly due: Float64Array;

  constructor(lines: number, perLine: number) {
    this.perLine = perLine;
    this.number = new Int16Array(lines);
    this.idle = new Int16Array(lines);
    this.idleRelease = new Float64Array(lines);
    this.lent = new Int16Array(lines);
    this.due = new Float64Array(lines * perLine);
  }

  /** So many slots of a line are reserved from now on, and lent after so many idle months. */
  keep(line: number, number: number, idleRelease: number): void {
    this.number[line] = number;
    this.idleRelease[line] = idleRelease;
  }

  /** No slot of a line is reserved from now on. */
  drop(line: number): void {
    this.number[line] = 0;
    this.idle[line] = 0;
    this.lent[line] = 0;
  }

  /** May anybody take one of so many free slots? */
  isForAnybody(line: number, free: number): boolean {
    return free > this.idle[line] || this.lent[line] > 0;
  }

  /** One more is idle from now on; says when it is to be lent. */
  rest(line: number, now: number): number {
    const due = now + this.idleRelease[line];
    this.due[line * this.perLine + this.idle[line]++] = due;
    return due;
  }

  /** One less is idle: it was borrowed, or taken by somebody who needed no loan. */
  take(line: number, borrowed: boolean): void {
    const { due, perLine } = this;
    const first = line * perLine;
    const left = --this.idle[line];
    if (borrowed) {
      due.copyWithin(first, first + 1, first + left + 1);
      this.lent[line]--;
    } else if (this.lent[line] > left) this.lent[line] = left;
  }

  /** Lends what has been idle for long enough by now; says whether there was something. */
  lend(line: number, now: number): boolean {
    const first = line * this.perLine;
    const before = this.lent[line];
    while (this.lent[line] < this.idle[line] && this.due[first + this.lent[line]] <= now) this.lent[line]++;
    return this.lent[line] > before;
  }

  /** Nothing is reserved. */
  clear(): void {
    this.number.fill(0);
    this.idle.fill(0);
    this.lent.fill(0);
  }

  /** Becomes equal to others. */
  copyFrom(other: ReservedSlots): void {
    this.number.set(other.number);
    this.idle.set(other.idle);
    this.idleRelease.set(other.idleRelease);
    this.lent.set(other.lent);
    this.due.set(other.due);
  }
}
