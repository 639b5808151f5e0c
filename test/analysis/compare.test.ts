import { describe, expect, it } from 'vitest';
import { analyse, type Comparison } from '#analysis';
import { aQuestion, asStated, aTable, wavy, type RunValues } from './a-table.ts';

/** Comparisons by policy name; policies are named a, b, c, ... in the order of the columns. */
function compared(
  values: readonly RunValues[],
  decision: Partial<ReturnType<typeof aQuestion>['decision']> = {},
  status: (run: number, replication: number) => number = () => 0,
): ReadonlyMap<string, Comparison> {
  const runs = asStated(...values.map((_, run) => String.fromCharCode(97 + run)));
  const question = aQuestion({ decision: { ...aQuestion().decision, ...decision } });
  const { policies } = analyse(aTable({ runs, values, status }), question).asStated;
  return new Map(policies.map(({ policy, comparison }) => [policy, comparison]));
}

function firms(...columns: readonly (readonly number[])[]): readonly RunValues[] {
  return columns.map((column) => ({ 'incubated-firms': column }));
}

/** Ten blocks of two replications whose block means are 1 to 10, less their mean of 5.5. */
const LUCK = Array.from({ length: 20 }, (_, k) => Math.floor(k / 2) - 4.5);
const BASE = wavy(100);
const S = Math.sqrt(55 / 6) / Math.sqrt(10);

function plus(column: readonly number[], gain: number, own: readonly number[] = []): readonly number[] {
  return column.map((value, k) => value + gain + (own[k] ?? 0));
}

