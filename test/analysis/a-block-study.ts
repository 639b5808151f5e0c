import { alea } from 'seedrandom';

/** Draws per Latin hypercube block and lucks per draw, as the experiment makes them. */
const DRAWS = 25;
const LUCKS = 2;
export const BLOCK_SIZE = DRAWS * LUCKS;

/** A repeatable source of numbers in [0, 1). */
export type Source = () => number;

/** The source of one study, by its name. */
export function aSource(name: string): Source {
  return alea(name);
}

/** A standard normal number (Box and Muller, 1958). */
export function aNormal(source: Source): number {
  return Math.sqrt(-2 * Math.log(1 - source())) * Math.cos(2 * Math.PI * source());
}

/** One uniform per draw, stratified: each of the block's 25 strata is met once, in random order. */
function aStratifiedBlock(source: Source): readonly number[] {
  const strata = Array.from({ length: DRAWS }, (_, stratum) => stratum);
  for (let last = DRAWS - 1; last > 0; last -= 1) {
    const other = Math.floor(source() * (last + 1));
    [strata[last], strata[other]] = [strata[other], strata[last]];
  }
  return strata.map((stratum) => (stratum + source()) / DRAWS);
}

/**
 * The uncertain input of every replication of a study, block after block: replication k has draw floor(k/2), so the
 * two lucks of a draw meet the same input.
 */
export function anInput(blocks: number, source: Source): Float64Array {
  const input = new Float64Array(blocks * BLOCK_SIZE);
  for (let block = 0; block < blocks; block += 1) {
    const draws = aStratifiedBlock(source);
    for (let k = 0; k < BLOCK_SIZE; k += 1) input[block * BLOCK_SIZE + k] = draws[Math.floor(k / LUCKS)];
  }
  return input;
}
