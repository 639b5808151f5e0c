import { ReservedSlots } from './reserved-slots.ts';

/** Nobody holds the slot. */
export const FREE = -1;

/** The line itself holds the slot, for maintenance. */
export const OWN = -2;

/** The slots of all lines: who is in them, which lines take technologies, and what is kept for whom. */
export class Slots {
  readonly perLine: number;
  /** Entity in each slot, FREE or OWN: [line * perLine + slot]. */
  readonly holder: Int32Array;
  readonly since: Float64Array;
  /** Was the slot seized, or only granted so far? */
  readonly seized: Uint8Array;
  readonly insider: Uint8Array;
  readonly occupied: Int16Array;
  readonly insidersIn: Int16Array;
  readonly open: Uint8Array;
  readonly up: Uint8Array;
  readonly reserved: ReservedSlots;
  readonly openSince: Float64Array;
  /** Line that a technology is on, FREE when on none: [technology]. */
  readonly lineOf: Int32Array;

  constructor(lines: number, perLine: number, technologies: number) {
    this.perLine = perLine;
    this.holder = new Int32Array(lines * perLine).fill(FREE);
    this.since = new Float64Array(lines * perLine);
    this.seized = new Uint8Array(lines * perLine);
    this.insider = new Uint8Array(lines * perLine);
    this.occupied = new Int16Array(lines);
    this.insidersIn = new Int16Array(lines);
    this.open = new Uint8Array(lines);
    this.up = new Uint8Array(lines);
    this.reserved = new ReservedSlots(lines, perLine);
    this.openSince = new Float64Array(lines);
    this.lineOf = new Int32Array(technologies).fill(FREE);
  }

  /** May a technology take a slot of the line now? Slots kept for insiders are for others only when lent. */
  isUsable(line: number, asInsider: boolean): boolean {
    const free = this.perLine - this.occupied[line];
    if (free <= 0 || this.open[line] === 0 || this.up[line] === 0) return false;
    return asInsider || this.reserved.isForAnybody(line, free);
  }

  /** How many slots of the line are free and kept back for insiders. */
  keptBack(line: number): number {
    const kept = Math.max(0, this.reserved.number[line] - this.insidersIn[line]);
    return Math.min(kept, this.perLine - this.occupied[line]);
  }

  /** Puts somebody into a free slot. */
  occupy(line: number, who: number, asInsider: boolean): void {
    const slot = this.slotOf(line, FREE);
    this.holder[slot] = who;
    this.seized[slot] = 0;
    this.insider[slot] = asInsider ? 1 : 0;
    this.occupied[line]++;
    this.insidersIn[line] += this.insider[slot];
    if (who >= 0) this.lineOf[who] = line;
  }

  /** Empties a slot and says since when it was in use. */
  vacate(line: number, who: number): number {
    const slot = this.slotOf(line, who);
    this.holder[slot] = FREE;
    this.occupied[line]--;
    this.insidersIn[line] -= this.insider[slot];
    if (who >= 0) this.lineOf[who] = FREE;
    return this.since[slot];
  }

  /**
   * Index of the slot that somebody (or nobody) has on the line.
   * @throws {Error} when there is none: a chart seized or released what it was not granted
   */
  slotOf(line: number, who: number): number {
    const first = line * this.perLine;
    for (let slot = first; slot < first + this.perLine; slot++) if (this.holder[slot] === who) return slot;
    throw new Error(`line ${line} has no slot of ${who}`);
  }

  /** No line is open and nobody is on any. */
  clear(): void {
    this.holder.fill(FREE);
    for (const array of [this.occupied, this.insidersIn, this.open, this.up]) array.fill(0);
    this.reserved.clear();
    this.lineOf.fill(FREE);
  }

  /** Becomes equal to others. */
  copyFrom(other: Slots): void {
    this.holder.set(other.holder);
    this.since.set(other.since);
    this.seized.set(other.seized);
    this.insider.set(other.insider);
    this.occupied.set(other.occupied);
    this.insidersIn.set(other.insidersIn);
    this.open.set(other.open);
    this.up.set(other.up);
    this.reserved.copyFrom(other.reserved);
    this.openSince.set(other.openSince);
    this.lineOf.set(other.lineOf);
  }
}
