import type { LineRules } from '#compile';
import { OpenLines } from './open-lines.ts';
import type { Waiting } from './waiting.ts';

/**
 * Who may go on waiting once the queues of a moment are served: whoever has a line to wait for, and of those who came at
 * that moment as many as find a place in the room of their pool. Nobody loses a place to somebody who came later.
 */
export class WaitingRoom {
  private readonly waiting: Waiting;
  private readonly lines: OpenLines;
  /** Places by pool: those of its first field. */
  private readonly rooms: Float64Array;
  private readonly refuse: (technology: number) => void;
  /** Pools where somebody may have no line to wait for. */
  private readonly stranded: Uint8Array;

  constructor(
    waiting: Waiting,
    routing: LineRules['routing'],
    sizes: { rooms: Float64Array; platforms: number },
    refuse: (technology: number) => void,
  ) {
    this.waiting = waiting;
    this.lines = new OpenLines(routing, sizes.rooms.length, sizes.platforms);
    this.rooms = sizes.rooms;
    this.refuse = refuse;
    this.stranded = new Uint8Array(sizes.rooms.length);
  }

  /** A line opened or closed. */
  noteLine(pool: number, platform: number, isOpen: boolean): void {
    this.lines.note(pool, platform, isOpen);
    if (!isOpen) this.stranded[pool] = 1;
  }

  /** Somebody came. */
  noteArrival(pool: number, home: number): void {
    if (!this.lines.has(pool, home)) this.stranded[pool] = 1;
  }

  /** The queue of a pool was served: refuses who may not go on waiting. */
  clearOut(pool: number, now: number): void {
    if (this.stranded[pool] === 1) this.refuseStranded(pool);
    if (this.waiting.count[pool] > this.rooms[pool]) this.refuseExcess(pool, now);
  }

  /** No line is open. */
  clear(): void {
    this.lines.clear();
    this.stranded.fill(0);
  }

  /** Other pools: no line is open yet, and whoever waits may have none to wait for. */
  regroup(): void {
    this.lines.clear();
    this.stranded.fill(1);
  }

  /** Becomes equal to another. */
  copyFrom(other: WaitingRoom): void {
    this.lines.copyFrom(other.lines);
    this.stranded.set(other.stranded);
  }

  private refuseStranded(pool: number): void {
    const { waiting } = this;
    this.stranded[pool] = 0;
    for (let who = waiting.first(pool), following = who; who >= 0; who = following) {
      following = waiting.after(who);
      if (!this.lines.has(pool, waiting.home[who])) this.refuse(who);
    }
  }

  /** Newcomers have the places that others leave, in the order in which they would be served. */
  private refuseExcess(pool: number, now: number): void {
    const { waiting } = this;
    let places = this.rooms[pool] - waiting.count[pool];
    for (let who = waiting.first(pool); who >= 0; who = waiting.after(who)) if (waiting.since[who] === now) places++;
    for (let who = waiting.first(pool), following = who; who >= 0; who = following) {
      following = waiting.after(who);
      if (waiting.since[who] === now && places-- <= 0) this.refuse(who);
    }
  }
}
