/** A binary heap of times and what is due then, in typed arrays; whoever came first leaves first. */
export class Heap {
  size = 0;
  private readonly times: Float64Array;
  private readonly due: Int32Array;
  private readonly order: Int32Array;
  private pushed = 0;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.due = new Int32Array(capacity);
    this.order = new Int32Array(capacity);
  }

  /** Time of the first entry; Infinity when there is none. */
  get firstTime(): number {
    return this.size === 0 ? Infinity : this.times[0];
  }

  clear(): void {
    this.size = 0;
    this.pushed = 0;
  }

  push(time: number, what: number): void {
    this.place(this.size++, time, what, this.pushed++);
  }

  /** Removes the first entry and returns what is due. */
  pop(): number {
    const { times, due, order } = this;
    const first = due[0];
    const last = --this.size;
    if (last === 0) return first;
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      const right = child + 1;
      if (
        right < last &&
        (times[right] < times[child] || (times[right] === times[child] && order[right] < order[child]))
      )
        child = right;
      times[hole] = times[child];
      due[hole] = due[child];
      order[hole] = order[child];
      hole = child;
    }
    this.place(hole, times[last], due[last], order[last]);
    return first;
  }

  /** Lets an entry rise from a hole to where it belongs. */
  private place(from: number, time: number, what: number, number: number): void {
    const { times, due, order } = this;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (times[parent] < time || (times[parent] === time && order[parent] < number)) break;
      times[hole] = times[parent];
      due[hole] = due[parent];
      order[hole] = order[parent];
      hole = parent;
    }
    times[hole] = time;
    due[hole] = what;
    order[hole] = number;
  }
}
