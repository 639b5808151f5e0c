import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossedPairs } from '../../src/experiment/designs/crossed-pairs.ts';
import { designOf } from '../../src/experiment/designs/design-of.ts';
import type { Design } from '../../src/experiment/designs/design.ts';
import { morris, morrisMoves } from '../../src/experiment/designs/morris.ts';

/** The points of one block, a row each. */
function pointsOf(design: Design, seed: string, block: number, names: readonly string[]): readonly number[][] {
  const uniforms = design.uniforms(seed, block, names);
  return Array.from({ length: design.drawsPerBlock }, (_, row) => [
    ...uniforms.subarray(row * names.length, (row + 1) * names.length),
  ]);
}

const namesOf = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `input ${at}`);
const aSize = fc.integer({ min: 1, max: 12 });
const aBlock = fc.integer({ min: 0, max: 1000 });

describe("a trajectory of Morris's", () => {
  test('moves every input once, by half of its probability, between middles of quarters', () => {
    fc.assert(
      fc.property(fc.string(), aBlock, aSize, (seed, block, size) => {
        const names = namesOf(size);
        const points = pointsOf(morris(size), seed, block, names);
        const moves = morrisMoves(seed, block, names);

        expect(points).toHaveLength(size + 1);
        for (const level of points.flat()) expect([0.125, 0.375, 0.625, 0.875]).toContain(level);
        expect(moves.map(({ input }) => input).toSorted((a, b) => a - b)).toEqual(names.map((_, input) => input));
        moves.forEach(({ input, up }, step) => {
          const changes = points[step + 1].map((level, at) => level - points[step][at]);
          expect(changes).toEqual(names.map((_, at) => (at === input ? (up ? 0.5 : -0.5) : 0)));
        });
      }),
    );
  });

  test('meets every level of an input, both ways and every turn, about equally often', () => {
    const names = namesOf(4);
    const blocks = Array.from({ length: 2000 }, (_, block) => block);
    const starts = blocks.map((block) => pointsOf(morris(4), 'seed', block, names)[0][2]);
    const moves = blocks.map((block) => morrisMoves('seed', block, names));
    const near = (count: number, share: number): void => {
      const error = Math.sqrt(2000 * share * (1 - share));
      expect(Math.abs(count - 2000 * share)).toBeLessThan(4 * error);
    };

    for (const level of [0.125, 0.375, 0.625, 0.875]) near(starts.filter((start) => start === level).length, 1 / 4);
    near(moves.filter((steps) => steps.find(({ input }) => input === 2)?.up === true).length, 1 / 2);
    for (const turn of [0, 1, 2, 3]) near(moves.filter((steps) => steps[turn].input === 2).length, 1 / 4);
  });

  test('leaves the level, way and order of an input as they are when another is added', () => {
    const [few, more] = [namesOf(5), ['another', ...namesOf(5)]];
    for (const block of [0, 1, 7]) {
      const [start] = pointsOf(morris(5), 's', block, few);
      const [longer] = pointsOf(morris(6), 's', block, more);
      expect(longer.slice(1)).toEqual(start);
      const without = morrisMoves('s', block, more).filter(({ input }) => input > 0);
      expect(without.map(({ input, up }) => ({ input: input - 1, up }))).toEqual(morrisMoves('s', block, few));
    }
  });

  test('meets one luck at all its points, and another in the next block', () => {
    const design = morris(3);
    expect([0, 1, 2, 3, 4, 7, 8].map((draw) => design.luckOf(draw))).toEqual([0, 0, 0, 0, 1, 1, 2]);
  });
});

describe('crossed pairs', () => {
  const groupOf = [0, 1, 1, 2];
  const names = namesOf(groupOf.length);

  test('are two draws and, for each group, the first with the inputs of the group from the second', () => {
    fc.assert(
      fc.property(fc.string(), aBlock, fc.integer({ min: 1, max: 9 }), (seed, block, pairs) => {
        const points = pointsOf(crossedPairs(pairs, groupOf), seed, block, names);
        expect(points).toHaveLength(pairs * 5);
        for (let pair = 0; pair < pairs; pair += 1) {
          const [a, b, ...crossed] = points.slice(pair * 5, (pair + 1) * 5);
          expect(crossed).toEqual([0, 1, 2].map((group) => a.map((u, at) => (groupOf[at] === group ? b[at] : u))));
          for (const [input, u] of a.entries()) expect(u).not.toBe(b[input]);
        }
      }),
    );
  });

  test('of a block hit every stratum of every input once, in both draws', () => {
    const points = pointsOf(crossedPairs(8, groupOf), 'seed', 3, names);
    for (const half of [0, 1]) {
      for (const input of names.keys()) {
        const strata = points.filter((_, row) => row % 5 === half).map((point) => Math.floor(point[input] * 8));
        expect(strata.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      }
    }
  });

  test('meet one luck in a pair and its crossings, and another in the next pair', () => {
    const design = crossedPairs(2, groupOf);
    expect(design.drawsPerBlock).toBe(10);
    expect([0, 4, 5, 9, 10, 14, 15].map((draw) => design.luckOf(draw))).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });
});

test('a design is what its specification says, and refuses another number of inputs', () => {
  expect(designOf({ draws: 'latin-hypercube' }).drawsPerBlock).toBe(25);
  expect(designOf({ draws: 'morris', inputs: 6 }).drawsPerBlock).toBe(7);
  expect(designOf({ draws: 'crossed-pairs', pairs: 4, groupOf: [0, 1] }).drawsPerBlock).toBe(16);
  expect(() => morris(3).uniforms('s', 0, ['a', 'b'])).toThrow(RangeError);
  expect(() => crossedPairs(3, [0, 1]).uniforms('s', 0, ['a'])).toThrow(RangeError);
});
