/** Words per entry: time, insertion number, what is due, generation. */
const STRIDE = 4;

/**
 * The future: entries by time, then by insertion. An entry names a timer (0 and up) or a matter of the kernel (below
 * zero) with a generation; whoever pops it decides whether that generation still counts, so nothing is ever removed.
 */
export class Calendar {
  size = 0;
  private inserted = 0;
  private heap = new Float64Array(STRIDE * 1024);

  /** Time of the next entry; Infinity when there is none. Months. */
  get nextTime(): number {
    return this.size === 0 ? Infinity : this.heap[0];
  }

  /** What is due next. */
  get nextId(): number {
    return this.heap[2];
  }

  /** Generation of what is due next. */
  get nextGeneration(): number {
    return this.heap[3];
  }

  /** Enters something at a time. Equal times leave in the order in which they came. */
  push(time: number, id: number, generation: number): void {
    if ((this.size + 1) * STRIDE > this.heap.length) this.grow();
    const heap = this.heap;
    const order = this.inserted++;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      // The newcomer has the largest insertion number: only a strictly later parent gives way.
      if (heap[parent * STRIDE] <= time) break;
      moveEntry(heap, parent, hole);
      hole = parent;
    }
    const at = hole * STRIDE;
    heap[at] = time;
    heap[at + 1] = order;
    heap[at + 2] = id;
    heap[at + 3] = generation;
  }

  /** Removes the next entry. */
  pop(): void {
    const heap = this.heap;
    const last = --this.size;
    const time = heap[last * STRIDE];
    const order = heap[last * STRIDE + 1];
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      if (child + 1 < last && isBefore(heap, child + 1, heap[child * STRIDE], heap[child * STRIDE + 1])) child++;
      if (!isBefore(heap, child, time, order)) break;
      moveEntry(heap, child, hole);
      hole = child;
    }
    moveEntry(heap, last, hole);
  }

  /** Forgets everything. */
  clear(): void {
    this.size = 0;
    this.inserted = 0;
  }

  /** Becomes equal to another calendar. */
  copyFrom(other: Calendar): void {
    while (this.heap.length < other.size * STRIDE) this.grow();
    this.heap.set(other.heap.subarray(0, other.size * STRIDE));
    this.size = other.size;
    this.inserted = other.inserted;
  }

  private grow(): void {
    const larger = new Float64Array(this.heap.length * 2);
    larger.set(this.heap);
    this.heap = larger;
  }
}

function isBefore(heap: Float64Array, entry: number, time: number, order: number): boolean {
  const own = heap[entry * STRIDE];
  return own < time || (own === time && heap[entry * STRIDE + 1] < order);
}

function moveEntry(heap: Float64Array, from: number, to: number): void {
  const source = from * STRIDE;
  const target = to * STRIDE;
  heap[target] = heap[source];
  heap[target + 1] = heap[source + 1];
  heap[target + 2] = heap[source + 2];
  heap[target + 3] = heap[source + 3];
}
