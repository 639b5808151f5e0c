import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  casesByType,
  distinctTypes,
  divergence,
  entropy,
  escapedFaults,
  failureFreeOperation,
  failureFreeTests,
  meanComplexity,
  missedByType,
  noFalseAlarm,
  residualRisk,
  risingLevels,
  sharesOf,
  splitCases,
  STRATEGIES,
  testedGate,
  testEffort,
  uncoveredBy,
  uncoveredExposure,
  varietyOf,
  varietyOfRandom,
  zipfShares,
  type Strategy,
  type TestCatalogue,
} from '#economics';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const weights = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 });
const cases = fc.integer({ min: 0, max: 300 });
const strategy = fc.constantFrom(...STRATEGIES);

function catalogueOf(exposures: readonly number[]): TestCatalogue {
  const types = exposures.length;
  const exposure = sharesOf(exposures);
  return {
    exposure,
    faults: exposure,
    complexity: risingLevels(types, 1, 0.5),
    risk: risingLevels(types, 1, 1),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('coverage by cases drawn by exposure', () => {
  const exposure = zipfShares(100, 1);

  test.each([
    [0, 1, 0],
    [10, 0.647232, 8.045],
    [100, 0.241372, 41.3531],
    [1000, 0.0105216, 95.8162],
  ])('after %d cases of 100 types under Zipf(1) is the known answer', (count, uncovered, distinct) => {
    expect(uncoveredExposure(exposure, count)).toBeCloseTo(uncovered, 6);
    expect(distinctTypes(exposure, count)).toBeCloseTo(distinct, 4);
  });

  test('is what one finds by drawing: two types alike leave a half after one case and a quarter after two', () => {
    expect(uncoveredExposure(zipfShares(2, 0), 1)).toBe(0.5);
    expect(uncoveredExposure(zipfShares(2, 0), 2)).toBe(0.25);
  });
});

describe('cases by type', () => {
  test('are as many as asked for, whole, and none is negative, whatever the strategy', () => {
    fc.assert(
      fc.property(weights, cases, strategy, (exposures, count, how) => {
        const counts = casesByType(how, catalogueOf(exposures), count);

        expect(sum(counts)).toBeCloseTo(count, 8);
        expect(counts.every((each) => each >= 0 && (how === 'random' || Number.isInteger(each)))).toBe(true);
      }),
    );
  });

  test('for coverage leave nothing uncovered as soon as there is a case for each type, and no strategy covers more before', () => {
    fc.assert(
      fc.property(weights, cases, strategy, (exposures, count, how) => {
        const catalogue = catalogueOf(exposures);
        const best = uncoveredBy(catalogue.exposure, casesByType('coverage', catalogue, count));
        const other =
          how === 'random'
            ? uncoveredExposure(catalogue.exposure, count)
            : uncoveredBy(catalogue.exposure, casesByType(how, catalogue, count));

        expect(best).toBeLessThanOrEqual(other + 1e-12);
        if (count >= exposures.length) expect(best).toBe(0);
      }),
    );
  });

  test('for diversity differ by one case at most', () => {
    fc.assert(
      fc.property(weights, cases, (exposures, count) => {
        const counts = casesByType('diversity', catalogueOf(exposures), count);

        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('for risk go where exposure times risk over complexity is high', () => {
    const catalogue: TestCatalogue = {
      exposure: sharesOf([5, 3, 2]),
      faults: sharesOf([5, 3, 2]),
      complexity: Float64Array.of(1, 1, 2),
      risk: Float64Array.of(1, 10, 10),
    };

    expect([...casesByType('risk', catalogue, 9)]).toEqual([1, 6, 2]);
  });

  test('are split by largest remainders', () => {
    expect([...splitCases(10, [0.45, 0.35, 0.2])]).toEqual([5, 3, 2]);
    expect([...splitCases(1, [0.2, 0.5, 0.3])]).toEqual([0, 1, 0]);
    expect([...splitCases(7, [0, 0])]).toEqual([0, 0]);
  });
});

describe('diversity and representativeness', () => {
  test('know their extremes: all alike, one alone, and cases as in operation', () => {
    const even = zipfShares(8, 0);

    expect(entropy(even)).toBeCloseTo(Math.log(8), 12);
    expect(entropy(sharesOf([1, 0, 0]))).toBe(0);
    expect(divergence(even, even)).toBe(0);
    expect(divergence(sharesOf([1, 0]), sharesOf([1, 1]))).toBeCloseTo(Math.log(2), 12);
  });

  test('of cases drawn by exposure are the mean over all samples', () => {
    const exposure = sharesOf([1, 3]);
    // 0, 1 or 2 of two cases are of the first type.
    const chances = [9 / 16, 6 / 16, 1 / 16];
    const all = [0, 1, 2].map((first) => varietyOf(Float64Array.of(first, 2 - first), exposure));
    const random = varietyOfRandom(exposure, 2);

    expect(random.entropy).toBeCloseTo(
      all.reduce((total, each, index) => total + chances[index] * each.entropy, 0),
      12,
    );
    expect(random.divergence).toBeCloseTo(
      all.reduce((total, each, index) => total + chances[index] * each.divergence, 0),
      12,
    );
  });

  test('of many cases drawn by exposure come to those of operation, at the known rate of (types - 1) / 2n', () => {
    const exposure = zipfShares(20, 1);
    const { entropy: found, divergence: far } = varietyOfRandom(exposure, 100_000);

    expect(found).toBeCloseTo(entropy(exposure), 3);
    expect(far * 2 * 100_000).toBeCloseTo(19, 1);
  });
});

describe('a gate that tests', () => {
  test('finds a fault as the algebra of its modes says', () => {
    const exposure = sharesOf([3, 1]);
    const catalogue = { ...catalogueOf([3, 1]), faults: exposure };
    const modes = [
      { cases: 2, fidelity: 0.5, blind: 0.2 },
      { cases: 1, fidelity: 0.9, blind: 0 },
    ];
    const [often, seldom] = missedByType(catalogue, 'random', modes);

    expect(often).toBeCloseTo((0.2 + 0.8 * (1 - 0.375) ** 2) * (1 - 0.675), 12);
    expect(seldom).toBeCloseTo((0.2 + 0.8 * (1 - 0.125) ** 2) * (1 - 0.225), 12);
    expect([...missedByType(catalogue, 'coverage', modes)]).toEqual([
      expect.closeTo((0.2 + 0.8 * 0.5) * 0.1, 12),
      expect.closeTo(0.2 + 0.8 * 0.5, 12),
    ]);
  });

  test('with cases that cannot miss is blind just where it does not look', () => {
    fc.assert(
      fc.property(weights, cases, (exposures, count) => {
        const catalogue = catalogueOf(exposures);
        const missed = missedByType(catalogue, 'random', [{ cases: count, fidelity: 1, blind: 0 }]);
        const escaped = escapedFaults(catalogue.faults, missed);
        const { detected } = testedGate({ reaching: catalogue.faults, escaped }, 1);

        expect(1 - detected).toBeCloseTo(uncoveredExposure(catalogue.exposure, count), 9);
      }),
    );
  });

  test('is the better at faults and the worse at sound technologies, the more it tests', () => {
    const gate = (exposures: readonly number[], how: Strategy, count: number) => {
      const catalogue = catalogueOf(exposures);
      const modes = [{ cases: count, fidelity: 0.4, blind: 0.1 }];
      const escaped = escapedFaults(catalogue.faults, missedByType(catalogue, how, modes));
      return {
        ...testedGate({ reaching: catalogue.faults, escaped }, noFalseAlarm([{ cases: count, falseAlarm: 0.001 }])),
        left: residualRisk(catalogue, escaped),
      };
    };
    fc.assert(
      fc.property(weights, cases, fc.constantFrom('random' as const, 'coverage' as const), (exposures, count, how) => {
        const [few, more] = [gate(exposures, how, count), gate(exposures, how, count + exposures.length)];

        expect(more.specificity).toBeGreaterThan(few.specificity);
        expect(more.sensitivity).toBeLessThan(few.sensitivity);
        expect(more.left).toBeLessThanOrEqual(few.left * (1 + 1e-12));
      }),
    );
  });

  test('without a case and without alarms lets everything through, and any alarm fails good and bad alike', () => {
    const { faults } = catalogueOf([1, 2]);

    expect(testedGate({ reaching: faults, escaped: faults }, noFalseAlarm([{ cases: 0, falseAlarm: 0.1 }]))).toEqual({
      sensitivity: 1,
      specificity: 0,
      detected: 0,
    });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 50 }), (alarm, count) => {
        const { sensitivity, specificity } = testedGate(
          { reaching: faults, escaped: faults },
          noFalseAlarm([{ cases: count, falseAlarm: alarm }]),
        );

        expect(sensitivity).toBeCloseTo((1 - alarm) ** count, 9);
        expect(specificity).toBeCloseTo(1 - sensitivity, 12);
      }),
    );
  });

  test('after another one meets what that let through: two in a row miss what both miss', () => {
    const catalogue = catalogueOf([4, 2, 1]);
    const modes = [[{ cases: 3, fidelity: 0.6, blind: 0.3 }], [{ cases: 2, fidelity: 0.9, blind: 0.1 }]];
    const first = escapedFaults(catalogue.faults, missedByType(catalogue, 'random', modes[0]));
    const second = escapedFaults(first, missedByType(catalogue, 'random', modes[1]));
    const one = testedGate({ reaching: catalogue.faults, escaped: first }, 1);
    const two = testedGate({ reaching: first, escaped: second }, 1);
    const together = missedByType(catalogue, 'random', modes.flat());

    expect((1 - one.detected) * (1 - two.detected)).toBeCloseTo(sum(escapedFaults(catalogue.faults, together)), 12);
    // Not independent: what escaped once lies in rare types, and escapes again.
    const alone = sum(escapedFaults(catalogue.faults, missedByType(catalogue, 'random', modes[1])));
    expect(1 - two.detected).toBeGreaterThan(alone);
  });

  test('costs and takes what its cases do', () => {
    const catalogue: TestCatalogue = { ...catalogueOf([3, 1]), complexity: Float64Array.of(1, 5) };

    expect(meanComplexity(catalogue, 'random', 10)).toBeCloseTo(2, 12);
    expect(meanComplexity(catalogue, 'diversity', 10)).toBe(3);
    expect(testEffort(10, 3, { cost: 7, perMonth: 5 })).toEqual({ cost: 210, months: 6 });
    expect(testEffort(0, 1, { cost: 7, perMonth: 0 })).toEqual({ cost: 0, months: 0 });
  });

  test('knows its levels: their mean is the stated one, and they rise or fall', () => {
    const levels = risingLevels(50, 3, 0.8);

    expect(sum(levels) / 50).toBeCloseTo(3, 12);
    expect(levels.every((level, type) => type === 0 || level > levels[type - 1])).toBe(true);
    expect([...risingLevels(50, 3, -0.8)].reverse()[0]).toBeCloseTo(levels[0], 9);
    expect([...risingLevels(3, 2, 0)]).toEqual([2, 2, 2]);
  });
});

describe('demonstrations without a failure', () => {
  test('need the known 275 million miles, and 299 tests', () => {
    expect(failureFreeOperation(1.09e-8, 0.95) / 1e6).toBeCloseTo(274.84, 2);
    expect(failureFreeTests(0.01, 0.95)).toBe(299);
  });

  test('refuse what is no rate and no confidence', () => {
    expect(() => failureFreeOperation(0, 0.95)).toThrow(RangeError);
    expect(() => failureFreeTests(0.1, 1)).toThrow(RangeError);
    expect(() => zipfShares(0, 1)).toThrow(RangeError);
    expect(() => sharesOf([0, 0])).toThrow(RangeError);
    expect(() => risingLevels(3, 0, 1)).toThrow(RangeError);
  });
});
