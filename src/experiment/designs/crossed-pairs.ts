import { latinHypercubeBlock } from '#random';
import type { Design } from './design.ts';

/** Draws of a pair before its crossings. */
const PAIR = 2;

/**
 * Pairs of draws and their crossings, for Sobol's indices. A pair is two independent draws A and B, followed by one
 * crossing for each group of inputs: A with the inputs of the group from B. The pairs of a block are the rows of one Latin
 * hypercube over the inputs of A and those of B. All draws of a pair and its crossings meet the same luck, so that their
 * differences show the inputs.
 *
 * Source: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola, Computer Physics Communications 181 (2010),
 * 259–270, the radial design of A, B and A_B^(i).
 */
export function crossedPairs(pairs: number, groupOf: readonly number[]): Design {
  const groups = Math.max(...groupOf) + 1;
  const drawsPerPair = PAIR + groups;
  const width = groupOf.length;
  return {
    drawsPerBlock: pairs * drawsPerPair,
    luckOf: (draw) => Math.floor(draw / drawsPerPair),
    uniforms: (seed, block, names) => {
      if (names.length !== width) throw new RangeError(`pairs of ${width} inputs are none of ${names.length}`);
      const both = ['A', 'B'].flatMap((half) => names.map((name) => `crossed pairs ${half}: ${name}`));
      const rows = latinHypercubeBlock(seed, block, both, pairs);
      const cells = new Float64Array(pairs * drawsPerPair * width);
      for (let row = 0; row < pairs * drawsPerPair; row += 1) {
        const pair = Math.floor(row / drawsPerPair) * PAIR * width;
        const point = row % drawsPerPair;
        groupOf.forEach((group, input) => {
          const fromB = point === 1 || point === PAIR + group;
          cells[row * width + input] = rows[pair + (fromB ? width : 0) + input];
        });
      }
      return cells;
    },
  };
}
