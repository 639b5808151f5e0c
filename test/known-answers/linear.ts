/** Solves A x = b by elimination with partial pivoting. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]]);
  rows.forEach((_, step) => {
    const pivot = rows.reduce((best, row, at) => {
      return at >= step && Math.abs(row[step]) > Math.abs(rows[best][step]) ? at : best;
    }, step);
    [rows[step], rows[pivot]] = [rows[pivot], rows[step]];
    rows.forEach((row, at) => {
      if (at === step) return;
      const factor = row[step] / rows[step][step];
      row.forEach((_value, column) => (row[column] -= factor * rows[step][column]));
    });
  });
  return rows.map((row, index) => row[rows.length] / row[index]);
}
