import { describe, expect, test } from 'vitest';
import { chanceOf, dummyIndices, floorOf } from '../../../src/analysis/sensitivity/dummies.ts';
import { firstOrder } from '../../../src/analysis/sensitivity/first-order.ts';
import { pawn } from '../../../src/analysis/sensitivity/pawn.ts';
import { aStudy, linear, type Model } from './a-study.ts';

describe('an input that does nothing', () => {
  const STUDIES = 1200;
  const skewed: Model = ([strong], luck) => (0.3 + strong) * (1 - luck()) ** -0.4;
  const found = Array.from({ length: STUDIES }, (_, study) => {
    const { response, inputs } = aStudy(study % 2 === 0 ? linear(0.4, 0.1) : skewed, 10, `nothing ${study}`);
    const dummies = dummyIndices(response, inputs[2], { seed: `dummies ${study}`, count: 199 });
    const index = firstOrder(response, inputs[2].view).whole;
    return {
      index,
      distance: pawn(response, inputs[2].view),
      floor: floorOf(dummies),
      chance: chanceOf(index, dummies),
    };
  });
  const rate = (holds: (of: (typeof found)[number]) => boolean): number => found.filter(holds).length / STUDIES;

  // With 1200 studies, 95 % has a standard error of 0.63 points: the band is three of them wide.
  test('lies inside the range of the dummies in 93 to 97 % of studies', () => {
    const inside = rate(
      ({
        index,
        floor: {
          firstOrder: [low, high],
        },
      }) => low <= index && index <= high,
    );
    const near = rate(
      ({
        distance,
        floor: {
          pawn: [low, high],
        },
      }) => low <= distance && distance <= high,
    );
    console.log(`inside the range of the dummies: first-order ${100 * inside} %, PAWN ${100 * near} %`);

    expect(inside).toBeGreaterThanOrEqual(0.93);
    expect(inside).toBeLessThanOrEqual(0.97);
    expect(near).toBeGreaterThanOrEqual(0.93);
    // Distances are few in number; the ends of the range count as inside.
    expect(near).toBeLessThanOrEqual(0.985);
  });

  test('has a chance that is as small as any number no more often than that number says', () => {
    expect(rate(({ chance }) => chance <= 0.05)).toBeLessThan(0.05 + 3 * 0.0063);
    expect(rate(({ chance }) => chance <= 0.05)).toBeGreaterThan(0.05 - 3 * 0.0063);
    expect(rate(({ chance }) => chance <= 0.5)).toBeGreaterThan(0.5 - 3 * 0.0145);
  });
});
