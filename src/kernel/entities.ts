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
  private readonly visits: Uint16Array;
  private readonly visitStart: Int32Array;
  private readonly timerStart: Int32Array;
  private readonly nodes: readonly number[];
  private readonly timers: readonly number[];
  private readonly first: readonly number[];

  constructor(programs: readonly Program[], sizes: readonly [technologies: number, lines: number, firms: number]) {
    this.firstLine = sizes[0];
    this.firstFirm = sizes[0] + sizes[1];
    this.count = sizes[0] + sizes[1] + sizes[2];
    this.first = [0, this.firstLine, this.firstFirm];
    this.nodes = programs.map(({ nodes }) => nodes.length);
    this.timers = programs.map(({ timers }) => timers);
    this.visitStart = startsOf(sizes, this.nodes);
    this.timerStart = startsOf(sizes, this.timers);
    const timers = this.timerStart[3];
    this.state = new Int16Array(this.count).fill(-1);
    this.effect = new Int16Array(this.count);
    this.field = new Int16Array(this.count);
    this.chanceKey = new Int32Array(this.count);
    this.visits = new Uint16Array(this.visitStart[3]);
    this.timerDelay = new Int16Array(timers).fill(IDLE);
    this.timerGeneration = new Int32Array(timers);
    this.timerDue = new Float64Array(timers);
    this.timerLeft = new Float64Array(timers).fill(-1);
    this.timerEntity = new Int32Array(timers);
    for (let entity = 0; entity < this.count; entity++) {
      const from = this.timerOf(entity, 0);
      this.timerEntity.fill(entity, from, from + this.timers[this.kindOf(entity)]);
    }
  }

  /** Kind of an entity, by its number. */
  kindOf(entity: number): number {
    return entity < this.firstLine ? KIND.TECHNOLOGY : entity < this.firstFirm ? KIND.LINE : KIND.FIRM;
  }

  /** Number of an entity among its kind. */
  ordinalOf(entity: number): number {
    return entity - this.first[this.kindOf(entity)];
  }

  /** A timer of an entity. */
  timerOf(entity: number, timer: number): number {
    const kind = this.kindOf(entity);
    return this.timerStart[kind] + (entity - this.first[kind]) * this.timers[kind] + timer;
  }

  /** Number of timers of an entity. */
  timersOf(entity: number): number {
    return this.timers[this.kindOf(entity)];
  }

  /** Counts a visit to a state. */
  enter(entity: number, node: number): void {
    const kind = this.kindOf(entity);
    this.visits[this.visitStart[kind] + (entity - this.first[kind]) * this.nodes[kind] + node]++;
  }

  /** How often the entity has entered a state; 0 for the root. */
  visitsOf(entity: number, node: number): number {
    if (node < 0) return 0;
    const kind = this.kindOf(entity);
    return this.visits[this.visitStart[kind] + (entity - this.first[kind]) * this.nodes[kind] + node];
  }

  /** Back to before anything started. */
  clear(): void {
    this.state.fill(-1);
    this.visits.fill(0);
    this.timerDelay.fill(IDLE);
    this.timerGeneration.fill(0);
    this.timerLeft.fill(-1);
  }

  /** Becomes equal to other entities of the same numbers. */
  copyFrom(other: Entities): void {
    this.state.set(other.state);
    this.effect.set(other.effect);
    this.field.set(other.field);
    this.chanceKey.set(other.chanceKey);
    this.visits.set(other.visits);
    this.timerDelay.set(other.timerDelay);
    this.timerGeneration.set(other.timerGeneration);
    this.timerDue.set(other.timerDue);
    this.timerLeft.set(other.timerLeft);
  }
}

function startsOf(sizes: readonly number[], widths: readonly number[]): Int32Array {
  const starts = new Int32Array(4);
  for (let kind = 0; kind < 3; kind++) starts[kind + 1] = starts[kind] + sizes[kind] * widths[kind];
  return starts;
}
