import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedRanges, type Margins } from '../../src/analysis/accepted-ranges.ts';

describe('the ranges that every party accepts', () => {
  test('end where the margins of the only draw are zero, between levels too', () => {
    const margins: Margins = [
      [[-1], [3]],
      [[3], [-1]],
    ];

    expect(acceptedRanges([0, 8], margins, 1)).toEqual([[2, 6]]);
  });

  test('need the acceptance of so many draws', () => {
    // Four draws, whose only party begins to accept at 1, 2, 3 and 4.
    const starts = [1, 2, 3, 4];
    const margins: Margins = [[starts.map((start) => -start)], [starts.map((start) => 5 - start)]];
    const from = (probability: number): number | undefined => acceptedRanges([0, 5], margins, probability)[0]?.[0];

    expect([0.25, 0.26, 0.5, 0.75, 0.9, 1].map((probability) => from(probability)?.toFixed(9))).toEqual(
      [1, 2, 2, 3, 4, 4].map((level) => level.toFixed(9)),
    );
  });

  test('go on over a level, and are told apart where one party refuses between them', () => {
    const margins: Margins = [[[1]], [[1]], [[-1]], [[1]]];

    expect(acceptedRanges([0, 1, 2, 3], margins, 0.9)).toEqual([
      [0, 1.5],
      [2.5, 3],
    ]);
  });

  test('are none where somebody gains nothing at all', () => {
    expect(
      acceptedRanges(
        [0, 1],
        [
          [[0], [1]],
          [[0], [1]],
        ],
        0.9,
      ),
    ).toEqual([]);
  });

  test('hold all points where enough draws accept, and no other', () => {
    const margin = fc.integer({ min: -9, max: 9 }).map((value) => value + 0.5);
    const cases = fc.integer({ min: 2, max: 4 }).chain((count) =>
      fc.tuple(
        fc.array(fc.array(fc.array(margin, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 2 }), {
          minLength: count,
          maxLength: count,
        }),
        fc.constantFrom(0.2, 0.6, 1),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      ),
    );

    fc.assert(
      fc.property(cases, ([margins, probability, place]) => {
        const levels = margins.map((_, level) => level);
        const point = place * (margins.length - 1);
        const below = Math.min(Math.floor(point), margins.length - 2);
        const at = margins[below].map((draws, party) =>
          draws.map((start, draw) => start + (margins[below + 1][party][draw] - start) * (point - below)),
        );
        fc.pre(at.flat().every((value) => Math.abs(value) > 1e-9));
        const accepted = at.every((draws) => draws.filter((value) => value > 0).length >= probability * 5 - 1e-6);

        const inside = acceptedRanges(levels, margins, probability).some(
          ([low, high]) => low <= point && point <= high,
        );
        expect(inside).toBe(accepted);
      }),
    );
  });
});
