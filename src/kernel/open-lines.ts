import type { LineRules } from '#compile';

/** How many lines take technologies: in a pool, or in a pool at a home where routing leads to no other. */
export class OpenLines {
  private readonly pools: number;
  private readonly byHome: boolean;
  private readonly count: Int32Array;

  constructor(routing: LineRules['routing'], pools: number, platforms: number) {
    this.pools = pools;
    this.byHome = routing === 'home';
    this.count = new Int32Array(this.byHome ? pools * platforms : pools);
  }

  /** A line opened or closed. */
  note(pool: number, platform: number, isOpen: boolean): void {
    this.count[this.groupOf(pool, platform)] += isOpen ? 1 : -1;
  }

  /** Is there a line that a technology may wait for? A home without any line has none. */
  has(pool: number, home: number): boolean {
    return this.count[this.groupOf(pool, home)] > 0;
  }

  /** No line is open. */
  clear(): void {
    this.count.fill(0);
  }

  /** Becomes equal to others. */
  copyFrom(other: OpenLines): void {
    this.count.set(other.count);
  }

  private groupOf(pool: number, platform: number): number {
    return this.byHome ? platform * this.pools + pool : pool;
  }
}
