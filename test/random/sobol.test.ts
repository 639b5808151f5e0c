import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scrambledSobolBlock, SOBOL_DIMENSIONS, SOBOL_POINTS } from '#random';
import { sobolCells } from '../../src/random/sobol.ts';

const published = JSON.parse(readFileSync(new URL('reference/sobol.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly number[]>
>;

const names = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 6 });

function column(block: Float64Array, width: number, index: number): number[] {
  return Array.from({ length: SOBOL_POINTS }, (_, row) => block[row * width + index]);
}

const places = Array.from({ length: 1000 }, (_, place) => place);

describe('the Sobol sequence', () => {
  test.each(Object.entries(published))('in dimension %s is the one of SciPy', (place, cells) => {
    expect(sobolCells(Number(place) - 1)).toEqual(cells);
  });

  test('has a thousand dimensions, of which no two are the same and each meets every cell once', () => {
    const columns = places.map(sobolCells);

    expect(columns).toHaveLength(SOBOL_DIMENSIONS);
    expect(new Set(columns.map(String)).size).toBe(SOBOL_DIMENSIONS);
    expect(columns.every((cells) => new Set(cells).size === 32)).toBe(true);
  });

  test('fills all oblongs of area 1/32 of its first two dimensions once, and of its first three of area 1/8 equally', () => {
    const [x, y, z] = [0, 1, 2].map(sobolCells);
    for (let bits = 0; bits <= 5; bits += 1) {
      const oblongs = x.map((cell, row) => `${cell >> (5 - bits)} ${y[row] >> bits}`);
      expect(new Set(oblongs).size).toBe(32);
    }
    const cubes = x.map((cell, row) => [cell, y[row], z[row]].map((each) => each >> 4).join(' '));
    expect(new Set(cubes).size).toBe(8);
  });
});

describe('a scrambled Sobol block', () => {
  test('has exactly one number of each column in each of 32 strata, strictly inside', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), names, (seed, block, inputs) => {
        const cells = scrambledSobolBlock(seed, block, inputs);

        inputs.forEach((_, index) => {
          const strata = column(cells, inputs.length, index).map((value) => Math.floor(value * 32));
          expect(new Set(strata).size).toBe(32);
        });
        expect(cells.every((value) => value > 0 && value < 1)).toBe(true);
      }),
    );
  });

  test('keeps how evenly two dimensions lie: each oblong of area 1/32 holds one point, whatever the scrambling', () => {
    for (let block = 0; block < 100; block += 1) {
      const cells = scrambledSobolBlock('even', block, ['x', 'y']);
      const [x, y] = [column(cells, 2, 0), column(cells, 2, 1)];
      for (let bits = 0; bits <= 5; bits += 1) {
        const oblongs = x.map(
          (value, row) => `${Math.floor(value * 2 ** bits)} ${Math.floor(y[row] * 2 ** (5 - bits))}`,
        );
        expect(new Set(oblongs).size).toBe(32);
      }
    }
  });

  test('is uniform: the mean of a point, and that of a product of two, are those of independent numbers', () => {
    const blocks = 4000;
    let point = 0;
    const products = Array.from({ length: blocks }, (_, block) => {
      const cells = scrambledSobolBlock('uniform', block, ['x', 'y']);
      point += cells[0] / blocks;
      const each = Array.from({ length: 32 }, (__, row) => (cells[2 * row] - 0.5) * (cells[2 * row + 1] - 0.5));
      return each.reduce((sum, product) => sum + product, 0) / 32;
    });
    const product = products.reduce((sum, each) => sum + each, 0) / blocks;
    const deviation = Math.sqrt(products.reduce((sum, each) => sum + each * each, 0) / blocks);

    expect(Math.abs(point - 0.5)).toBeLessThan(3 / Math.sqrt(12 * blocks));
    expect(Math.abs(product)).toBeLessThan((3 * deviation) / Math.sqrt(blocks));
    // Independent points would have a standard deviation of 1/12/√32.
    expect(deviation).toBeLessThan(0.5 / 12 / Math.sqrt(32));
  });

  test('gives an input the same numbers when others are added behind it', () => {
    fc.assert(
      fc.property(names, names, fc.nat(50), (inputs, others, block) => {
        const more = [...inputs, ...others.filter((name) => !inputs.includes(name))];
        const [before, after] = [inputs, more].map((list) => scrambledSobolBlock('s', block, list));

        inputs.forEach((_, index) => {
          expect(column(after, more.length, index)).toEqual(column(before, inputs.length, index));
        });
      }),
    );
  });

  test('is another for every seed, block and name', () => {
    const blocks = [
      scrambledSobolBlock('a', 0, ['x']),
      scrambledSobolBlock('b', 0, ['x']),
      scrambledSobolBlock('a', 1, ['x']),
      scrambledSobolBlock('a', 0, ['y']),
    ];

    expect(new Set(blocks.map(String)).size).toBe(4);
  });

  test('refuses names that repeat, and more names than dimensions', () => {
    expect(() => scrambledSobolBlock('s', 0, ['x', 'x'])).toThrow(/distinct/);
    const most = Array.from({ length: 1000 }, (_, index) => `${index}`);
    expect(new Set(scrambledSobolBlock('s', 0, most)).size).toBeGreaterThan(31_000);
    expect(() => scrambledSobolBlock('s', 0, [...most, 'more'])).toThrow(/1000 dimensions, and not 1001/);
  });
});
