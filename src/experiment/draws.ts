import type { Study } from '#compile';
import { correlate } from './correlate.ts';
import type { Design } from './designs/design.ts';
import { DRAWS_PER_BLOCK } from './designs/latin-hypercube.ts';
import { whyUnfit } from './designs/why-unfit.ts';

/** Replications per draw: two lucks, so that uncertainty and luck can be told apart. */
export const LUCKS_PER_DRAW = 2;

/** Replications per block of the usual design, the unit of every interval. */
export const BLOCK_SIZE = DRAWS_PER_BLOCK * LUCKS_PER_DRAW;

/** Samples the uncertain inputs: draw d is row d mod n of block floor(d / n) of a design with n draws per block. */
export class Draws {
  private readonly study: Study;
  private readonly seed: string;
  private readonly design: Design;
  private readonly names: readonly string[];
  private block = -1;
  private uniforms: Float64Array = new Float64Array(0);

  constructor(study: Study, seed: string, design: Design) {
    this.study = study;
    this.seed = seed;
    this.design = design;
    this.names = study.inputs.map(({ path }) => path);
    const why = whyUnfit(study, design);
    if (why !== undefined) throw new RangeError(why);
  }

  /** Writes the inputs of one draw into the target. */
  fill(draw: number, target: Float64Array): void {
    const { drawsPerBlock } = this.design;
    const block = Math.floor(draw / drawsPerBlock);
    if (block !== this.block) {
      this.uniforms = this.uniformsOf(block);
      this.block = block;
    }
    const row = (draw % drawsPerBlock) * this.names.length;
    this.study.inputs.forEach(({ distribution }, input) => {
      target[input] = distribution.quantile(this.uniforms[row + input]);
    });
  }

  private uniformsOf(block: number): Float64Array {
    const uniforms = this.design.uniforms(this.seed, block, this.names);
    for (const group of this.study.correlated)
      correlate(uniforms, this.names.length, group, { seed: this.seed, block });
    return uniforms;
  }

  /** The replication, as chance counts them, of a draw with one of its lucks. */
  chanceOf(draw: number, luck: number): number {
    return this.design.luckOf(draw) * LUCKS_PER_DRAW + luck;
  }
}
