import type { Claim } from './claim.ts';

/** Priorities that a queue knows, as many as a contract may state: 0 is served first. */
const PRIORITIES = 10;

/** Nobody is next. */
const END = -1;

/** Technologies that wait, by pool: lower priority number first, then arrival. */
export class Waiting {
  /** Waiting per pool, and how many of them belong to a co-building party. */
  readonly count: Int32Array;
  readonly insiders: Int32Array;
  readonly since: Float64Array;
  readonly home: Int16Array;
  readonly isInsider: Uint8Array;
  /** What it asks for: [station * fields + field]. */
  private readonly cell: Int32Array;
  private readonly queue: Int16Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly head: Int32Array;
  private readonly tail: Int32Array;

  constructor(pools: number, technologies: number) {
    this.count = new Int32Array(pools);
    this.insiders = new Int32Array(pools);
    this.since = new Float64Array(technologies);
    this.home = new Int16Array(technologies);
    this.isInsider = new Uint8Array(technologies);
    this.cell = new Int32Array(technologies);
    this.queue = new Int16Array(technologies).fill(END);
    this.next = new Int32Array(technologies);
    this.previous = new Int32Array(technologies);
    this.head = new Int32Array(pools * PRIORITIES).fill(END);
    this.tail = new Int32Array(pools * PRIORITIES).fill(END);
  }

  /** Is the technology waiting? */
  has(technology: number): boolean {
    return this.queue[technology] !== END;
  }

  /** Joins a pool's queue at the end of its priority. */
  join(technology: number, pool: number, claim: Claim, now: number): void {
    this.since[technology] = now;
    this.home[technology] = claim.home;
    this.cell[technology] = claim.cell;
    this.isInsider[technology] = claim.insider ? 1 : 0;
    this.append(technology, pool, Math.min(PRIORITIES - 1, Math.max(0, claim.priority)));
  }

  /** Everybody stands in the queue of another pool now, by what each asks for; who came first stands first. */
  regroup(poolOf: (cell: number) => number): void {
    const { queue, since } = this;
    const priorityOf = queue.map((each) => each % PRIORITIES);
    const everybody = [...queue.keys()].filter((technology) => queue[technology] !== END);
    this.clear();
    for (const technology of everybody.toSorted((a, b) => since[a] - since[b]))
      this.append(technology, poolOf(this.cell[technology]), priorityOf[technology]);
  }

  private append(technology: number, pool: number, priority: number): void {
    const queue = pool * PRIORITIES + priority;
    const last = this.tail[queue];
    this.queue[technology] = queue;
    this.previous[technology] = last;
    this.next[technology] = END;
    if (last === END) this.head[queue] = technology;
    else this.next[last] = technology;
    this.tail[queue] = technology;
    this.count[pool]++;
    this.insiders[pool] += this.isInsider[technology];
  }

  /** Leaves, wherever it stands. */
  leave(technology: number): void {
    const queue = this.queue[technology];
    const before = this.previous[technology];
    const after = this.next[technology];
    if (before === END) this.head[queue] = after;
    else this.next[before] = after;
    if (after === END) this.tail[queue] = before;
    else this.previous[after] = before;
    this.queue[technology] = END;
    const pool = Math.floor(queue / PRIORITIES);
    this.count[pool]--;
    this.insiders[pool] -= this.isInsider[technology];
  }

  /** The pool in whose queue a technology stands. */
  poolOf(technology: number): number {
    return Math.floor(this.queue[technology] / PRIORITIES);
  }

  /** First of a pool, or -1. */
  first(pool: number): number {
    return this.headFrom(pool * PRIORITIES, pool);
  }

  /** The one after, or -1. */
  after(technology: number): number {
    const following = this.next[technology];
    if (following !== END) return following;
    const queue = this.queue[technology];
    return this.headFrom(queue + 1, Math.floor(queue / PRIORITIES));
  }

  /** Nobody waits. */
  clear(): void {
    this.count.fill(0);
    this.insiders.fill(0);
    this.queue.fill(END);
    this.head.fill(END);
    this.tail.fill(END);
  }

  /** Becomes equal to another. */
  copyFrom(other: Waiting): void {
    this.count.set(other.count);
    this.insiders.set(other.insiders);
    this.since.set(other.since);
    this.home.set(other.home);
    this.isInsider.set(other.isInsider);
    this.cell.set(other.cell);
    this.queue.set(other.queue);
    this.next.set(other.next);
    this.previous.set(other.previous);
    this.head.set(other.head);
    this.tail.set(other.tail);
  }

  private headFrom(queue: number, pool: number): number {
    const end = (pool + 1) * PRIORITIES;
    for (let each = queue; each < end; each++) if (this.head[each] !== END) return this.head[each];
    return END;
  }
}
