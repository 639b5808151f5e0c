import { permutation, sequence } from './seed.ts';

const twoTo32 = 4_294_967_296;

function refuse(names: readonly string[], size: number): void {
  if (!Number.isInteger(size) || size < 1 || size > 1_048_576) {
    throw new RangeError(`a Latin hypercube block needs 1 to 1048576 rows, not ${size}`);
  }
  if (new Set(names).size !== names.length) {
    throw new RangeError(`a Latin hypercube block needs distinct names, not ${names.join(', ')}`);
  }
}

/**
 * One Latin hypercube block: size rows by names.length columns, row by row, of uniforms strictly between 0 and 1,
 * each column with exactly one number in each of its `size` equal strata.
 *
 * A column depends only on (seed, block, its name, size), so adding or dropping a parameter changes no other.
 * Throws a RangeError for repeated names or a size that is no whole number from 1 to 2^20.
 * Source: McKay, Beckman & Conover, Technometrics 21 (1979), 239–245.
 */
export function latinHypercubeBlock(seed: string, block: number, names: readonly string[], size: number): Float64Array {
  refuse(names, size);
  const cells = new Float64Array(size * names.length);
  names.forEach((name, column) => {
    const source = sequence(seed, 'lhs', block, name);
    const strata = permutation(size, source);
    strata.forEach((stratum, row) => {
      // Jitter on a grid of 2^-32, off its ends: stratum + jitter is then exact and stays inside the stratum.
      const jitter = (Math.floor(source() * twoTo32) + 0.5) / twoTo32;
      cells[row * names.length + column] = (stratum + jitter) / size;
    });
  });
  return cells;
}
