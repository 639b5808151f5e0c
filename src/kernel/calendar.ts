/** Entries that fit before the calendar grows for the first time. */
const FIRST_SIZE = 1024;

/**
 * The future: entries by time, then by insertion. An entry names a timer (0 and up) or a matter of the kernel (below
 * zero) with a generation; whoever pops it decides whether that generation still counts, so nothing is ever removed.
 *
 * A binary heap of slot numbers: what an entry says stays in its slot, and only the number moves.
 */
export class Calendar {
  size = 0;
  private inserted = 0;
  /** Slots in heap order, then the slots that are free. */
  private heap = Int32Array.from({ length: FIRST_SIZE }, (_, slot) => slot);
  private time = new Float64Array(FIRST_SIZE);
  private order = new Float64Array(FIRST_SIZE);
  private id = new Int32Array(FIRST_SIZE);
  private generation = new Int32Array(FIRST_SIZE);

  /** Time of the next entry; Infinity when there is none. Months. */
  get nextTime(): number {
    return this.size === 0 ? Infinity : this.time[this.heap[0]];
  }

  /** What is due next. */
  get nextId(): number {
    return this.id[this.heap[0]];
  }

  /** Generation of what is due next. */
  get nextGeneration(): number {
    return this.generation[this.heap[0]];
  }

  /** Enters something at a time. Equal times leave in the order in which they came. */
  push(time: number, id: number, generation: number): void {
    if (this.size === this.heap.length) this.grow();
    const slot = this.heap[this.size];
    this.time[slot] = time;
    this.order[slot] = this.inserted++;
    this.id[slot] = id;
    this.generation[slot] = generation;
    this.rise(this.size++, slot);
  }

  /** Removes the next entry. */
  pop(): void {
    const { heap, time } = this;
    const freed = heap[0];
    const last = --this.size;
    const moved = heap[last];
    heap[last] = freed;
    if (last === 0) return;
    // The hole sinks to the bottom along the earlier children; the last entry then rises from there, mostly not far.
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      if (child + 1 < last) {
        const left = time[heap[child]];
        const right = time[heap[child + 1]];
        if (right < left || (right === left && this.order[heap[child + 1]] < this.order[heap[child]])) child++;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    this.rise(hole, moved);
  }

  /** Forgets everything. */
  clear(): void {
    this.size = 0;
    this.inserted = 0;
  }

  /** Becomes equal to another calendar. */
  copyFrom(other: Calendar): void {
    while (this.heap.length < other.heap.length) this.grow();
    this.heap.set(other.heap);
    for (let slot = other.heap.length; slot < this.heap.length; slot++) this.heap[slot] = slot;
    this.time.set(other.time);
    this.order.set(other.order);
    this.id.set(other.id);
    this.generation.set(other.generation);
    this.size = other.size;
    this.inserted = other.inserted;
  }

  /** Puts a slot where it belongs between a hole and the root. */
  private rise(from: number, slot: number): void {
    const { heap, time, order } = this;
    const due = time[slot];
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = heap[parent];
      if (time[above] < due || (time[above] === due && order[above] < order[slot])) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = slot;
  }

  private grow(): void {
    const length = this.heap.length * 2;
    const heap = Int32Array.from({ length }, (_, slot) => slot);
    heap.set(this.heap);
    this.heap = heap;
    this.time = enlarged(this.time, new Float64Array(length));
    this.order = enlarged(this.order, new Float64Array(length));
    this.id = enlarged(this.id, new Int32Array(length));
    this.generation = enlarged(this.generation, new Int32Array(length));
  }
}

function enlarged<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
