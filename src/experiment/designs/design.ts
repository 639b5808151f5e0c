/** How the uncertain inputs are sampled, as plain data: every thread is told, and the run remembers it. */
export type DesignSpec = Sampling | Trajectories | CrossedPairs;

/** Blocks of draws that represent what is known of the inputs. */
interface Sampling {
  readonly draws: 'latin-hypercube' | 'sobol';
  /** Whether the second luck of a draw mirrors the first; independent unless stated. */
  readonly lucks?: 'independent' | 'antithetic';
}

/** Trajectories that move one input after the other; how many inputs there are. */
interface Trajectories {
  readonly draws: 'morris';
  readonly inputs: number;
  readonly lucks?: 'independent';
}

/** Pairs of draws and their crossings: how many pairs per block, and the group of each input, numbered from 0. */
interface CrossedPairs {
  readonly draws: 'crossed-pairs';
  readonly pairs: number;
  readonly groupOf: readonly number[];
  readonly lucks?: 'independent';
}

/** A way of sampling the uncertain inputs in blocks that are independent of each other. */
export interface Design {
  /** Draws per block. */
  readonly drawsPerBlock: number;
  /** Uniforms strictly between 0 and 1 of one block, row by row: one row for each draw, one column for each name. */
  uniforms(seed: string, block: number, names: readonly string[]): Float64Array;
  /** Number of the luck that a draw meets: draws with the same number share everything random. */
  luckOf(draw: number): number;
  /** Set where the rows of a block may be matched in any order, so that correlated inputs can be made by matching. */
  readonly anyOrder?: true;
  /** Inputs that it can sample; any number unless stated. */
  readonly mostInputs?: number;
}

/** What is used unless something else is asked for. */
export const USUAL_DESIGN: DesignSpec = Object.freeze({ draws: 'latin-hypercube' });
