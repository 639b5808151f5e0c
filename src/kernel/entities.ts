import type { Program } from '#compile';

/** Index of each kind of entity, in the order in which their numbers are given out. */
export const KIND = { TECHNOLOGY: 0, LINE: 1, FIRM: 2 } as const;

/** No delay runs on the timer. */
const IDLE = -1;

/**
 * Everything that lives by a chart: its state, how often it was where, and its running clocks. Entities are numbered
 * technologies first, then lines, then firms.
 */
export class Entities {
  readonly firstLine: number;
  readonly firstFirm: number;
  readonly count: number;
  /** Leaf of the entity's chart, -1 before it starts. */
  readonly state: Int16Array;
  /** Which term's effects it lives under. */
  readonly effect: Int16Array;
  readonly field: Int16Array;
  /** Number that its chance is keyed with. */
  readonly chanceKey: Int32Array;
  /** Per timer: the delay that runs, its generation, when it ends, and what was left when it was stopped (-1: running). */
  readonly timerDelay: Int16Array;
  readonly timerGeneration: Int32Array;
  readonly timerDue: Float64Array;
  readonly timerLeft: Float64Array;
  readonly timerEntity: Int32Array;
  /** One past the last that may have begun; of those after it nothing is known. */
  private end: number;
  /** Visits of states, and timers, have room for the largest chart in every entity. */
  private readonly nodes: number;
  private readonly timers: number;
  private readonly visits: Uint16Array;

  constructor(programs: readonly Program[], sizes: readonly [technologies: number, lines: number, firms: number]) {
    this.firstLine = sizes[0];
    this.firstFirm = sizes[0] + sizes[1];
    this.count = sizes[0] + sizes[1] + sizes[2];
    this.end = this.firstFirm;
    this.nodes = Math.max(...programs.map(({ nodes }) => nodes.length));
    this.timers = Math.max(...programs.map(({ timers }) => timers));
    const timers = this.count * this.timers;
    this.state = new Int16Array(this.count).fill(-1);
    this.effect = new Int16Array(this.count);
    this.field = new Int16Array(this.count);
    this.chanceKey = new Int32Array(this.count);
    this.visits = new Uint16Array(this.count * this.nodes);
    this.timerDelay = new Int16Array(timers).fill(IDLE);
    this.timerGeneration = new Int32Array(timers);
    this.timerDue = new Float64Array(timers);
    this.timerLeft = new Float64Array(timers).fill(-1);
    this.timerEntity = Int32Array.from({ length: timers }, (_, timer) => Math.floor(timer / this.timers));
  }

  /** Kind of an entity, by its number. */
  kindOf(entity: number): number {
    return entity < this.firstLine ? KIND.TECHNOLOGY : entity < this.firstFirm ? KIND.LINE : KIND.FIRM;
  }

  /** Number of an entity among its kind. */
  ordinalOf(entity: number): number {
    return entity - [0, this.firstLine, this.firstFirm][this.kindOf(entity)];
  }

  /** A firm may begin: everything about it is known from now on. */
  admit(firm: number): void {
    this.end = Math.max(this.end, this.firstFirm + firm + 1);
  }

  /** A timer of an entity. */
  timerOf(entity: number, timer: number): number {
    return entity * this.timers + timer;
  }

  /** Number of timers of an entity. */
  get timersEach(): number {
    return this.timers;
  }

  /** Counts a visit to a state. */
  enter(entity: number, node: number): void {
    this.visits[entity * this.nodes + node]++;
  }

  /** How often the entity has entered a state; 0 for the root. */
  visitsOf(entity: number, node: number): number {
    return node < 0 ? 0 : this.visits[entity * this.nodes + node];
  }

  /** Back to before anything started. */
  clear(): void {
    this.forget(0);
    this.end = this.firstFirm;
  }

  /** Becomes equal to other entities of the same numbers. */
  copyFrom(other: Entities): void {
    const { end, nodes, timers } = other;
    this.state.set(other.state.subarray(0, end));
    this.effect.set(other.effect.subarray(0, end));
    this.field.set(other.field.subarray(0, end));
    this.chanceKey.set(other.chanceKey.subarray(0, end));
    this.visits.set(other.visits.subarray(0, end * nodes));
    this.timerDelay.set(other.timerDelay.subarray(0, end * timers));
    this.timerGeneration.set(other.timerGeneration.subarray(0, end * timers));
    this.timerDue.set(other.timerDue.subarray(0, end * timers));
    this.timerLeft.set(other.timerLeft.subarray(0, end * timers));
    this.forget(end);
    this.end = end;
  }

  /** Nothing started of what comes from a number on. */
  private forget(from: number): void {
    const { end, nodes, timers } = this;
    if (from >= end) return;
    this.state.fill(-1, from, end);
    this.visits.fill(0, from * nodes, end * nodes);
    this.timerDelay.fill(IDLE, from * timers, end * timers);
    this.timerGeneration.fill(0, from * timers, end * timers);
    this.timerLeft.fill(-1, from * timers, end * timers);
  }
}
