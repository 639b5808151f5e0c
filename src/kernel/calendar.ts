/** Buckets in a month: a power of two, so that no product is rounded and a later time has no earlier bucket. */
const BUCKETS_PER_MONTH = 32;

/** Entries that fit before the calendar grows for the first time. */
const FIRST_SIZE = 1024;

/** No entry: where a list ends. It is due never. */
const NONE = 0;

/**
 * The future: entries by time, then by insertion. An entry names a timer (0 and up) or a matter of the kernel (below
 * zero) with a generation; whoever pops it decides whether that generation still counts, so nothing is ever removed.
 *
 * Buckets of time, each a list of slots as they came; only what is in the bucket at hand stands in order, at the front.
 * The last bucket holds all that is due beyond the horizon, which no run reaches: to order all of it would be in vain,
 * so only its earliest moment comes to the front.
 */
export class Calendar {
  size = 0;
  /** Per bucket: its newest slot, from which `link` leads to older ones. */
  private readonly buckets: Int32Array;
  private readonly last: number;
  /** The bucket at hand, whose entries are the front: nothing waits in it, unless it is the last, nor before it. */
  private current = 0;
  /** The moment of the last bucket that came to the front last: what is due later still waits there. Months. */
  private until = Infinity;
  /** The next entry, from which `link` leads to later ones; there is one as long as there are entries. */
  private front = NONE;
  /** The last entry of the front, if there is a front. */
  private rear = NONE;
  /** A slot that was freed, from which `link` leads to others; and how many slots were ever taken. */
  private freed = NONE;
  private taken = 1;
  private time = new Float64Array(FIRST_SIZE);
  private id = new Int32Array(FIRST_SIZE);
  private generation = new Int32Array(FIRST_SIZE);
  private link = new Int32Array(FIRST_SIZE);

  /** Any time may be entered, but times from zero to the horizon (months) are fast. */
  constructor(horizon: number) {
    this.last = Math.floor(horizon * BUCKETS_PER_MONTH) + 1;
    this.buckets = new Int32Array(this.last + 1).fill(NONE);
    this.time[NONE] = Infinity;
  }

  /** Time of the next entry; Infinity when there is none. Months. */
  get nextTime(): number {
    return this.time[this.front];
  }

  /** What is due next. */
  get nextId(): number {
    return this.id[this.front];
  }

  /** Generation of what is due next. */
  get nextGeneration(): number {
    return this.generation[this.front];
  }

  /** Enters something at a time. Equal times leave in the order in which they came. */
  push(time: number, id: number, generation: number): void {
    const slot = this.take();
    this.time[slot] = time;
    this.id[slot] = id;
    this.generation[slot] = generation;
    this.size++;
    const place = time * BUCKETS_PER_MONTH;
    const bucket = place < this.last ? (place > 0 ? place | 0 : 0) : this.last;
    if (bucket < this.current) this.retreat(bucket);
    if (bucket === this.current && time <= this.until) {
      this.insert(slot, time);
      return;
    }
    this.link[slot] = this.buckets[bucket];
    this.buckets[bucket] = slot;
    if (this.front === NONE) this.advance();
  }

  /** Removes the next entry. */
  pop(): void {
    const slot = this.front;
    this.front = this.link[slot];
    this.link[slot] = this.freed;
    this.freed = slot;
    this.size--;
    if (this.front === NONE && this.size > 0) this.advance();
  }

  /** Forgets everything. */
  clear(): void {
    this.size = 0;
    this.buckets.fill(NONE);
    this.current = 0;
    this.until = Infinity;
    this.front = NONE;
    this.freed = NONE;
    this.taken = 1;
  }

  /** Becomes equal to another calendar of the same horizon. */
  copyFrom(other: Calendar): void {
    while (this.link.length < other.link.length) this.grow();
    this.time.set(other.time.subarray(0, other.taken));
    this.id.set(other.id.subarray(0, other.taken));
    this.generation.set(other.generation.subarray(0, other.taken));
    this.link.set(other.link.subarray(0, other.taken));
    this.buckets.set(other.buckets);
    this.size = other.size;
    this.current = other.current;
    this.until = other.until;
    this.front = other.front;
    this.rear = other.rear;
    this.freed = other.freed;
    this.taken = other.taken;
  }

  private take(): number {
    const slot = this.freed;
    if (slot !== NONE) {
      this.freed = this.link[slot];
      return slot;
    }
    if (this.taken === this.link.length) this.grow();
    return this.taken++;
  }

  /** Puts the newest entry into the front, after all that are not later. */
  private insert(slot: number, due: number): void {
    const { link, time } = this;
    let before = NONE;
    let after = this.front;
    if (after !== NONE && time[this.rear] <= due) {
      before = this.rear;
      after = NONE;
    }
    while (after !== NONE && time[after] <= due) {
      before = after;
      after = link[after];
    }
    link[slot] = after;
    if (after === NONE) this.rear = slot;
    if (before === NONE) this.front = slot;
    else link[before] = slot;
  }

  /** Fills the front, which is empty, from the next bucket that is not. */
  private advance(): void {
    const { buckets, last } = this;
    let bucket = this.current;
    while (bucket < last && buckets[bucket] === NONE) bucket++;
    this.current = bucket;
    if (bucket < last) this.sort(bucket);
    else this.select();
  }

  /** Moves a whole bucket to the front: from the newest to the oldest, each before all that are not earlier. */
  private sort(bucket: number): void {
    const { buckets, link, time } = this;
    let front = NONE;
    for (let slot = buckets[bucket], older = NONE; slot !== NONE; slot = older) {
      older = link[slot];
      const due = time[slot];
      if (front === NONE || due <= time[front]) {
        if (front === NONE) this.rear = slot;
        link[slot] = front;
        front = slot;
        continue;
      }
      let before = front;
      for (let after = link[before]; time[after] < due; after = link[before]) before = after;
      if (link[before] === NONE) this.rear = slot;
      link[slot] = link[before];
      link[before] = slot;
    }
    buckets[bucket] = NONE;
    this.front = front;
  }

  /** Moves the earliest moment of the last bucket to the front. */
  private select(): void {
    const { buckets, last, link, time } = this;
    let earliest = Infinity;
    for (let slot = buckets[last]; slot !== NONE; slot = link[slot]) earliest = Math.min(earliest, time[slot]);
    let newer = NONE;
    for (let slot = buckets[last], older = NONE; slot !== NONE; slot = older) {
      older = link[slot];
      if (time[slot] > earliest) {
        newer = slot;
        continue;
      }
      if (newer === NONE) buckets[last] = older;
      else link[newer] = older;
      if (this.front === NONE) this.rear = slot;
      link[slot] = this.front;
      this.front = slot;
    }
    this.until = earliest;
  }

  /** Makes an earlier bucket the one at hand. The front goes back to its own, backwards, as `sort` likes it best. */
  private retreat(bucket: number): void {
    const { buckets, current, link } = this;
    for (let slot = this.front, later = NONE; slot !== NONE; slot = later) {
      later = link[slot];
      link[slot] = buckets[current];
      buckets[current] = slot;
    }
    this.front = NONE;
    this.current = bucket;
  }

  private grow(): void {
    const length = this.link.length * 2;
    this.time = enlarged(this.time, new Float64Array(length));
    this.id = enlarged(this.id, new Int32Array(length));
    this.generation = enlarged(this.generation, new Int32Array(length));
    this.link = enlarged(this.link, new Int32Array(length));
  }
}

function enlarged<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
