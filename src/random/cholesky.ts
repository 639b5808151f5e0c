/** A square matrix by rows. */
export type Square = readonly (readonly number[])[];

/** Pivots below this count as none: a matrix so near to one of lower rank leaves nothing of a column of its own. */
const LEAST_PIVOT = 1e-6;

/**
 * The lower triangle L with L Lᵀ = a symmetric matrix whose diagonal is about one; undefined unless that is positive
 * definite. By sums in a fixed order, so that every machine gets the same bits.
 */
export function cholesky(matrix: Square): Square | undefined {
  const lower: number[][] = [];
  for (let row = 0; row < matrix.length; row += 1) {
    const own: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      const other = column === row ? own : lower[column];
      let rest = matrix[row][column];
      for (let at = 0; at < column; at += 1) rest -= own[at] * other[at];
      if (column === row && !(rest > LEAST_PIVOT)) return undefined;
      own.push(column === row ? Math.sqrt(rest) : rest / other[column]);
    }
    lower.push(own);
  }
  return lower;
}
