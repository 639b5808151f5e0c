import type { LineRules } from '#compile';

/** How many lines take technologies: in a field, or in a field at a home where routing leads to no other. */
export class OpenLines {
  private readonly fields: number;
  private readonly byHome: boolean;
  private readonly count: Int32Array;

  constructor(routing: LineRules['routing'], fields: number, platforms: number) {
    this.fields = fields;
    this.byHome = routing === 'home';
    this.count = new Int32Array(this.byHome ? fields * platforms : fields);
  }

  /** A line opened or closed. */
  note(field: number, platform: number, isOpen: boolean): void {
    this.count[this.groupOf(field, platform)] += isOpen ? 1 : -1;
  }

  /** Is there a line that a technology may wait for? A home without any line has none. */
  has(field: number, home: number): boolean {
    return this.count[this.groupOf(field, home)] > 0;
  }

  /** No line is open. */
  clear(): void {
    this.count.fill(0);
  }

  /** Becomes equal to others. */
  copyFrom(other: OpenLines): void {
    this.count.set(other.count);
  }

  private groupOf(field: number, platform: number): number {
    return this.byHome ? platform * this.fields + field : field;
  }
}
