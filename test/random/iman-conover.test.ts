import { mean, sampleCorrelation, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { areConsistent, correlatedRanks } from '#random';

const names = ['x', 'y', 'z'];
const ranks = [
  [1, 0.6, 0.3],
  [0.6, 1, -0.2],
  [0.3, -0.2, 1],
];

function rhos(size: number, blocks: number): readonly number[][] {
  return Array.from({ length: blocks }, (_, block) => {
    const [x, y, z] = correlatedRanks('seed', block, { names, ranks }, size).map((column) => [...column]);
    return [sampleCorrelation(x, y), sampleCorrelation(x, z), sampleCorrelation(y, z)];
  });
}

describe('ranks that are correlated', () => {
  test.each([25, 32])(
    'in blocks of %i come near the rank correlations asked for, and always nearer to them than to none',
    (size) => {
      const found = rhos(size, 400);
      [0.6, 0.3, -0.2].forEach((asked, pair) => {
        const values = found.map((rho) => rho[pair]);
        const error = sampleStandardDeviation(values) / Math.sqrt(values.length);

        // What reading ranks off loses of the scores is towards zero, and below a hundredth here.
        expect(Math.abs(mean(values) - asked)).toBeLessThan(0.01 + 3 * error);
        expect(sampleStandardDeviation(values)).toBeLessThan(0.05);
      });
    },
  );

  test('are an order of all rows in each column, another in each block, and depend on nothing else', () => {
    const [one, again, other] = [3, 3, 4].map((block) => correlatedRanks('seed', block, { names, ranks }, 25));

    for (const column of one) expect(new Set(column).size).toBe(25);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(correlatedRanks('another', 3, { names, ranks }, 25)).not.toEqual(one);
  });

  test('of different blocks have nothing to do with each other', () => {
    const firsts = Array.from(
      { length: 1000 },
      (_, block) => correlatedRanks('seed', block, { names, ranks }, 25)[1][0],
    );

    expect(Math.abs(sampleCorrelation(firsts.slice(1), firsts.slice(0, -1)))).toBeLessThan(3 / Math.sqrt(1000));
    expect(mean(firsts)).toBeGreaterThan(12 - (3 * 7.2) / Math.sqrt(1000));
    expect(mean(firsts)).toBeLessThan(12 + (3 * 7.2) / Math.sqrt(1000));
  });

  test('need correlations that fit together, and more rows than columns', () => {
    const against = [
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ];

    expect([areConsistent(ranks), areConsistent(against)]).toEqual([true, false]);
    expect(() => correlatedRanks('seed', 0, { names, ranks: against }, 25)).toThrow(RangeError);
    expect(() => correlatedRanks('seed', 0, { names, ranks }, 3)).toThrow(/3 rows/);
  });
});
