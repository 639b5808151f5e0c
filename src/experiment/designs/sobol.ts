import { scrambledSobolBlock, SOBOL_DIMENSIONS, SOBOL_POINTS } from '#random';
import type { Design } from './design.ts';

/** Independently scrambled blocks of 32 points of a Sobol sequence, each draw with a luck of its own. */
export const sobol: Design = {
  drawsPerBlock: SOBOL_POINTS,
  uniforms: scrambledSobolBlock,
  luckOf: (draw) => draw,
  anyOrder: true,
  mostInputs: SOBOL_DIMENSIONS,
};
