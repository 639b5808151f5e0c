import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discountFactor, multiplyOdds, viabilityFromOdds } from '../../src/kernel/viability.ts';
import type { GateAccuracies } from '../../src/kernel/viability.ts';

const probability = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

const gates: fc.Arbitrary<GateAccuracies> = fc.record({
  proofSensitivity: probability(0.5, 1),
  proofSpecificity: probability(0.1, 0.95),
  pilotSensitivity: probability(0.5, 1),
  pilotSpecificity: probability(0.1, 0.95),
  productionSensitivity: probability(0.8, 1),
});

/** All that can happen to one technology, written out: proof of concept, then tests with rework in between. */
function industrialised(
  { prior, mending }: { prior: number; mending: number },
  accuracies: GateAccuracies,
  reworks: number,
): { unpiloted: number; piloted: number } {
  const { proofSensitivity, proofSpecificity, pilotSensitivity, pilotSpecificity, productionSensitivity } = accuracies;
  const [good, bad] = [prior * proofSensitivity, (1 - prior) * (1 - proofSpecificity)];
  let passed = { good: 0, bad: 0 };
  const test = (viable: number, unviable: number, left: number): void => {
    passed = { good: passed.good + viable * pilotSensitivity, bad: passed.bad + unviable * (1 - pilotSpecificity) };
    if (left === 0) return;
    const failedBad = unviable * pilotSpecificity;
    test(viable * (1 - pilotSensitivity) + failedBad * mending, failedBad * (1 - mending), left - 1);
  };
  test(good / (good + bad), bad / (good + bad), reworks);
  return {
    unpiloted: (good / (good + bad)) * productionSensitivity,
    piloted: (passed.good / (passed.good + passed.bad)) * productionSensitivity,
  };
}

describe('viability from odds', () => {
  test('gives back both odds where they are within reach', () => {
    let within = 0;
    fc.assert(
      fc.property(
        probability(0.05, 0.6),
        probability(0.2, 0.95),
        gates,
        fc.integer({ min: 1, max: 4 }),
        (unpiloted, piloted, accuracies, reworks) => {
          const numbers = viabilityFromOdds({ unpiloted, piloted }, accuracies, reworks);
          const odds = industrialised(numbers, accuracies, reworks);

          expect(odds.unpiloted).toBeCloseTo(unpiloted, 10);
          if (numbers.truncated === 0) {
            within++;
            expect(odds.piloted).toBeCloseTo(piloted, 9);
          } else if (numbers.mending === 0) expect(odds.piloted).toBeGreaterThan(piloted - 1e-12);
          else expect(odds.piloted).toBeLessThan(piloted + 1e-12);
        },
      ),
    );

    expect(within).toBeGreaterThan(20);
  });

  const perfect: GateAccuracies = {
    proofSensitivity: 0.9,
    proofSpecificity: 0.5,
    pilotSensitivity: 0.9,
    pilotSpecificity: 0.7,
    productionSensitivity: 0.9,
  };

  test('cuts what asks for a probability above one, and counts it', () => {
    expect(viabilityFromOdds({ unpiloted: 0.95, piloted: 0.9 }, perfect, 2)).toEqual({
      prior: 1,
      mending: 1,
      truncated: 1,
    });
    expect(viabilityFromOdds({ unpiloted: 0.95, piloted: 0.95 }, perfect, 2).truncated).toBe(2);
  });

  test('mends nothing where a pilot screens better than it is said to', () => {
    const { mending, truncated } = viabilityFromOdds({ unpiloted: 0.5, piloted: 0.4 }, perfect, 2);

    expect(mending).toBeLessThan(1e-15);
    expect(truncated).toBe(1);
  });

  test('without a proof of concept takes viability at the pilot for that at entry', () => {
    const without = { ...perfect, proofSensitivity: 1, proofSpecificity: 0 };
    expect(viabilityFromOdds({ unpiloted: 0.45, piloted: 0.8 }, without, 2).prior).toBeCloseTo(0.5, 12);
  });
});

describe('odds', () => {
  test('are multiplied, not probabilities', () => {
    expect(multiplyOdds(0.5, 3)).toBeCloseTo(0.75, 14);
    expect(multiplyOdds(0.8, 0.25)).toBeCloseTo(0.5, 14);
    expect(multiplyOdds(0.3, 1)).toBe(0.3);
  });

  test('of certainty stay certain', () => {
    expect([0, 1].map((certain) => multiplyOdds(certain, 7))).toEqual([0, 1]);
  });

  test('are multiplied in any order, and back', () => {
    fc.assert(
      fc.property(probability(0.001, 0.999), probability(0.05, 20), probability(0.05, 20), (p, first, second) => {
        const both = multiplyOdds(multiplyOdds(p, first), second);

        expect(both / (1 - both) / (p / (1 - p)) / first / second).toBeCloseTo(1, 9);
        expect(multiplyOdds(both, 1 / first / second)).toBeCloseTo(p, 9);
        expect(both).toBeGreaterThan(0);
        expect(both).toBeLessThan(1);
      }),
    );
  });
});

describe('the discount factor', () => {
  test.each([
    { rate: 0.04, years: 1, factor: 1 / 1.04 },
    { rate: 0.15, years: 12, factor: 1.15 ** -12 },
    { rate: 0.08, years: -2, factor: 1.08 ** 2 },
    { rate: 0, years: 9, factor: 1 },
    { rate: 0.3, years: 0, factor: 1 },
  ])('is (1 + $rate) to the power of -$years', ({ rate, years, factor }) => {
    expect(discountFactor(rate, years)).toBeCloseTo(factor, 13);
  });
});
