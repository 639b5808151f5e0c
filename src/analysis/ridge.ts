import { EigenvalueDecomposition, inverse, Matrix } from 'ml-matrix';
import { mean } from 'simple-statistics';
import { times, timesTransposed, type Rows } from './rows.ts';

/** Penalties tried, per row; features are standardised, so they have no unit. */
const PENALTIES = Array.from({ length: 13 }, (_, step) => 10 ** (step / 2 - 4));

/** What is expected of every row. */
export interface Fitted {
  /** By the fit to all rows. */
  readonly whole: Float64Array;
  /** Every row by the fit to the other blocks: its own response has no part in it. */
  readonly crossFitted: Float64Array;
  /** By the fit to all blocks but one. */
  readonly without: (block: number) => Float64Array;
}

/**
 * Ridge regression with an intercept (Hoerl and Kennard, Technometrics 12, 1970) of responses on rows of features that
 * come in blocks of `blockSize`. The penalty is the one of 13 with the smallest score of generalised cross-validation
 * (Golub, Heath and Wahba, Technometrics 21, 1979); all fits to one response share it, as one number chosen from all rows
 * says next to nothing about any of them.
 *
 * Fits without a block are exact and need no second fit. Ridge is linear: fitted = H y. Leaving out block b gives the same
 * fit as putting its own prediction in the place of y_b, so the residuals of the block become (I − H_bb)⁻¹ e_b (Allen's
 * PRESS for blocks; Cook and Weisberg, Residuals and Influence in Regression, 1982, ch. 3.6).
 */
export function ridge(features: Matrix, blockSize: number): (responses: Float64Array) => Fitted {
  const axes = principalAxes(features);
  const hats = new Map<number, Hat>();
  return (responses) => {
    const centre = mean([...responses]);
    const centred = responses.map((response) => response - centre);
    const along = timesTransposed(axes.rows, centred);
    const penalty = bestPenalty(axes.squares, along, centred);
    const hat = hats.get(penalty) ?? hatOf(axes, penalty, blockSize);
    hats.set(penalty, hat);
    const fit = times(
      hat.rows,
      along.map((projection, axis) => projection * hat.weights[axis]),
    );
    return fitted(hat, { centre, centred, fit });
  };
}

/** Rows along the principal axes of their features, and the sum of squares along each axis. */
interface Axes {
  readonly rows: Rows;
  readonly squares: Float64Array;
}

function principalAxes(features: Matrix): Axes {
  const { rows: count, columns: width } = features;
  if (width === 0) return { rows: { count, width, values: new Float64Array(0) }, squares: new Float64Array(0) };
  const centred = features.clone().subRowVector(features.mean('column'));
  const products = centred.transpose().mmul(centred);
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(products, { assumeSymmetric: true });
  const values = Float64Array.from(centred.mmul(eigenvectorMatrix).to1DArray());
  return {
    rows: { count, width, values },
    squares: Float64Array.from(realEigenvalues, (square) => Math.max(0, square)),
  };
}

/** The penalty with the smallest residual sum of squares over the square of the degrees of freedom that are left. */
function bestPenalty(squares: Float64Array, along: Float64Array, centred: Float64Array): number {
  const all = centred.reduce((sum, value) => sum + value * value, 0);
  const penalties = PENALTIES.map((perRow) => perRow * centred.length);
  const scores = penalties.map((penalty) => {
    let residual = all;
    let freedom = centred.length - 1;
    squares.forEach((square, axis) => {
      residual -= (along[axis] ** 2 * (square + 2 * penalty)) / (square + penalty) ** 2;
      freedom -= square / (square + penalty);
    });
    return Math.max(0, residual) / freedom ** 2;
  });
  return penalties[scores.indexOf(Math.min(...scores))];
}

/** The matrix H that makes fitted values of responses, in parts: H y = (mean of y) + R W Rᵀ y. */
interface Hat {
  readonly rows: Rows;
  /** The diagonal of W. */
  readonly weights: Float64Array;
  /** By block: the rows of R, and (I − H_bb)⁻¹. */
  readonly blocks: readonly { readonly rows: Rows; readonly leaveOut: Rows }[];
}

function hatOf({ rows, squares }: Axes, penalty: number, blockSize: number): Hat {
  const weights = squares.map((square) => 1 / (square + penalty));
  const blocks = Array.from({ length: rows.count / blockSize }, (_, block) => {
    const from = block * blockSize * rows.width;
    const inside = { ...rows, count: blockSize, values: rows.values.subarray(from, from + blockSize * rows.width) };
    return { rows: inside, leaveOut: leaveOutOf(inside, weights, rows.count) };
  });
  return { rows, weights, blocks };
}

function leaveOutOf(block: Rows, weights: Float64Array, count: number): Rows {
  const size = block.count;
  const rest = Matrix.eye(size);
  for (let row = 0; row < size; row += 1) {
    const weighted = weights.map((weight, axis) => weight * block.values[row * block.width + axis]);
    times(block, weighted).forEach((hat, column) => rest.set(row, column, rest.get(row, column) - hat - 1 / count));
  }
  return { count: size, width: size, values: Float64Array.from(inverse(rest).to1DArray()) };
}

function fitted(
  { rows, weights, blocks }: Hat,
  { centre, centred, fit }: { centre: number; centred: Float64Array; fit: Float64Array },
): Fitted {
  const residuals = centred.map((value, row) => value - fit[row]);
  const leftOut = new Float64Array(rows.count);
  const size = rows.count / blocks.length;
  blocks.forEach(({ leaveOut }, block) => {
    leftOut.set(times(leaveOut, residuals.subarray(block * size, (block + 1) * size)), block * size);
  });
  return {
    whole: fit.map((value) => centre + value),
    crossFitted: centred.map((value, row) => centre + value - leftOut[row]),
    without: (block) => {
      const own = leftOut.subarray(block * size, (block + 1) * size);
      const along = timesTransposed(blocks[block].rows, own).map((projection, axis) => projection * weights[axis]);
      const shift = centre - own.reduce((sum, residual) => sum + residual, 0) / rows.count;
      return times(rows, along).map((change, row) => shift + fit[row] - change);
    },
  };
}
