/**
 * A ratio of sums over runs with its standard error, by linearisation: the runs are independent, so with r = Σx / Σy
 * the variance of r is that of the mean of x − r·y over the square of the mean of y.
 */
export class Ratio {
  private readonly pairs: { readonly x: number; readonly y: number }[] = [];

  /** Adds what one run says. */
  add(x: number, y: number): void {
    this.pairs.push({ x, y });
  }

  get value(): number {
    return this.sum(({ x }) => x) / this.sum(({ y }) => y);
  }

  get error(): number {
    const { length } = this.pairs;
    const squares = this.sum(({ x, y }) => (x - this.value * y) ** 2);
    return Math.sqrt((squares * length) / (length - 1)) / this.sum(({ y }) => y);
  }

  private sum(of: (pair: { readonly x: number; readonly y: number }) => number): number {
    return this.pairs.reduce((total, pair) => total + of(pair), 0);
  }
}
