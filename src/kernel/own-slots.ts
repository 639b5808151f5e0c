/**
 * Lines that want a slot of their own, for maintenance, and those of them that may have got one free, in the order in
 * which they did: only these need a look.
 */
export class OwnSlots {
  private readonly wanted: Uint8Array;
  private readonly hopes: Int32Array;
  private readonly isHopeful: Uint8Array;
  private hopeful = 0;

  constructor(lines: number) {
    this.wanted = new Uint8Array(lines);
    this.hopes = new Int32Array(lines);
    this.isHopeful = new Uint8Array(lines);
  }

  /** The line wants a slot, or wants it no longer. */
  want(line: number, wanted: boolean): void {
    this.wanted[line] = wanted ? 1 : 0;
  }

  /** Does the line want a slot? */
  isWanted(line: number): boolean {
    return this.wanted[line] === 1;
  }

  /** Something happened to the line that may have freed a slot. */
  hope(line: number): void {
    if (this.wanted[line] === 0 || this.isHopeful[line] === 1) return;
    this.isHopeful[line] = 1;
    this.hopes[this.hopeful++] = line;
  }

  /** Number of lines with hope. */
  get count(): number {
    return this.hopeful;
  }

  /** A line with hope, by its place in the order. */
  at(place: number): number {
    return this.hopes[place];
  }

  /** All hopes were looked at. */
  settle(): void {
    for (let place = 0; place < this.hopeful; place++) this.isHopeful[this.hopes[place]] = 0;
    this.hopeful = 0;
  }

  /** No line wants a slot. */
  clear(): void {
    this.wanted.fill(0);
    this.isHopeful.fill(0);
    this.hopeful = 0;
  }

  /** Becomes equal to another. */
  copyFrom(other: OwnSlots): void {
    this.wanted.set(other.wanted);
    this.hopes.set(other.hopes);
    this.isHopeful.set(other.isHopeful);
    this.hopeful = other.hopeful;
  }
}
