/** A matrix whose rows lie one behind the other: values[row * width + column]. */
export interface Rows {
  readonly count: number;
  readonly width: number;
  readonly values: Float64Array;
}

/** Matrix times vector: one number for each row. */
export function times({ count, width, values }: Rows, vector: Float64Array): Float64Array {
  const product = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) sum += values[row * width + column] * vector[column];
    product[row] = sum;
  }
  return product;
}

/** Transposed matrix times vector: one number for each column. */
export function timesTransposed({ count, width, values }: Rows, vector: Float64Array): Float64Array {
  const product = new Float64Array(width);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < width; column += 1) product[column] += values[row * width + column] * vector[row];
  }
  return product;
}
