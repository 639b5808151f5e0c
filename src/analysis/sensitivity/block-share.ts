/**
 * Unbiased estimates of squares of means, from independent blocks. The mean of products of different blocks is the square
 * of the expectation, because blocks are independent; the square of the mean of all blocks would also hold the variance of
 * that mean, which is why a plain correlation ratio is too large (the bias that Kelley, PNAS 21, 1935, takes out).
 */

/** Mean product of two different blocks, Σ over columns, for values[block * width + column]; NaN under two blocks. */
export function crossProducts(values: Float64Array, width: number): LeaveOut {
  const count = values.length / width;
  const sums = new Float64Array(width);
  const squares = new Float64Array(count);
  for (let block = 0; block < count; block += 1) {
    for (let column = 0; column < width; column += 1) {
      const value = values[block * width + column];
      sums[column] += value;
      squares[block] += value * value;
    }
  }
  const total = sumOf(squares);
  const whole = (squaredLength(sums) - total) / (count * (count - 1));
  const without = squares.map((square, block) => {
    let rest = square - total;
    for (let column = 0; column < width; column += 1) rest += (sums[column] - values[block * width + column]) ** 2;
    return rest / ((count - 1) * (count - 2));
  });
  return { whole, without };
}

/** A number from all blocks, and the same without each of them. */
export interface LeaveOut {
  readonly whole: number;
  readonly without: Float64Array;
}

/** Mean over blocks, and without each of them. */
export function means(values: Float64Array): LeaveOut {
  const total = sumOf(values);
  return {
    whole: total / values.length,
    without: values.map((value) => (total - value) / (values.length - 1)),
  };
}

/** The pseudovalues of the delete-one-block jackknife (Miller, Biometrika 61, 1974). */
export function pseudovalues({ whole, without }: LeaveOut): readonly number[] {
  const count = without.length;
  return Array.from(without, (rest) => count * whole - (count - 1) * rest);
}

function squaredLength(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