describe('compareWithLeader', () => {
  it('takes the paired difference of block means, with Student t', () => {
    // Two policies are one pair: t(0.975; 9) = 2.262157162798206.
    const b = compared(firms(plus(BASE, 10, LUCK), BASE)).get('b')!;

    expect(b.difference).toBeCloseTo(10, 10);
    expect(b.interval![0]).toBeCloseTo(10 - 2.262157162798206 * S, 9);
    expect(b.interval![1]).toBeCloseTo(10 + 2.262157162798206 * S, 9);
    expect(b.verdict).toBe('distinguishable');
  });

  it('divides the error rate by all pairs of policies', () => {
    // Three policies are three pairs, two sides each: t(1 − 0.05/6; 9) = 2.933324088373988.
    const b = compared(firms(plus(BASE, 10, LUCK), BASE, plus(BASE, -30, wavy(0)))).get('b')!;

    expect(b.interval![0]).toBeCloseTo(10 - 2.933324088373988 * S, 9);
    expect(b.interval![1]).toBeCloseTo(10 + 2.933324088373988 * S, 9);
  });

  it('does not count a policy that ran under another name, or an exempt one', () => {
    const runs = [
      ...asStated('a', 'b', 'without the platform'),
      { policy: 'c', variant: 'as stated', sameAs: 1 } as const,
    ];
    const values = [...firms(plus(BASE, 10, LUCK), BASE, plus(BASE, 300, wavy(0))), undefined];

    const { policies } = analyse(aTable({ runs, values }), aQuestion()).asStated;

    for (const name of ['b', 'c']) {
      const { interval } = policies.find(({ policy }) => policy === name)!.comparison;
      expect(interval![0]).toBeCloseTo(10 - 2.262157162798206 * S, 9);
    }
  });

  it('is positive when the leader is better, whichever way is better', () => {
    const columns = firms(plus(BASE, 10, LUCK), BASE);

    const more = compared(columns, { better: 'more' });
    const less = compared(columns, { better: 'less' });

    expect(more.get('b')).toEqual(less.get('a'));
    expect(less.get('b')?.verdict).toBe('best');
    expect(less.get('a')!.difference).toBeCloseTo(10, 10);
  });

  it('cannot tell a small difference apart, and says when it is within the smallest that matters', () => {
    const columns = firms(plus(BASE, 1, LUCK), BASE);
    const reach = 1 + 2.262157162798206 * S;

    const wide = compared(columns, { smallestDifference: reach + 1e-6 }).get('b')!;
    const narrow = compared(columns, { smallestDifference: reach - 1e-6 }).get('b')!;

    expect(wide).toMatchObject({ verdict: 'not distinguishable', withinSmallest: true });
    expect(narrow).toMatchObject({ verdict: 'not distinguishable', withinSmallest: false });
  });

  it('counts an interval that reaches just to the smallest that matters as within it', () => {
    const columns = firms(plus(BASE, 1, LUCK), BASE);
    const [, upper] = compared(columns).get('b')!.interval!;

    expect(compared(columns, { smallestDifference: upper }).get('b')).toMatchObject({ withinSmallest: true });
  });

  it('tells apart a difference that is real and yet within the smallest that matters', () => {
    const b = compared(firms(plus(BASE, 10, LUCK), BASE), { smallestDifference: 20 }).get('b')!;

    expect(b).toMatchObject({ verdict: 'distinguishable', withinSmallest: true });
  });

  it('says when two policies ran identically', () => {
    const runs = [...asStated('a', 'b'), { policy: 'c', variant: 'as stated', sameAs: 0 } as const];
    const values = [...firms(BASE, plus(BASE, -20, LUCK)), undefined];

    const { policies } = analyse(aTable({ runs, values }), aQuestion()).asStated;

    expect(policies.map(({ policy, rank }) => [policy, rank])).toEqual([
      ['a', 1],
      ['c', 1],
      ['b', 3],
    ]);
    expect(policies[1].comparison).toEqual({
      difference: 0,
      interval: [0, 0],
      verdict: 'not distinguishable',
      withinSmallest: true,
      note: 'the two policies ran identically',
    });
  });

  it('says when two policies gave the same values', () => {
    expect(compared(firms(BASE, BASE)).get('b')).toMatchObject({
      verdict: 'not distinguishable',
      interval: [0, 0],
      note: 'the two policies gave the same value in every block',
    });
  });

  it('is withheld under ten blocks, for equal values too', () => {
    const short = BASE.slice(0, 8);
    const note = '8 replications were run, and an interval needs at least 20';
    const withheld = { interval: undefined, verdict: 'withheld', withinSmallest: false, note };

    expect(compared(firms(plus(short, 30, LUCK), short)).get('b')).toMatchObject(withheld);
    expect(compared(firms(short, short)).get('b')).toEqual({ difference: 0, ...withheld });
  });

  it('is withheld when the difference is the same in every block, for no spread was seen', () => {
    const b = compared(
      firms(
        Array.from({ length: 20 }, () => 4),
        Array.from({ length: 20 }, () => 2),
      ),
    ).get('b');

    expect(b).toMatchObject({
      difference: 2,
      verdict: 'withheld',
      note: 'every block of replications gave the same value',
    });
  });

  it('is withheld when replications of either policy stopped at the event limit', () => {
    const columns = firms(plus(BASE, 10, LUCK), BASE, plus(BASE, -5, wavy(0)));

    const leaderFailed = compared(columns, {}, (run, k) => Number(run === 0 && k === 3));
    const otherFailed = compared(columns, {}, (run, k) => Number(run === 1 && k < 2));

    expect(leaderFailed.get('b')?.verdict).toBe('withheld');
    expect(leaderFailed.get('c')?.verdict).toBe('withheld');
    expect(otherFailed.get('b')).toMatchObject({
      verdict: 'withheld',
      note: '2 of 20 replications stopped at the event limit',
    });
    expect(otherFailed.get('c')?.verdict).toBe('distinguishable');
  });

  it('compares ratios by jackknifing the difference of the two ratios', () => {
    const money = plus(BASE, 0, LUCK);
    const columns = [
      { 'private-money': plus(money, 200), 'fiscal-outlay': BASE },
      { 'private-money': plus(money, 100), 'fiscal-outlay': BASE },
    ];
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const leverage = (run: RunValues, without?: number): number => {
      const kept = (_: number, k: number): boolean => without === undefined || Math.floor(k / 2) !== without;
      return mean(run['private-money'].filter(kept)) / mean(run['fiscal-outlay'].filter(kept));
    };
    const gaps = Array.from({ length: 10 }, (_, block) => leverage(columns[0], block) - leverage(columns[1], block));
    const error = Math.sqrt(0.9 * gaps.reduce((sum, gap) => sum + (gap - mean(gaps)) ** 2, 0));

    const b = compared(columns, { outcome: 'leverage' }).get('b')!;

    expect(b.difference).toBeCloseTo(leverage(columns[0]) - leverage(columns[1]), 12);
    expect(b.interval![1] - b.difference).toBeCloseTo(2.262157162798206 * error, 9);
  });
});
