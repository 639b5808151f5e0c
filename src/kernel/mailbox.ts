/** Messages to entities that wait until the step at hand is complete: first in, first out. */
export class Mailbox {
  private readonly entities: number[] = [];
  private readonly events: number[] = [];
  private next = 0;

  /** Is anything waiting? */
  get isEmpty(): boolean {
    return this.next === this.entities.length;
  }

  /** Adds a message. */
  post(entity: number, event: number): void {
    this.entities.push(entity);
    this.events.push(event);
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
    if (++this.next < this.entities.length) return;
    this.clear();
  }

  /** Nothing waits. */
  clear(): void {
    this.entities.length = 0;
    this.events.length = 0;
    this.next = 0;
  }
}
