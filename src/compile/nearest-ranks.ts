import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { areConsistent } from '#random';

const MOST_STEPS = 500;
const CLOSE = 1e-9;

/**
 * The rank correlations nearest to some that contradict each other, of two decimals, which fit together even so.
 *
 * Nearest is the correlation matrix of normal numbers at the least distance (Frobenius), by alternating projections with
 * Dykstra's correction: N. J. Higham, "Computing the nearest correlation matrix", IMA J. Numer. Anal. 22 (2002), 329–343.
 * Eigenvalues are kept above a bound, which grows until rounding leaves the matrix positive definite.
 */
export function nearestRanks(ranks: readonly (readonly number[])[]): number[][] {
  const asked = new Matrix(ranks.map((row) => row.map((rank) => 2 * Math.sin((Math.PI * rank) / 6))));
  for (let least = 1e-3; least < 1; least *= 1.5) {
    const rounded = nearest(asked, least)
      .to2DArray()
      .map((row, at) => row.map((value, column) => (at === column ? 1 : roundedRank(value))));
    if (areConsistent(rounded)) return rounded;
  }
  throw new RangeError(`no correlation matrix near ${JSON.stringify(ranks)}`);
}

/** The nearest matrix with ones on the diagonal and no eigenvalue below a bound. */
function nearest(asked: Matrix, least: number): Matrix {
  let current = asked.clone();
  let correction = Matrix.zeros(asked.rows, asked.columns);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const from = Matrix.sub(current, correction);
    const positive = withEigenvaluesAbove(from, least);
    correction = Matrix.sub(positive, from);
    const next = positive.clone();
    for (let at = 0; at < next.rows; at += 1) next.set(at, at, 1);
    const moved = Matrix.sub(next, current).norm();
    current = next;
    if (moved < CLOSE) break;
  }
  return current;
}

function withEigenvaluesAbove(matrix: Matrix, least: number): Matrix {
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const raised = Matrix.diag(realEigenvalues.map((value) => Math.max(least, value)));
  return eigenvectorMatrix.mmul(raised).mmul(eigenvectorMatrix.transpose());
}

function roundedRank(correlation: number): number {
  const rank = (6 / Math.PI) * Math.asin(Math.max(-1, Math.min(1, correlation / 2)));
  return Math.round(rank * 100) / 100 + 0;
}
