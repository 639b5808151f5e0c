import { learningExponent, learningFactor } from '#economics';

/** The highest rate that is computed with: at 100 % every project after the first would be free. */
const HIGHEST_RATE = 1 - 2 ** -40;

/** What experience on a line makes of the cost of a trial, in one draw: Wright's law over the projects of the line. */
export class Learning {
  /** Factor by number of the project less one; NaN where nobody has asked in this draw. */
  private readonly factors: Float64Array;
  private exponent = 0;

  /** `projects`: at most on one line; more are possible, and slower. */
  constructor(projects: number) {
    this.factors = new Float64Array(projects);
  }

  /** Takes over the rate of a draw. */
  fill(rate: number): void {
    this.exponent = learningExponent(Math.min(rate, HIGHEST_RATE));
    this.factors.fill(NaN);
  }

  /** What the n-th project on a line pays of the trial cost, n from 1. */
  factorOf(project: number): number {
    if (this.exponent === 0) return 1;
    const known = this.factors[project - 1];
    if (known >= 0) return known;
    return (this.factors[project - 1] = learningFactor(this.exponent, project));
  }
}
