import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  costGrowth,
  learningExponent,
  learningFactor,
  overrunOfClass,
  plantPerformance,
  scaleFactor,
  type NewProcess,
  type PioneerPlant,
} from '#economics';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const grade = fc.integer({ min: 0, max: 5 });

describe('learning', () => {
  test.each([
    [0.1, 0.152003, 0.704688, 0.496585],
    [0.15, 0.234465, 0.58282, 0.33968],
    [0.2, 0.321928, 0.47651, 0.227062],
    [0.25, 0.415037, 0.384559, 0.147885],
  ])('at a rate of %d gives the published exponent, and cost after 10 and 100 times the output', (rate, ...wanted) => {
    const exponent = learningExponent(rate);

    expect(exponent).toBeCloseTo(wanted[0], 6);
    expect(learningFactor(exponent, 10)).toBeCloseTo(wanted[1], 6);
    expect(learningFactor(exponent, 100)).toBeCloseTo(wanted[2], 6);
  });

  test('takes the rate off whenever the number of units doubles', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.integer({ min: 1, max: 1000 }), (rate, units) => {
        const exponent = learningExponent(rate);

        expect(learningFactor(exponent, 2 * units) / learningFactor(exponent, units)).toBeCloseTo(1 - rate, 12);
        expect(learningFactor(exponent, 1)).toBe(1);
      }),
    );
  });

  test('of nothing changes nothing, and refuses what is no rate and no unit', () => {
    expect(learningExponent(0)).toBe(0);
    expect(learningFactor(0, 77)).toBe(1);
    expect(() => learningExponent(1)).toThrow(RangeError);
    expect(() => learningExponent(-0.1)).toThrow(RangeError);
    expect(() => learningFactor(0.3, 0)).toThrow(RangeError);
  });
});

describe('scaleFactor', () => {
  test.each([
    [2, 1.515717, 0.757858],
    [10, 3.981072, 0.398107],
    [100, 15.848932, 0.158489],
  ])(
    'by the six-tenths rule at %d times the capacity gives the published cost, whole and per unit',
    (ratio, whole, unit) => {
      expect(scaleFactor(ratio, 0.6)).toBeCloseTo(whole, 6);
      expect(scaleFactor(ratio, 0.6) / ratio).toBeCloseTo(unit, 6);
    },
  );

  test('is the whole ratio, its root or nothing, as the exponent says', () => {
    expect(scaleFactor(9, 1)).toBe(9);
    expect(scaleFactor(9, 0.5)).toBeCloseTo(3, 14);
    expect(scaleFactor(9, 0)).toBe(1);
  });

  test('goes up in steps as in one leap, and back', () => {
    const ratio = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(ratio, ratio, share, (first, second, exponent) => {
        const steps = scaleFactor(first, exponent) * scaleFactor(second, exponent);

        expect(steps / scaleFactor(first * second, exponent)).toBeCloseTo(1, 12);
        expect(scaleFactor(first, exponent) * scaleFactor(1 / first, exponent)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('refuses a plant of no capacity', () => {
    expect(() => scaleFactor(0, 0.6)).toThrow(RangeError);
  });
});

test('a better estimate is overrun less', () => {
  const overruns = ([0, 1, 2, 3, 4] as const).map(overrunOfClass);

  expect(overruns.map((overrun) => Number((1 / overrun).toFixed(2)))).toEqual([0.49, 0.62, 0.78, 0.83, 0.93]);
  expect(overruns.slice(0, 4)).toEqual([2.04, 1.61, 1.28, 1.2]);
  expect(overruns).toEqual(overruns.toSorted((one, other) => other - one));
});

describe('costGrowth', () => {
  const plants: fc.Arbitrary<PioneerPlant> = fc.record({
    newShare: share,
    impurities: grade,
    blocks: fc.integer({ min: 1, max: 11 }),
    included: share,
    vagueness: fc.integer({ min: 2, max: 8 }),
    inResearch: fc.boolean(),
  });

  test.each([
    [0, 0, 4, 0.33, 4, false, 0.95267, 1.0497],
    [0.3, 2, 5, 0.5, 4, false, 0.82857, 1.2069],
    [0.6, 4, 6, 0.33, 6, true, 0.44611, 2.2416],
    [0.6, 4, 6, 0.33, 8, true, 0.31909, 3.1339],
    // The equation gives 0.08556 and 1.15175 here, which no plant has shown.
    [1, 5, 11, 0, 8, true, 0.3, 3.3333],
    [0, 0, 0, 1, 2, false, 1.1, 0.9091],
  ])('gives the published ratios: %d %d %d %d %d %s', (...row) => {
    const [newShare, impurities, blocks, included, vagueness, inResearch, ratio, overrun] = row;
    const growth = costGrowth({ newShare, impurities, blocks, included, vagueness, inResearch });

    expect(growth).toBeCloseTo(ratio, 5);
    expect(1 / growth).toBeCloseTo(overrun, 4);
  });

  test('finds more overrun with more that is new, impure, linked or vague, and less with more included', () => {
    fc.assert(
      fc.property(plants, share, (plant, step) => {
        const harder: Partial<PioneerPlant>[] = [
          { newShare: plant.newShare + step },
          { impurities: plant.impurities + step },
          { blocks: plant.blocks + step },
          { vagueness: plant.vagueness + step },
          { included: plant.included - step },
          { inResearch: true },
        ];
        const growth = costGrowth(plant);

        for (const change of harder) expect(costGrowth({ ...plant, ...change })).toBeLessThanOrEqual(growth);
        expect(growth).toBeGreaterThanOrEqual(0.3);
        expect(growth).toBeLessThanOrEqual(1.1);
      }),
    );
  });
});

describe('plantPerformance', () => {
  const processes: fc.Arbitrary<NewProcess> = fc.record({
    newSteps: fc.integer({ min: 0, max: 8 }),
    balancesKnown: share,
    waste: grade,
    solids: fc.boolean(),
  });

  test.each([
    [1, 0.8, 1, false, 98.36],
    [2, 0.5, 2, false, 74.65],
    [2, 0, 2.5, true, 38.18],
    [3, 0.2, 3, true, 33.03],
    // The equation gives 118.77 and -10.88 here.
    [0, 1, 0, false, 100],
    [6, 0, 5, true, 0],
  ])('gives the published shares of design: %d %d %d %s', (...row) => {
    const [newSteps, balancesKnown, waste, solids, percent] = row;

    expect(plantPerformance({ newSteps, balancesKnown, waste, solids })).toBeCloseTo(percent / 100, 12);
  });

  test('is lower with more new steps, more waste and solids, and with less known', () => {
    fc.assert(
      fc.property(processes, share, (process, step) => {
        const harder: Partial<NewProcess>[] = [
          { newSteps: process.newSteps + 1 },
          { waste: process.waste + step },
          { balancesKnown: process.balancesKnown - step },
          { solids: true },
        ];

        for (const change of harder) {
          expect(plantPerformance({ ...process, ...change })).toBeLessThanOrEqual(plantPerformance(process));
        }
      }),
    );
  });
});
