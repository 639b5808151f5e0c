/**
 * A whole number of cases divided in proportion to weights by the method of largest remainders, ties in order; they sum
 * to the number exactly. Weights that are all 0 get nothing.
 */
export function splitCases(cases: number, weights: ArrayLike<number>): Float64Array {
  const parts = new Float64Array(weights.length);
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || cases === 0) return parts;
  const remainders = new Float64Array(weights.length);
  let left = cases;
  for (let index = 0; index < parts.length; index += 1) {
    const quota = (cases * weights[index]) / total;
    parts[index] = Math.floor(quota);
    remainders[index] = quota - parts[index];
    left -= parts[index];
  }
  // Sorting is stable, so ties stay in order.
  const order = Array.from(parts.keys()).sort((one, other) => remainders[other] - remainders[one]);
  // Rounding may leave a whole case more than there are types, so go round again if need be.
  for (let given = 0; given < left; given += 1) parts[order[given % order.length]] += 1;
  return parts;
}
