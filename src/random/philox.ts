/** The four 32-bit words of one block, low word first, each in 0 … 2^32 − 1. */
export type Words = readonly [number, number, number, number];

// Multipliers and key increments of Philox4x32: Salmon, Moraes, Dror & Shaw, "Parallel random numbers:
// as easy as 1, 2, 3", SC 2011, section 4.3. The multipliers are split in 16-bit halves for `high0` and `high1`.
const multiplier0 = 0xd2511f53 | 0;
const multiplier1 = 0xcd9e8d57 | 0;
const high0Factor = 0xd251;
const low0Factor = 0x1f53;
const high1Factor = 0xcd9e;
const low1Factor = 0x8d57;
const bump0 = 0x9e3779b9 | 0;
const bump1 = 0xbb67ae85 | 0;

const twoTo26 = 67_108_864;
const twoToMinus52 = 1 / 4_503_599_627_370_496;

/** The high 32 bits of word × multiplier0, by schoolbook multiplication of 16-bit halves. */
function high0(word: number): number {
  const low = word & 0xffff;
  const high = word >>> 16;
  const middle = (Math.imul(high, low0Factor) + (Math.imul(low, low0Factor) >>> 16)) | 0;
  const carry = (Math.imul(low, high0Factor) + (middle & 0xffff)) | 0;
  return (Math.imul(high, high0Factor) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/** The high 32 bits of word × multiplier1. */
function high1(word: number): number {
  const low = word & 0xffff;
  const high = word >>> 16;
  const middle = (Math.imul(high, low1Factor) + (Math.imul(low, low1Factor) >>> 16)) | 0;
  const carry = (Math.imul(low, high1Factor) + (middle & 0xffff)) | 0;
  return (Math.imul(high, high1Factor) + (middle >>> 16) + (carry >>> 16)) | 0;
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
    word1 = Math.imul(word2, multiplier1);
    word3 = Math.imul(word0, multiplier0);
    word0 = next0;
    word2 = next2;
    key0 = (key0 + bump0) | 0;
    key1 = (key1 + bump1) | 0;
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
    let word0 = index | 0;
    let word1 = purpose | 0;
    let word2 = entity | 0;
    let word3 = replication | 0;
    let key0 = this.key0;
    let key1 = this.key1;
    for (let round = 0; round < 9; round += 1) {
      const next0 = high1(word2) ^ word1 ^ key0;
      const next2 = high0(word0) ^ word3 ^ key1;
      word1 = Math.imul(word2, multiplier1);
      word3 = Math.imul(word0, multiplier0);
      word0 = next0;
      word2 = next2;
      key0 = (key0 + bump0) | 0;
      key1 = (key1 + bump1) | 0;
    }
    // The tenth round, of which only the first two words are used.
    const first = high1(word2) ^ word1 ^ key0;
    const second = Math.imul(word2, multiplier1);
    return ((first >>> 6) * twoTo26 + (second >>> 6) + 0.5) * twoToMinus52;
  }
}
