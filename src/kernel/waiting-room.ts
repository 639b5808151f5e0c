import type { LineRules } from '#compile';
import { OpenLines } from './open-lines.ts';
import type { Waiting } from './waiting.ts';

/**
 * Who may go on waiting once the queues of a moment are served: whoever has a line to wait for, and of those who came at
 * that moment as many as find a place in the room of their field. Nobody loses a place to somebody who came later.
 */
export class WaitingRoom {
  private readonly waiting: Waiting;
  private readonly lines: OpenLines;
  private readonly size: number;
  private readonly refuse: (technology: number) => void;
  /** Fields where somebody may have no line to wait for. */
  private readonly stranded: Uint8Array;

  constructor(
    waiting: Waiting,
    rules: LineRules,
    sizes: { fields: number; platforms: number },
    refuse: (technology: number) => void,
  ) {
    this.waiting = waiting;
    this.lines = new OpenLines(rules.routing, sizes.fields, sizes.platforms);
    this.size = rules.waitingRoom ?? Infinity;
    this.refuse = refuse;
    this.stranded = new Uint8Array(sizes.fields);
  }

  /** A line opened or closed. */
  noteLine(field: number, platform: number, isOpen: boolean): void {
    this.lines.note(field, platform, isOpen);
    if (!isOpen) this.stranded[field] = 1;
  }

  /** Somebody came. */
  noteArrival(field: number, home: number): void {
    if (!this.lines.has(field, home)) this.stranded[field] = 1;
  }

  /** The queue of a field was served: refuses who may not go on waiting. */
  clearOut(field: number, now: number): void {
    if (this.stranded[field] === 1) this.refuseStranded(field);
    if (this.waiting.count[field] > this.size) this.refuseExcess(field, now);
  }

  /** No line is open. */
  clear(): void {
    this.lines.clear();
    this.stranded.fill(0);
  }

  /** Becomes equal to another. */
  copyFrom(other: WaitingRoom): void {
    this.lines.copyFrom(other.lines);
    this.stranded.set(other.stranded);
  }

  private refuseStranded(field: number): void {
    const { waiting } = this;
    this.stranded[field] = 0;
    for (let who = waiting.first(field), following = who; who >= 0; who = following) {
      following = waiting.after(who);
      if (!this.lines.has(field, waiting.home[who])) this.refuse(who);
    }
  }

  /** Newcomers have the places that others leave, in the order in which they would be served. */
  private refuseExcess(field: number, now: number): void {
    const { waiting } = this;
    let places = this.size - waiting.count[field];
    for (let who = waiting.first(field); who >= 0; who = waiting.after(who)) if (waiting.since[who] === now) places++;
    for (let who = waiting.first(field), following = who; who >= 0; who = following) {
      following = waiting.after(who);
      if (waiting.since[who] === now && places-- <= 0) this.refuse(who);
    }
  }
}
