/** Messages that fit before the mailbox grows. */
const FIRST_SIZE = 64;

/** Messages to entities that wait until the step at hand is complete: first in, first out. */
export class Mailbox {
  private entities = new Int32Array(FIRST_SIZE);
  private events = new Int32Array(FIRST_SIZE);
  private next = 0;
  private end = 0;

  /** Is anything waiting? */
  get isEmpty(): boolean {
    return this.next === this.end;
  }

  /** Adds a message. */
  post(entity: number, event: number): void {
    if (this.end === this.entities.length) this.grow();
    this.entities[this.end] = entity;
    this.events[this.end] = event;
    this.end++;
  }

  /** Addressee of the next message. */
  get entity(): number {
    return this.entities[this.next];
  }

  /** Event of the next message. */
  get event(): number {
    return this.events[this.next];
  }

  /** Drops the next message. */
  drop(): void {
    if (++this.next === this.end) this.clear();
  }

  /** Nothing waits. */
  clear(): void {
    this.next = 0;
    this.end = 0;
  }

  /** Holds what another holds. */
  copyFrom(other: Mailbox): void {
    this.clear();
    for (let place = other.next; place < other.end; place++) this.post(other.entities[place], other.events[place]);
  }

  private grow(): void {
    const [entities, events] = [this.entities, this.events];
    this.entities = new Int32Array(2 * entities.length);
    this.events = new Int32Array(2 * events.length);
    this.entities.set(entities);
    this.events.set(events);
  }
}
