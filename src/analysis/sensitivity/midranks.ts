/** The rank of each value, 0 for the lowest; equal values have the middle of the ranks that they take together. */
export function midranks(values: Float64Array): Float64Array {
  const rising = risingOrder(values);
  const ranks = new Float64Array(values.length);
  let from = 0;
  while (from < rising.length) {
    let end = from + 1;
    while (end < rising.length && values[rising[end]] === values[rising[from]]) end += 1;
    for (let at = from; at < end; at += 1) ranks[rising[at]] = (from + end - 1) / 2;
    from = end;
  }
  return ranks;
}

/** Positions of the values from the lowest to the highest; equal values stay in their order. */
export function risingOrder(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_, position) => position).sort((one, other) =>
    values[one] === values[other] ? one - other : values[one] - values[other],
  );
}
