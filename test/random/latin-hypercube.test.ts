import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinHypercubeBlock } from '#random';

const names = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 6 });

function column(block: Float64Array, width: number, index: number): number[] {
  return Array.from({ length: block.length / width }, (_, row) => block[row * width + index]);
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const covariance = mean(one.map((value, row) => (value - a) * (other[row] - b)));
  return (
    covariance / Math.sqrt(mean(one.map((value) => (value - a) ** 2)) * mean(other.map((value) => (value - b) ** 2)))
  );
}

describe('a Latin hypercube block', () => {
  test('has exactly one number of each column in each of 25 strata', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), names, (seed, block, inputs) => {
        const cells = latinHypercubeBlock(seed, block, inputs, 25);

        inputs.forEach((_, index) => {
          const strata = column(cells, inputs.length, index).map((value) => Math.floor(value * 25));
          expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_row, stratum) => stratum));
        });
      }),
    );
  });

  test('keeps the strata at any size, strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.string(), (size, seed) => {
        const cells = latinHypercubeBlock(seed, 0, ['x'], size);

        expect(cells.every((value) => value > 0 && value < 1)).toBe(true);
        expect(new Set(cells.map((value) => Math.floor(value * size))).size).toBe(size);
      }),
    );
  });

  test('gives an input the same numbers whatever the other inputs and their order', () => {
    fc.assert(
      fc.property(names, fc.nat(50), fc.func(fc.integer()), (inputs, block, weight) => {
        const shuffled = inputs.toSorted((a, b) => weight(a) - weight(b));
        const together = latinHypercubeBlock('s', block, shuffled, 25);

        shuffled.forEach((name, index) => {
          const alone = latinHypercubeBlock('s', block, [name], 25);
          expect(column(together, shuffled.length, index)).toEqual([...alone]);
        });
      }),
    );
  });

  test('is another for every seed, block and name', () => {
    const blocks = [
      latinHypercubeBlock('s', 0, ['x'], 25),
      latinHypercubeBlock('', 0, ['x'], 25),
      latinHypercubeBlock('0', 0, ['x'], 25),
      latinHypercubeBlock('s', 1, ['x'], 25),
      latinHypercubeBlock('s', 0, ['y'], 25),
      latinHypercubeBlock('s', 0, ['0'], 25),
    ];

    expect(new Set(blocks.map((cells) => cells.join(' '))).size).toBe(blocks.length);
  });

  const blocks = Array.from({ length: 400 }, (_, block) => latinHypercubeBlock('many', block, ['x', 'y'], 25));

  test('does not tie one input to another', () => {
    const ties = blocks.map((cells) => correlation(column(cells, 2, 0), column(cells, 2, 1)));

    // Two independent orders of n numbers have a correlation of mean 0 and variance 1 / (n − 1) = 1/24.
    const mean = ties.reduce((sum, tie) => sum + tie, 0) / ties.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(24 * ties.length));
  });

  test('does not tie the place in a stratum to the stratum, nor the stratum to the row', () => {
    let place = 0;
    let first = 0;
    for (const cells of blocks) {
      const strata = column(cells, 2, 0).map((value) => Math.floor(value * 25));
      column(cells, 2, 0).forEach((value, row) => (place += value * 25 - strata[row]));
      first += strata[0];
    }

    // Places are uniform on 0 … 1 (variance 1/12); a stratum is uniform on 0 … 24 (variance (25² − 1) / 12 = 52).
    const places = 25 * blocks.length;
    expect(Math.abs(place / places - 0.5)).toBeLessThan(4 / Math.sqrt(12 * places));
    expect(Math.abs(first / blocks.length - 12)).toBeLessThan(4 * Math.sqrt(52 / blocks.length));
  });

  test('needs a size that can be one and names that differ', () => {
    for (const size of [0, -1, 2.5, NaN, 2 ** 20 + 1]) {
      expect(() => latinHypercubeBlock('s', 0, ['x'], size)).toThrow(
        new RangeError(`a Latin hypercube block needs 1 to 1048576 rows, not ${size}`),
      );
    }
    expect(() => latinHypercubeBlock('s', 0, ['x', 'y', 'x'], 25)).toThrow(
      new RangeError('a Latin hypercube block needs distinct names, not x, y, x'),
    );
    expect(latinHypercubeBlock('s', 0, [], 25)).toHaveLength(0);
  });
});
