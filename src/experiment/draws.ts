import { latinHypercubeBlock } from '#random';
import type { Study } from '#compile';

/** Draws per block: the strata of one Latin hypercube. */
export const DRAWS_PER_BLOCK = 25;

/** Replications per draw: two lucks, so that uncertainty and luck can be told apart. */
export const LUCKS_PER_DRAW = 2;

/** Replications per block, the unit of every interval. */
export const BLOCK_SIZE = DRAWS_PER_BLOCK * LUCKS_PER_DRAW;

/** Samples the uncertain inputs: draw d is row d mod 25 of the Latin hypercube of block floor(d / 25). */
export class Draws {
  private readonly study: Study;
  private readonly seed: string;
  private readonly names: readonly string[];
  private block = -1;
  private uniforms: Float64Array = new Float64Array(0);

  constructor(study: Study, seed: string) {
    this.study = study;
    this.seed = seed;
    this.names = study.inputs.map(({ path }) => path);
  }

  /** Writes the inputs of one draw into the target. */
  fill(draw: number, target: Float64Array): void {
    const block = Math.floor(draw / DRAWS_PER_BLOCK);
    if (block !== this.block) {
      this.uniforms = latinHypercubeBlock(this.seed, block, this.names, DRAWS_PER_BLOCK);
      this.block = block;
    }
    const row = (draw % DRAWS_PER_BLOCK) * this.names.length;
    this.study.inputs.forEach(({ distribution }, input) => {
      target[input] = distribution.quantile(this.uniforms[row + input]);
    });
  }
}
