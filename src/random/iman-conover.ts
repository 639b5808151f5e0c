import { cholesky, type Square } from './cholesky.ts';
import { normalQuantile } from './normal-quantile.ts';
import { normalCorrelations } from './rank-correlation.ts';
import { permutation, sequence } from './seed.ts';

/** One column for each name, one number for each row. */
type Columns = readonly (readonly number[])[];

/** Names whose numbers go together, and their rank correlations. */
export interface RankCorrelated {
  readonly names: readonly string[];
  readonly ranks: Square;
}

/**
 * The ranks, 0 to size − 1, that the rows of a block get in each column so that the columns have nearly the rank
 * correlations that are asked for. They depend on seed, block, and the names in their order; blocks are independent.
 *
 * R. L. Iman and W. J. Conover, "A distribution-free approach to inducing rank correlation among input variables",
 * Commun. Statist. B 11 (1982), 311–334: van der Waerden's scores, shuffled for each name, are turned until their
 * correlations are those of normal numbers with the rank correlations asked for, and the ranks are read off. Few rows
 * miss by what reading off ranks does; a second turn, from the ranks themselves, brings them nearer. What stays missing
 * is about a twentieth of small correlations in blocks of 25, and less of large ones.
 *
 * Throws a RangeError for correlations that contradict each other, and for as many names as rows.
 */
export function correlatedRanks(
  seed: string,
  block: number,
  { names, ranks }: RankCorrelated,
  size: number,
): readonly Int32Array[] {
  const normal = cholesky(normalCorrelations(ranks));
  const plain = cholesky(ranks);
  if (normal === undefined || plain === undefined || names.length >= size)
    throw new RangeError(`${size} rows cannot have these rank correlations: ${JSON.stringify(ranks)}`);
  const scores = Array.from({ length: size }, (_, rank) => normalQuantile((rank + 1) / (size + 1)));
  const centred = scores.map((_, rank) => rank - (size - 1) / 2);
  const shuffled = names.map((name) => [...permutation(size, sequence(seed, 'scores', block, name))]);
  const first = turned(scored(shuffled, scores), normal).map(ranksOf);
  return turned(scored(first, centred), plain).map((column) => Int32Array.from(ranksOf(column)));
}

function scored(ranks: Columns, scores: readonly number[]): Columns {
  return ranks.map((column) => column.map((rank) => scores[rank]));
}

/** Columns turned so that their correlation matrix is L Lᵀ: with E = F Fᵀ theirs before, every row becomes L F⁻¹ row. */
function turned(columns: Columns, lower: Square): Columns {
  const before = cholesky(correlationsOf(columns));
  if (before === undefined) throw new RangeError('columns that were shuffled by chance are not independent');
  const after = columns.map((): number[] => []);
  columns[0].forEach((_, row) => {
    const solved: number[] = [];
    before.forEach((own, at) => {
      const known = solved.reduce((sum, value, column) => sum + own[column] * value, 0);
      solved.push((columns[at][row] - known) / own[at]);
    });
    lower.forEach((own, at) => after[at].push(own.reduce((sum, weight, column) => sum + weight * solved[column], 0)));
  });
  return after;
}

/** Of columns that hold the same numbers about zero, each in an order of its own. */
function correlationsOf(columns: Columns): Square {
  const product = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, value, row) => sum + value * other[row], 0);
  const squares = product(columns[0], columns[0]);
  return columns.map((one) => columns.map((other) => product(one, other) / squares));
}

/** Equal numbers rank in the order of their rows. */
function ranksOf(column: readonly number[]): readonly number[] {
  const ranks = new Array<number>(column.length).fill(0);
  const rising = column.map((_, row) => row).sort((one, other) => column[one] - column[other]);
  rising.forEach((row, rank) => (ranks[row] = rank));
  return ranks;
}
