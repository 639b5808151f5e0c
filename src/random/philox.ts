/** The four 32-bit words of one block, low word first, each in 0 … 2^32 − 1. */
export type Words = readonly [number, number, number, number];

// Constants of Philox4x32: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011,
// section 4.3: multipliers 0xd2511f53 and 0xcd9e8d57, key increments 0x9e3779b9 and 0xbb67ae85. They are written out
// where they are used: a named constant costs twice the time, because a bundler turns it into a variable.

/** The high 32 bits of word × 0xd2511f53, by schoolbook multiplication of 16-bit halves. */
function high0(word: number): number {
  const low = word & 0xffff;
  const high = word >>> 16;
  const middle = (Math.imul(high, 0x1f53) + (Math.imul(low, 0x1f53) >>> 16)) | 0;
  const carry = (Math.imul(low, 0xd251) + (middle & 0xffff)) | 0;
  return (Math.imul(high, 0xd251) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/** The high 32 bits of word × 0xcd9e8d57. */
function high1(word: number): number {
  const low = word & 0xffff;
  const high = word >>> 16;
  const middle = (Math.imul(high, 0x8d57) + (Math.imul(low, 0x8d57) >>> 16)) | 0;
  const carry = (Math.imul(low, 0xcd9e) + (middle & 0xffff)) | 0;
  return (Math.imul(high, 0xcd9e) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/**
 * The ten-round Philox4x32 block of a counter under a key: a bijection of the counter for every key.
 * Source: Salmon et al. (2011); checked against the known-answer vectors of Random123.
 */
export function philox4x32(counter: Words, key: readonly [number, number]): Words {
  let [word0, word1, word2, word3] = counter;
  let [key0, key1] = key;
  for (let round = 0; round < 10; round += 1) {
    const next0 = high1(word2) ^ word1 ^ key0;
    const next2 = high0(word0) ^ word3 ^ key1;
    word1 = Math.imul(word2, 0xcd9e8d57);
    word3 = Math.imul(word0, 0xd2511f53);
    word0 = next0;
    word2 = next2;
    key0 = (key0 + 0x9e3779b9) | 0;
    key1 = (key1 + 0xbb67ae85) | 0;
  }
  return [word0 >>> 0, word1 >>> 0, word2 >>> 0, word3 >>> 0];
}

/**
 * Dice whose every throw is named: a draw is a pure function of the key and of what it is for, so nothing
 * drawn before, after or elsewhere can move it. They keep no state.
 */
export class Dice {
  private readonly key0: number;
  private readonly key1: number;

  /** The key is two 32-bit words, as `keyFromSeed` makes them. */
  constructor(key0: number, key1: number) {
    this.key0 = key0 | 0;
    this.key1 = key1 | 0;
  }

  /**
   * A uniform number strictly between 0 and 1, on the grid (k + ½) / 2^52, so that both it and its
   * complement are exact. The four names are integers, taken modulo 2^32.
   */
  uniform(replication: number, entity: number, purpose: number, index: number): number {
    // The rounds of `philox4x32` in local variables, which allocates nothing.
    let word0 = index | 0;
    let word1 = purpose | 0;
    let word2 = entity | 0;
    let word3 = replication | 0;
    let key0 = this.key0;
    let key1 = this.key1;
    for (let round = 0; round < 9; round += 1) {
      const next0 = high1(word2) ^ word1 ^ key0;
      const next2 = high0(word0) ^ word3 ^ key1;
      word1 = Math.imul(word2, 0xcd9e8d57);
      word3 = Math.imul(word0, 0xd2511f53);
      word0 = next0;
      word2 = next2;
      key0 = (key0 + 0x9e3779b9) | 0;
      key1 = (key1 + 0xbb67ae85) | 0;
    }
    // The tenth round, of which only the first two words are used.
    const first = high1(word2) ^ word1 ^ key0;
    const second = Math.imul(word2, 0xcd9e8d57);
    return ((first >>> 6) * 0x4000000 + (second >>> 6) + 0.5) * (1 / 0x10000000000000);
  }
}
