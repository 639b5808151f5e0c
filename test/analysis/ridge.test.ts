import fc from 'fast-check';
import { Matrix, solve } from 'ml-matrix';
import { mean } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { ridge } from '../../src/analysis/ridge.ts';

const BLOCK = 4;
const BLOCKS = 6;
const ROWS = BLOCK * BLOCKS;

const numbers = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });
const studies = fc.record({
  features: numbers(ROWS * 3).map((values) => Matrix.from1DArray(ROWS, 3, values)),
  responses: numbers(ROWS),
});

const PENALTIES = Array.from({ length: 13 }, (_, step) => 10 ** (step / 2 - 4) * ROWS);

/** Predictions for all rows of the ridge regression of the chosen rows, by its normal equations with an intercept. */
function plainRidge(
  features: Matrix,
  responses: readonly number[],
  rows: readonly number[],
  penalty: number,
): number[] {
  const withOne = (row: number): number[] => [1, ...features.getRow(row)];
  const design = new Matrix(rows.map(withOne));
  const penalties = Matrix.diag([0, ...features.getRow(0).map(() => penalty)]);
  const left = design.transpose().mmul(design).add(penalties);
  const right = design.transpose().mmul(Matrix.columnVector(rows.map((row) => responses[row])));
  const all = new Matrix(responses.map((_, row) => withOne(row)));
  return all.mmul(solve(left, right)).to1DArray();
}

/** The penalty whose plain fit to all rows is the one that was found. */
function penaltyOf(features: Matrix, responses: readonly number[], whole: Float64Array): number {
  const all = responses.map((_, row) => row);
  const distance = (penalty: number): number =>
    Math.max(...plainRidge(features, responses, all, penalty).map((value, row) => Math.abs(value - whole[row])));
  return PENALTIES.toSorted((one, other) => distance(one) - distance(other))[0];
}

describe('ridge', () => {
  it('without a block is the ridge regression of the other rows, and predicts each block by the others', () => {
    fc.assert(
      fc.property(studies, fc.nat({ max: BLOCKS - 1 }), ({ features, responses }, block) => {
        const { whole, crossFitted, without } = ridge(features, BLOCK)(Float64Array.from(responses));
        const penalty = penaltyOf(features, responses, whole);
        const rows = responses.map((_, row) => row);
        const others = rows.filter((row) => Math.floor(row / BLOCK) !== block);
        const plain = plainRidge(features, responses, others, penalty);

        plainRidge(features, responses, rows, penalty).forEach((value, row) =>
          expect(whole[row]).toBeCloseTo(value, 6),
        );
        without(block).forEach((value, row) => expect(value).toBeCloseTo(plain[row], 6));
        rows
          .filter((row) => !others.includes(row))
          .forEach((row) => expect(crossFitted[row]).toBeCloseTo(plain[row], 6));
      }),
    );
  });

  it('shrinks pure luck to its mean, and a clear slope hardly at all', () => {
    const slope = Float64Array.from({ length: ROWS }, (_, row) => Math.sin(row * row));
    const luck = Float64Array.from({ length: ROWS }, (_, row) => Math.sin(1 + 7 * row * row));
    const fit = ridge(new Matrix(Array.from(slope, (value, row) => [value, Math.cos(3 * row)])), BLOCK);
    const spread = (values: Float64Array): number => Math.max(...values) - Math.min(...values);

    expect(spread(fit(luck).whole)).toBeLessThan(0.25 * spread(luck));
    expect(spread(fit(slope).whole)).toBeGreaterThan(0.99 * spread(slope));
  });

  it('chooses the penalty with the smallest score of generalised cross-validation', () => {
    fc.assert(
      fc.property(studies, ({ features, responses }) => {
        const { whole } = ridge(features, BLOCK)(Float64Array.from(responses));
        const rows = responses.map((_, row) => row);
        /** n·RSS/(n − df)² up to the factor n, the degrees of freedom being the sum of what each row says of itself. */
        const score = (penalty: number): number => {
          const fitted = plainRidge(features, responses, rows, penalty);
          const unit = (row: number): number[] => rows.map((other) => Number(other === row));
          const freedom =
            ROWS - rows.reduce((sum, row) => sum + plainRidge(features, unit(row), rows, penalty)[row], 0);
          return mean(responses.map((response, row) => (response - fitted[row]) ** 2)) / freedom ** 2;
        };
        const scores = PENALTIES.map(score);

        expect(score(penaltyOf(features, responses, whole))).toBeLessThanOrEqual(
          Math.min(...scores) * (1 + 1e-6) + 1e-12,
        );
      }),
      { numRuns: 20 },
    );
  });
});
