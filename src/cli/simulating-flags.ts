import type { SamplingFlags } from './sampling.ts';

/** Options of everything that simulates, as typed: what `repeatably` of the options adds, and how chance is sampled. */
export interface SimulatingFlags extends SamplingFlags {
  readonly replications?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly set: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}
