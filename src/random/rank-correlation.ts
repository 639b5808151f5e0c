import { cholesky, type Square } from './cholesky.ts';

const sixthOfPi = 0.5235987755982989;

/**
 * The correlation of two normal numbers whose rank correlation (Spearman's) is `rank`, from −1 to 1: 2 sin(π rank / 6).
 * Source: K. Pearson, "On further methods of determining correlation" (1907). By its series, for `Math.sin` differs
 * between machines.
 */
function normalCorrelation(rank: number): number {
  const x = sixthOfPi * rank;
  let term = x;
  let sum = x;
  for (let n = 2; n <= 20; n += 2) {
    term *= (-x * x) / (n * (n + 1));
    sum += term;
  }
  return 2 * sum;
}

/** The correlations of normal numbers with these rank correlations; ones on the diagonal stay. */
export function normalCorrelations(ranks: Square): Square {
  return ranks.map((row) => row.map(normalCorrelation));
}

/** Whether numbers can have these rank correlations all at once. */
export function areConsistent(ranks: Square): boolean {
  return cholesky(normalCorrelations(ranks)) !== undefined;
}
