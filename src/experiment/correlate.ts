import { correlatedRanks } from '#random';
import type { RankCorrelated } from '#random';

/** Inputs that are correlated with each other: their columns, and their rank correlations. */
export interface CorrelatedGroup extends RankCorrelated {
  /** Of each name: the column of its input. */
  readonly columns: readonly number[];
}

/**
 * Gives the columns of a group their rank correlations, by another order of the numbers in each: no column has other
 * numbers than before, and no column outside the group is touched. The block is rows by `width` columns, row by row.
 */
export function correlate(
  uniforms: Float64Array,
  width: number,
  group: CorrelatedGroup,
  { seed, block }: { readonly seed: string; readonly block: number },
): void {
  const rows = uniforms.length / width;
  const ranks = correlatedRanks(seed, block, group, rows);
  group.columns.forEach((column, at) => {
    const rising = Float64Array.from({ length: rows }, (_, row) => uniforms[row * width + column]).sort();
    ranks[at].forEach((rank, row) => (uniforms[row * width + column] = rising[rank]));
  });
}
