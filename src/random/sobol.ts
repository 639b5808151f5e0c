import { sequence } from './seed.ts';
import { SOBOL_DIMENSIONS, sobolDirections } from './sobol-directions.ts';

/** Points of a block. */
export const SOBOL_POINTS = 32;

const twoTo32 = 4_294_967_296;
const twoTo31 = 2_147_483_648;

/** In which of 32 equal cells, 0 to 31, each of the first 32 points of a dimension lies, in the order of the index. */
export function sobolCells(dimension: number): readonly number[] {
  const directions = sobolDirections(dimension);
  return Array.from({ length: SOBOL_POINTS }, (_, index) =>
    directions.reduce((cell, direction, bit) => (((index >>> bit) & 1) === 1 ? cell ^ direction : cell), 0),
  );
}

/**
 * One block of 32 points, row by row: uniforms strictly between 0 and 1, one column for each name, each column with
 * exactly one number in each of its 32 equal strata. Every block is independent of all others.
 *
 * The points of Sobol (USSR Comput. Math. Math. Phys. 7, 1967, 86–112) with the direction numbers of Joe and Kuo (2008),
 * by nested uniform scrambling (A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995): each half of
 * every interval is exchanged with the other or not, by a bit of its own. Five levels tell 32 points apart; what lies
 * below is uniform inside the cell. Scrambling keeps how evenly the points lie in every group of columns.
 *
 * The name at place k has dimension k, because the first dimensions lie most evenly in pairs: 32 points tell 16 kinds of
 * halves apart, so of more than 16 dimensions some pairs share their halves. How a name is scrambled depends on (seed,
 * block, name) alone. So adding a name behind the others moves no column; adding one among them moves those behind it.
 *
 * Throws a RangeError for repeated names, and for more names than dimensions.
 */
export function scrambledSobolBlock(seed: string, block: number, names: readonly string[]): Float64Array {
  refuse(names);
  const cells = new Float64Array(SOBOL_POINTS * names.length);
  names.forEach((name, column) => {
    const source = sequence(seed, 'sobol', block, name);
    const flips = Math.floor(source() * twoTo31);
    sobolCells(column).forEach((cell, row) => {
      // Jitter on a grid of 2^-32, off its ends, as in a Latin hypercube.
      const jitter = (Math.floor(source() * twoTo32) + 0.5) / twoTo32;
      cells[row * names.length + column] = (scrambled(cell, flips) + jitter) / SOBOL_POINTS;
    });
  });
  return cells;
}

/** The cell after its five bits are flipped by the 31 bits of `flips`: one for each of the intervals that hold it. */
function scrambled(cell: number, flips: number): number {
  let flipped = 0;
  for (let depth = 0; depth < 5; depth += 1) {
    const interval = 2 ** depth - 1 + (cell >>> (5 - depth));
    const bit = ((cell >>> (4 - depth)) ^ (flips >>> interval)) & 1;
    flipped = 2 * flipped + bit;
  }
  return flipped;
}

function refuse(names: readonly string[]): void {
  if (names.length > SOBOL_DIMENSIONS) {
    throw new RangeError(`a Sobol block has ${SOBOL_DIMENSIONS} dimensions, and not ${names.length}`);
  }
  if (new Set(names).size !== names.length) {
    throw new RangeError(`a Sobol block needs distinct names, not ${names.join(', ')}`);
  }
}
