import seedrandom from 'seedrandom';

/** A source of numbers uniform on [0, 1), each call giving the next. */
type Source = () => number;

/**
 * The text as seedrandom should read it: one character per UTF-8 byte, because seedrandom looks only at the low
 * byte of a character. ASCII text is unchanged.
 */
function bytesOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/**
 * The two 32-bit words, 0 … 2^32 − 1, that key the dice of a seed. Any text is a seed, '0' and '' among them.
 * The text is quoted first: seedrandom repeats a short key until it is long enough, so that '7' would be '77'.
 */
export function keyFromSeed(text: string): readonly [number, number] {
  const source = seedrandom(bytesOf(JSON.stringify(text)));
  return [source.int32() >>> 0, source.int32() >>> 0];
}

/**
 * A sequential source for permutations and resampling, named by a path under the seed. Different paths give
 * independent sources; the number 1 and the text '1' are different steps of a path.
 */
export function sequence(seed: string, ...path: readonly (string | number)[]): Source {
  const source = seedrandom(bytesOf(JSON.stringify([seed, ...path])));
  return () => source.double();
}

/**
 * The numbers 0 … size − 1 in an order drawn from the source, every order equally likely.
 * Source: Durstenfeld, Algorithm 235, CACM 7 (1964), 420 (the Fisher–Yates shuffle). Size must be a whole
 * number, 0 or more.
 */
export function permutation(size: number, source: Source): Int32Array {
  const order = Int32Array.from({ length: size }, (_, position) => position);
  for (let last = size - 1; last > 0; last -= 1) {
    const chosen = Math.floor(source() * (last + 1));
    const moved = order[last];
    order[last] = order[chosen];
    order[chosen] = moved;
  }
  return order;
}

/**
 * The 32-bit number, 0 … 2^32 − 1, that keeps one use of chance apart from another by its name.
 * Source: the FNV-1a hash of the UTF-8 bytes (Fowler, Noll & Vo, RFC 9923).
 */
export function purposeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
