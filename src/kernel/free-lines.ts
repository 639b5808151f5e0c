/** Bits of a word of the mask, as a power of two. */
const WORD = 5;

/** Which lines of each field are in operation with a free slot: one bit a line, so that full lines cost no look. */
export class FreeLines {
  /** Lines of each field in their order; a line's place among them is its rank. */
  readonly linesOf: readonly Int32Array[];
  private readonly fieldOf: Int32Array;
  private readonly rankOf: Int32Array;
  /** First word of each field, and one past the last. */
  private readonly start: Int32Array;
  private readonly words: Int32Array;

  constructor(fieldOf: Int32Array, fields: number) {
    this.fieldOf = fieldOf;
    this.linesOf = Array.from({ length: fields }, (_, field) =>
      Int32Array.from([...fieldOf.keys()].filter((line) => fieldOf[line] === field)),
    );
    this.rankOf = new Int32Array(fieldOf.length);
    this.start = new Int32Array(fields + 1);
    this.linesOf.forEach((lines, field) => {
      lines.forEach((line, rank) => (this.rankOf[line] = rank));
      this.start[field + 1] = this.start[field] + Math.ceil(lines.length / (1 << WORD));
    });
    this.words = new Int32Array(this.start[fields]);
  }

  /** Notes whether a line has a free slot. */
  note(line: number, isFree: boolean): void {
    const rank = this.rankOf[line];
    const word = this.start[this.fieldOf[line]] + (rank >> WORD);
    const bit = 1 << (rank & 31);
    if (isFree) this.words[word] |= bit;
    else this.words[word] &= ~bit;
  }

  /** Is there a free slot on some line of the field? */
  hasAny(field: number): boolean {
    return this.next(field, 0) >= 0;
  }

  /** The first rank from a rank on whose line has a free slot; -1 when there is none. */
  next(field: number, rank: number): number {
    const { start, words } = this;
    let word = start[field] + (rank >> WORD);
    let bits = word < start[field + 1] ? words[word] & (-1 << (rank & 31)) : 0;
    while (bits === 0) {
      if (++word >= start[field + 1]) return -1;
      bits = words[word];
    }
    return ((word - start[field]) << WORD) + 31 - Math.clz32(bits & -bits);
  }

  /** No line has a free slot. */
  clear(): void {
    this.words.fill(0);
  }

  /** Becomes equal to another. */
  copyFrom(other: FreeLines): void {
    this.words.set(other.words);
  }
}
