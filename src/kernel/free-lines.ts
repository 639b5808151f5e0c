/** Bits of a word of the mask, as a power of two. */
const WORD = 5;

/** Which lines of each pool are in operation with a free slot: one bit a line, so that full lines cost no look. */
export class FreeLines {
  /** Lines of each pool in their order; a line's place among them is its rank. */
  readonly linesOf: readonly Int32Array[];
  private readonly poolOf: Int32Array;
  private readonly rankOf: Int32Array;
  /** First word of each pool, and one past the last. */
  private readonly start: Int32Array;
  private readonly words: Int32Array;

  constructor(poolOf: Int32Array, pools: number) {
    this.poolOf = poolOf;
    this.linesOf = Array.from({ length: pools }, (_, pool) =>
      Int32Array.from([...poolOf.keys()].filter((line) => poolOf[line] === pool)),
    );
    this.rankOf = new Int32Array(poolOf.length);
    this.start = new Int32Array(pools + 1);
    this.linesOf.forEach((lines, pool) => {
      lines.forEach((line, rank) => (this.rankOf[line] = rank));
      this.start[pool + 1] = this.start[pool] + Math.ceil(lines.length / (1 << WORD));
    });
    this.words = new Int32Array(this.start[pools]);
  }

  /** Notes whether a line has a free slot. */
  note(line: number, isFree: boolean): void {
    const rank = this.rankOf[line];
    const word = this.start[this.poolOf[line]] + (rank >> WORD);
    const bit = 1 << (rank & 31);
    if (isFree) this.words[word] |= bit;
    else this.words[word] &= ~bit;
  }

  /** Is there a free slot on some line of the pool? */
  hasAny(pool: number): boolean {
    return this.next(pool, 0) >= 0;
  }

  /** The first rank from a rank on whose line has a free slot; -1 when there is none. */
  next(pool: number, rank: number): number {
    const { start, words } = this;
    let word = start[pool] + (rank >> WORD);
    let bits = word < start[pool + 1] ? words[word] & (-1 << (rank & 31)) : 0;
    while (bits === 0) {
      if (++word >= start[pool + 1]) return -1;
      bits = words[word];
    }
    return ((word - start[pool]) << WORD) + 31 - Math.clz32(bits & -bits);
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
