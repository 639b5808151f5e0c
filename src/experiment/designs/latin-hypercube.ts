import { latinHypercubeBlock } from '#random';
import type { Design } from './design.ts';

/** Draws per block: the strata of one Latin hypercube. */
export const DRAWS_PER_BLOCK = 25;

/** Independent Latin hypercubes of 25 draws, each draw with a luck of its own. */
export const latinHypercube: Design = {
  drawsPerBlock: DRAWS_PER_BLOCK,
  uniforms: (seed, block, names) => latinHypercubeBlock(seed, block, names, DRAWS_PER_BLOCK),
  luckOf: (draw) => draw,
  anyOrder: true,
};
