import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Producers } from '../../src/kernel/producers.ts';

const producer = fc.record({
  technology: fc.nat({ max: 30 }),
  since: fc.double({ min: 0, max: 60, noNaN: true }),
  plateau: fc.double({ min: 0, max: 1e9, noNaN: true }),
  ramp: fc.double({ min: 0, max: 90, noNaN: true }),
});
const month = fc.double({ min: 0, max: 200, noNaN: true });

function withAll(all: readonly { technology: number; since: number; plateau: number; ramp: number }[]): Producers {
  const producers = new Producers(10);
  for (const { technology, since, plateau, ramp } of all) producers.add(technology, since, plateau, ramp);
  return producers;
}

describe('a producer', () => {
  test('makes as much in two spans as in both together, never less than nothing or more than the plateau', () => {
    fc.assert(
      fc.property(producer, fc.tuple(month, month, month), month, (made, spans, until) => {
        const producers = withAll([made]);
        producers.until[0] = Math.max(made.since, until);
        const [from, between, to] = spans.toSorted((a, b) => a - b).map((each) => Math.max(made.since, each));
        const whole = producers.outputBetween(0, from, to);
        const parts = producers.outputBetween(0, from, between) + producers.outputBetween(0, between, to);

        // Differences of integrals of up to twenty years at the plateau: rounding of that sum.
        expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1e-12 * made.plateau * 20);
        expect(whole).toBeGreaterThanOrEqual(-1e-12 * made.plateau * 20);
        expect(whole).toBeLessThanOrEqual(made.plateau * ((to - from) / 12) + 1e-12 * made.plateau * 20);
        expect(producers.rateAt(0, to)).toBeLessThanOrEqual(made.plateau);
      }),
    );
  });

  test('ramps along an S-curve to its plateau, and makes nothing after its end', () => {
    const producers = withAll([{ technology: 3, since: 12, plateau: 1200, ramp: 24 }]);
    expect([6, 12, 24, 36, 48].map((at) => producers.rateAt(0, at))).toEqual([0, 0, 600, 1200, 1200]);
    expect(producers.outputBetween(0, 12, 36)).toBeCloseTo(1200, 9);
    expect(producers.outputBetween(0, 36, 42)).toBeCloseTo(600, 9);

    producers.until[0] = 39;
    expect(producers.rateAt(0, 39)).toBe(0);
    expect(producers.outputBetween(0, 36, 60)).toBeCloseTo(300, 9);
    expect(producers.outputBetween(0, 40, 60)).toBe(0);
  });

  test('below design at first makes the integral of its rate', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const startUp = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(producer, startUp, share, fc.tuple(month, month), (made, months, performance, spans) => {
        const producers = withAll([made]);
        producers.startBelow(0, months, performance);
        const [from, to] = spans.toSorted((a, b) => a - b).map((each) => Math.max(made.since, each));
        const bends = [made.since + months, made.since + made.ramp].filter((bend) => bend > from && bend < to);
        const cuts = [from, ...bends, to].toSorted((a, b) => a - b);
        // Simpson's rule is exact for each cubic piece; where it jumps, the rate is taken a little inside.
        const numeric = cuts.slice(1).reduce((sum, end, index) => {
          const start = cuts[index];
          const inside = (end - start) * 1e-9;
          const [first, middle, last] = [start + inside, (start + end) / 2, end - inside];
          const rates = [first, middle, last].map((at) => producers.rateAt(0, at));
          return sum + ((end - start) / 72) * (rates[0] + 4 * rates[1] + rates[2]);
        }, 0);

        expect(Math.abs(producers.outputBetween(0, from, to) - numeric)).toBeLessThanOrEqual(
          1e-7 * made.plateau * 20 + 1e-300,
        );
      }),
    );
  });

  test('makes a stated share of its design in its first months, and all of it afterwards', () => {
    const producers = withAll([{ technology: 3, since: 12, plateau: 1200, ramp: 0 }]);
    producers.startBelow(0, 6, 0.5);
    expect([13, 17, 18, 30].map((at) => producers.rateAt(0, at))).toEqual([600, 600, 1200, 1200]);
    expect([24, 15, 18].map((to) => producers.outputBetween(0, 12, to))).toEqual([900, 150, 300]);
    expect(producers.outputBetween(0, 18, 24)).toBe(600);

    producers.until[0] = 15;
    expect(producers.outputBetween(0, 12, 24)).toBe(150);
  });

  test('has a place of its own while there is room', () => {
    const producers = withAll(
      Array.from({ length: 10 }, (_, technology) => ({ technology, since: 0, plateau: 1, ramp: 1 })),
    );
    expect(producers.count).toBe(10);
    expect([...producers.technology]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(() => producers.add(11, 0, 1, 1)).toThrow(RangeError);

    producers.clear();
    expect(producers.add(5, 1, 2, 3)).toBe(0);
    expect(producers.until[0]).toBe(Infinity);
  });

  test('produces in a copy as in the original, and neither disturbs the other', () => {
    const all = fc.array(producer, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(all, all, (first, second) => {
        const original = withAll(first);
        original.until[0] = 70;
        const copy = withAll(second);
        copy.until[0] = 3;
        copy.copyFrom(original);
        const rates = (producers: Producers): number[] =>
          Array.from({ length: producers.count }, (_, each) => producers.rateAt(each, 65));
        const before = rates(original);

        expect(rates(copy)).toEqual(before);
        copy.until.fill(0);
        copy.plateau.fill(9);
        copy.performance.fill(0);
        copy.add(1, 2, 3, 4);
        expect(rates(original)).toEqual(before);
        expect([...copy.technology.subarray(0, first.length)]).toEqual(first.map(({ technology }) => technology));
      }),
    );
  });
});
