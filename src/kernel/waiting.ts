/** Priorities that a queue knows, as many as a contract may state: 0 is served first. */
const PRIORITIES = 10;

/** Nobody is next. */
const END = -1;

/** Technologies that wait, by field: lower priority number first, then arrival. */
export class Waiting {
  /** Waiting per field, and how many of them belong to a co-building party. */
  readonly count: Int32Array;
  readonly insiders: Int32Array;
  readonly since: Float64Array;
  readonly home: Int16Array;
  readonly isInsider: Uint8Array;
  private readonly queue: Int16Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly head: Int32Array;
  private readonly tail: Int32Array;

  constructor(fields: number, technologies: number) {
    this.count = new Int32Array(fields);
    this.insiders = new Int32Array(fields);
    this.since = new Float64Array(technologies);
    this.home = new Int16Array(technologies);
    this.isInsider = new Uint8Array(technologies);
    this.queue = new Int16Array(technologies).fill(END);
    this.next = new Int32Array(technologies);
    this.previous = new Int32Array(technologies);
    this.head = new Int32Array(fields * PRIORITIES).fill(END);
    this.tail = new Int32Array(fields * PRIORITIES).fill(END);
  }

  /** Is the technology waiting? */
  has(technology: number): boolean {
    return this.queue[technology] !== END;
  }

  /** Joins at the end of its priority. */
  join(
    technology: number,
    claim: { field: number; home: number; insider: boolean; priority: number },
    now: number,
  ): void {
    const queue = claim.field * PRIORITIES + Math.min(PRIORITIES - 1, Math.max(0, claim.priority));
    const last = this.tail[queue];
    this.queue[technology] = queue;
    this.previous[technology] = last;
    this.next[technology] = END;
    if (last === END) this.head[queue] = technology;
    else this.next[last] = technology;
    this.tail[queue] = technology;
    this.since[technology] = now;
    this.home[technology] = claim.home;
    this.isInsider[technology] = claim.insider ? 1 : 0;
    this.count[claim.field]++;
    this.insiders[claim.field] += this.isInsider[technology];
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
    const field = Math.floor(queue / PRIORITIES);
    this.count[field]--;
    this.insiders[field] -= this.isInsider[technology];
  }

  /** First of a field, or -1. */
  first(field: number): number {
    return this.headFrom(field * PRIORITIES, field);
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
    this.queue.set(other.queue);
    this.next.set(other.next);
    this.previous.set(other.previous);
    this.head.set(other.head);
    this.tail.set(other.tail);
  }

  private headFrom(queue: number, field: number): number {
    const end = (field + 1) * PRIORITIES;
    for (let each = queue; each < end; each++) if (this.head[each] !== END) return this.head[each];
    return END;
  }
}
