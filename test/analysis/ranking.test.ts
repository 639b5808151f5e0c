import { describe, expect, it } from 'vitest';
import { analyse, type PolicyFinding, type Ranking } from '#analysis';
import type { RunLabel } from '#table';
import { aQuestion, asStated, aTable, wavy, type RunValues } from './a-table.ts';

const WITHOUT = 'without the platform';

function find(ranking: Ranking, name: string): PolicyFinding {
  return ranking.policies.find(({ policy }) => policy === name)!;
}

function firms(values: readonly number[]): RunValues {
  return { 'incubated-firms': values };
}

describe('a ranking', () => {
  it('puts exempt policies last, without rank, comparison or the name of best', () => {
    const table = aTable({
      runs: asStated(WITHOUT, 'grant', 'equity'),
      values: [firms(wavy(90)), firms(wavy(5)), firms(wavy(9))],
    });

    const ranking = analyse(table, aQuestion()).asStated;

    expect(ranking.policies.map(({ policy }) => policy)).toEqual(['equity', 'grant', WITHOUT]);
    expect(ranking).toMatchObject({ best: 'equity', leader: 'equity' });
    const { exempt, rank, comparison } = find(ranking, WITHOUT);
    expect({ exempt, rank }).toEqual({ exempt: true, rank: undefined });
    expect(comparison).toMatchObject({ verdict: 'exempt', interval: undefined, withinSmallest: false });
    expect(comparison.difference).toBeCloseTo(-81, 10);
  });

  it('ranks the least first when less is better', () => {
    const table = aTable({
      runs: asStated('dear', 'cheap'),
      values: [{ 'public-cost': wavy(9) }, { 'public-cost': wavy(2).toReversed() }],
    });
    const decision = { outcome: 'public-cost', better: 'less', smallestDifference: 0 } as const;

    const ranking = analyse(table, aQuestion({ decision })).asStated;

    expect(ranking.best).toBe('cheap');
    expect(find(ranking, 'dear').rank).toBe(2);
  });

  it('gives policies that differ by too little to matter one rank', () => {
    const table = aTable({
      runs: asStated('a', 'b', 'c', 'd'),
      values: [firms(wavy(30)), firms(wavy(29)), firms(wavy(27)), firms(wavy(26))],
    });
    const rankedWith = (smallestDifference: number): readonly (number | undefined)[] => {
      const decision = { outcome: 'incubated-firms', better: 'more', smallestDifference } as const;
      return analyse(table, aQuestion({ decision })).asStated.policies.map(({ rank }) => rank);
    };

    expect(rankedWith(0)).toEqual([1, 2, 3, 4]);
    expect(rankedWith(1)).toEqual([1, 1, 3, 3]);
    expect(rankedWith(4)).toEqual([1, 1, 1, 1]);
  });

  it('marks no best when over half of the uncertain inputs are assumptions, and compares all the same', () => {
    const table = aTable({ runs: asStated('a', 'b'), values: [firms(wavy(50)), firms(wavy(5).toReversed())] });

    const half = analyse(table, aQuestion({ uncertain: 4, assumed: 2 }));
    const over = analyse(table, aQuestion({ uncertain: 5, assumed: 3 }));

    expect(half).toMatchObject({ illustrationOnly: false, assumedShare: 0.5, asStated: { best: 'a', leader: 'a' } });
    expect(over).toMatchObject({ illustrationOnly: true, assumedShare: 0.6 });
    expect(over.asStated).toMatchObject({ best: undefined, leader: 'a' });
    expect(find(over.asStated, 'a')).toMatchObject({ rank: 1, comparison: { verdict: 'reference' } });
    expect(find(over.asStated, 'b').comparison).toEqual(find(half.asStated, 'b').comparison);
  });

  it('is the ranking of the runs with effects set to 1 for that variant', () => {
    const values = [firms(wavy(50)), firms(wavy(40).toReversed()), firms(wavy(3)), firms(wavy(30)), undefined];
    const runs: RunLabel[] = [
      ...asStated('a', 'b', WITHOUT),
      { policy: 'a', variant: 'effects set to 1' },
      { policy: 'b', variant: 'effects set to 1', sameAs: 1 },
    ];

    const { withoutEffects } = analyse(aTable({ runs, values }), aQuestion());

    expect(withoutEffects.variant).toBe('effects set to 1');
    expect(withoutEffects.policies.map(({ policy, rank }) => [policy, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      [WITHOUT, undefined],
    ]);
    expect(find(withoutEffects, WITHOUT).estimates.get('incubated-firms')?.mean).toBeCloseTo(wavyMean(3), 10);
    expect(find(withoutEffects, 'a').estimates.get('net-firms')?.mean).toBeCloseTo(27, 10);
  });

  it('lists an exempt policy once when the variant has a run of it', () => {
    const runs: RunLabel[] = [
      ...asStated('a', WITHOUT),
      { policy: 'a', variant: 'effects set to 1', sameAs: 0 },
      { policy: WITHOUT, variant: 'effects set to 1', sameAs: 1 },
    ];
    const values = [firms(wavy(50)), firms(wavy(3)), undefined, undefined];

    const { withoutEffects } = analyse(aTable({ runs, values }), aQuestion());

    expect(withoutEffects.policies.map(({ policy }) => policy)).toEqual(['a', WITHOUT]);
  });

  it('is empty for a variant that was not run', () => {
    const ranking = analyse(aTable({ runs: asStated('a'), values: [firms(wavy(5))] }), aQuestion()).withoutEffects;

    expect(ranking).toEqual({ variant: 'effects set to 1', policies: [], best: undefined, leader: undefined });
  });

  it('calls no single policy best, for there is none that it could be better than', () => {
    const ranking = analyse(aTable({ runs: asStated('a'), values: [firms(wavy(5))] }), aQuestion()).asStated;

    expect([ranking.best, ranking.leader]).toEqual([undefined, 'a']);
    expect(find(ranking, 'a')).toMatchObject({ rank: 1, comparison: { verdict: 'alone', difference: 0 } });
  });

  it('works for exempt policies alone', () => {
    const ranking = analyse(aTable({ runs: asStated(WITHOUT), values: [firms(wavy(5))] }), aQuestion()).asStated;

    expect(ranking).toMatchObject({ best: undefined, leader: undefined });
    expect(find(ranking, WITHOUT).comparison.verdict).toBe('exempt');
  });

  it('breaks ties by name, whatever the order of the runs', () => {
    const values = [firms(wavy(5)), firms(wavy(5)), firms(wavy(4))];

    const decision = { outcome: 'incubated-firms', better: 'more', smallestDifference: 0 } as const;
    const ranking = analyse(aTable({ runs: asStated('b', 'a', 'c'), values }), aQuestion({ decision })).asStated;

    expect(ranking.policies.map(({ policy, rank }) => [policy, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });

  it('leaves a policy without a mean unranked, after those that have one', () => {
    const decision = { outcome: 'waiting', better: 'less', smallestDifference: 0 } as const;
    const values = [
      { 'waiting-months': wavy(5), waits: wavy(0).map(() => 0) },
      { 'waiting-months': wavy(5), waits: wavy(3) },
      { 'waiting-months': wavy(9), waits: wavy(3) },
    ];

    const ranking = analyse(aTable({ runs: asStated('a', 'b', 'c'), values }), aQuestion({ decision })).asStated;

    expect(ranking.policies.map(({ policy, rank }) => [policy, rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', undefined],
    ]);
    expect(find(ranking, 'a').comparison).toMatchObject({
      verdict: 'withheld',
      note: '"Slots granted" has a mean that is not above zero',
    });
  });

  it('has no leader when no policy has a mean', () => {
    const table = aTable({ runs: asStated('a', 'b'), values: [firms([1, 2]), firms([3, 4])], status: () => 1 });

    const ranking = analyse(table, aQuestion()).asStated;

    expect(ranking).toMatchObject({ best: undefined, leader: undefined });
    expect(ranking.policies.map(({ comparison }) => comparison.note)).toEqual(
      Array.from({ length: 2 }, () => '2 of 2 replications stopped at the event limit'),
    );
  });

  it('refuses a decision on an outcome that was not measured', () => {
    const table = aTable({ runs: asStated('a'), values: [firms(wavy(5))] });
    const decision = { outcome: 'jobs', better: 'more', smallestDifference: 0 } as const;

    expect(() => analyse(table, aQuestion({ decision }))).toThrow('no outcome jobs in the table');
  });
});

describe('the estimates of a policy', () => {
  it('hold every stored outcome with percentiles, and every ratio whose parts are stored, without', () => {
    const values = [{ 'private-money': wavy(8), 'fiscal-outlay': wavy(2), 'incubated-firms': wavy(5) }];

    const { estimates } = analyse(aTable({ runs: asStated('a'), values }), aQuestion()).asStated.policies[0];

    expect([...estimates.keys()]).toEqual(['private-money', 'fiscal-outlay', 'incubated-firms', 'leverage']);
    expect(estimates.get('private-money')?.n).toBe(20);
    expect(estimates.get('private-money')?.percentiles?.[2]).toBeGreaterThan(7);
    expect(estimates.get('leverage')?.mean).toBeCloseTo(wavyMean(8) / wavyMean(2), 12);
    expect(estimates.get('leverage')?.interval).toBeDefined();
    expect(estimates.get('leverage')?.percentiles).toBeUndefined();
  });

  it('set each policy against the platform not being there, on the same luck', () => {
    const without = wavy(3);
    const gain = wavy(4).toReversed();
    const values = [
      { 'incubated-firms': without.map((value, k) => value + gain[k]), 'output-value': wavy(70) },
      { 'incubated-firms': without, 'output-value': wavy(60) },
    ];
    const alone = analyse(aTable({ runs: asStated('a'), values: [firms(gain)] }), aQuestion()).asStated;

    const ranking = analyse(aTable({ runs: asStated('a', WITHOUT), values }), aQuestion()).asStated;

    const net = find(ranking, 'a').estimates.get('net-firms')!;
    const expected = find(alone, 'a').estimates.get('incubated-firms')!;
    expect(net.mean).toBeCloseTo(expected.mean, 10);
    expect(net.interval![0]).toBeCloseTo(expected.interval![0], 10);
    expect(net.percentiles).toBeUndefined();
    expect(find(ranking, 'a').estimates.get('net-output')).toMatchObject({ interval: undefined });
    expect(find(ranking, 'a').estimates.get('net-output')?.mean).toBeCloseTo(10, 10);
    expect(find(ranking, WITHOUT).estimates.get('net-firms')).toMatchObject({ mean: 0, interval: [0, 0] });
  });

  it('have no net numbers when nothing is exempt', () => {
    const table = aTable({ runs: asStated('a', WITHOUT), values: [firms(wavy(5)), firms(wavy(2))] });

    const ranking = analyse(table, aQuestion({ exempt: [] })).asStated;

    expect(find(ranking, 'a').estimates.has('net-firms')).toBe(false);
    expect(find(ranking, WITHOUT).rank).toBe(2);
  });
});

function wavyMean(centre: number): number {
  const values = wavy(centre);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
