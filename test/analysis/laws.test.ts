import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type Comparison, type Ranking } from '#analysis';
import { aQuestion, asStated, aTable } from './a-table.ts';

const NAMES = ['a', 'b', 'c', 'd', 'without the platform'] as const;

/** Columns of five policies: ten blocks of two replications, small whole numbers so that ties happen. */
const columns = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 }), {
  minLength: 5,
  maxLength: 5,
});

interface Change {
  readonly order?: readonly number[];
  readonly better?: 'more' | 'less';
  readonly smallestDifference?: number;
  readonly value?: (value: number) => number;
}

function rank(values: readonly (readonly number[])[], change: Change = {}): Ranking {
  const { order = [0, 1, 2, 3, 4], better = 'more', smallestDifference = 1, value = (x: number) => x } = change;
  const table = aTable({
    runs: asStated(...order.map((run) => NAMES[run])),
    values: order.map((run) => ({ 'incubated-firms': values[run].map(value) })),
  });
  return analyse(table, aQuestion({ decision: { outcome: 'incubated-firms', better, smallestDifference } })).asStated;
}

function numbersOf({ difference, interval }: Comparison): readonly number[] {
  return [difference, ...(interval ?? [])];
}

describe('for any table', () => {
  it('the order of the policies changes nothing', () => {
    fc.assert(
      fc.property(columns, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (values, order) => {
        expect(rank(values, { order })).toEqual(rank(values));
      }),
    );
  });

  it('an exempt policy is last and never best', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom('more', 'less'), (values, better) => {
        const ranking = rank(values, { better });

        expect(ranking.best).not.toBe('without the platform');
        expect(ranking.leader).not.toBe('without the platform');
        expect(ranking.policies.at(-1)).toMatchObject({ exempt: true, comparison: { verdict: 'exempt' } });
      }),
    );
  });

  it('less of the opposite is as good as more', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const more = rank(values);
        const less = rank(values, { better: 'less', value: (x) => -x });

        expect(less.best).toBe(more.best);
        less.policies.forEach(({ policy, comparison }, index) => {
          expect(policy).toBe(more.policies[index].policy);
          expect(comparison.verdict).toBe(more.policies[index].comparison.verdict);
          numbersOf(comparison).forEach((value, at) =>
            expect(value).toBeCloseTo(numbersOf(more.policies[index].comparison)[at], 9),
          );
        });
      }),
    );
  });

  it('another unit and another zero change no verdict, and scale every difference', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: -50, max: 50 }), fc.constantFrom(1, 2, 4, 1024), (values, zero, unit) => {
        const before = rank(values);
        const after = rank(values, { value: (x) => zero + unit * x, smallestDifference: unit });

        expect(after.policies.map(({ policy }) => policy)).toEqual(before.policies.map(({ policy }) => policy));
        after.policies.forEach(({ comparison }, index) => {
          const { verdict, withinSmallest } = before.policies[index].comparison;
          expect(comparison).toMatchObject({ verdict, withinSmallest });
          numbersOf(comparison).forEach((value, at) =>
            expect(value / unit).toBeCloseTo(numbersOf(before.policies[index].comparison)[at], 9),
          );
        });
      }),
    );
  });

  it('no policy is further from the leader than the interval says, and none is ahead of it', () => {
    fc.assert(
      fc.property(columns, (values) => {
        for (const { comparison, exempt } of rank(values).policies) {
          if (exempt) continue;
          expect(comparison.difference).toBeGreaterThanOrEqual(0);
          if (!comparison.interval) continue;
          expect(comparison.interval[0]).toBeLessThanOrEqual(comparison.difference);
          expect(comparison.interval[1]).toBeGreaterThanOrEqual(comparison.difference);
        }
      }),
    );
  });
});
