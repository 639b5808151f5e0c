import { describe, expect, it, test } from 'vitest';
import { compareRuns } from '#analysis';
import { studentQuantile } from '#random';
import type { RunLabel } from '#table';
import { normalCdf } from '../../../src/random/normal-cdf.ts';
import { aNormal, anInput, aSource, BLOCK_SIZE } from '../a-block-study.ts';
import { asStated, aTable, wavy, type RunValues } from '../a-table.ts';
import { asked, aRun, FIRMS, pairOf, policyOf } from './a-comparison.ts';

/** Pairs of normals of unit variance with a correlation, `gap` apart. */
function normals(gap: number, correlation: number, blocks: number): Readonly<Record<string, readonly number[]>> {
  const source = aSource(`correlated normals, ${correlation}`);
  const rows = Array.from({ length: blocks * BLOCK_SIZE }, () => {
    const [one, other] = [aNormal(source), aNormal(source)];
    return [gap + one, correlation * one + Math.sqrt(1 - correlation ** 2) * other];
  });
  return { ahead: rows.map(([one]) => one), behind: rows.map(([, other]) => other) };
}

describe('correlated normals', () => {
  const [gap, correlation] = [0.3, 0.6];
  const found = compareRuns([aRun(normals(gap, correlation, 400), { blockSize: BLOCK_SIZE })], asked());
  const pair = pairOf(found, 'ahead', 'behind');
  const holds = (truth: number, [lower, upper]: readonly [number, number]): boolean => lower <= truth && truth <= upper;

  it('differ by what sets them apart', () => {
    expect(pair).toMatchObject({ first: 'ahead', second: 'behind', luck: 'shared', better: 'first' });
    expect(holds(gap, pair.difference.interval!)).toBe(true);
  });

  it('are better in Φ(δ/σ) of the replications', () => {
    const truth = normalCdf(gap / Math.sqrt(2 * (1 - correlation)));

    // One standard error of a share near 0.63 in 20,000 replications is 0.0034.
    expect(Math.abs(pair.overReplications.mean - truth)).toBeLessThan(0.0105);
    expect(holds(truth, pair.overReplications.interval!)).toBe(true);
  });

  it('save 1/(1 − ρ) of the replications', () => {
    expect(holds(1 / (1 - correlation), pair.savedByLuck.interval!)).toBe(true);
    // With ω = 4 the standard error is (ω/2) √(4/400) = 0.2, of 2.5.
    expect(Math.abs(pair.savedByLuck.mean * (1 - correlation) - 1)).toBeLessThan(0.24);
  });
});

describe('what is expected in a draw', () => {
  it('tells in which share of draws a policy is better, through luck that hides it', () => {
    const source = aSource('draws');
    const input = anInput(40, source);
    const shared = Array.from(input, () => 3 * aNormal(source));
    const run = aRun(
      {
        a: shared.map((luck, k) => luck + input[k] - 0.3 + 0.3 * aNormal(source)),
        b: shared,
      },
      { blockSize: BLOCK_SIZE, inputs: { x: [...input.filter((_, k) => k % 2 === 0)] } },
    );
    const { first, overDraws } = pairOf(compareRuns([run], asked()), 'a', 'b');

    expect(first).toBe('a');
    expect(Math.abs(overDraws.mean - 0.7)).toBeLessThan(0.05);
    expect(overDraws.interval![0]).toBeLessThan(0.7);
    expect(overDraws.interval![1]).toBeGreaterThan(0.7);
  });
});

describe('a policy that is always so much better', () => {
  const base = wavy(10, 40);
  const found = compareRuns([aRun({ a: base.map((value) => value + 2), b: base })], asked({ within: 3 }));
  const pair = pairOf(found, 'a', 'b');

  it('is better in every replication, by so much, and no spread has shown how sure that is', () => {
    expect(pair.difference.mean).toBeCloseTo(2, 10);
    expect(pair.difference).toMatchObject({
      interval: undefined,
      withheld: 'every block of replications gave the same value',
    });
    expect(pair.overReplications.mean).toBe(1);
    expect(pair.better).toBeUndefined();
    expect(pair.withinSmallest).toBe(false);
  });

  it('has no variance of a difference to divide by', () => {
    expect(pair.savedByLuck).toMatchObject({ mean: NaN, withheld: 'the difference is the same in every block' });
  });

  it('rules nothing out, as no interval does', () => {
    expect(policyOf(found, 'b')).toMatchObject({ standing: 'may be best', atMostBehind: undefined });
  });
});

describe('the comparison with the best', () => {
  /** Ten blocks of two replications with these deviations of the block means, which sum to zero. */
  const deviations = [1, -1, 2, -2, 3, -3, 1, -1, 2, -2];
  const around = (centre: number, times: number): readonly number[] =>
    deviations.flatMap((deviation) => [centre + times * deviation, centre + times * deviation]);
  const found = compareRuns([aRun({ a: around(20, 1), b: around(19.5, 2), c: around(4, 0) })], asked());
  /** Margin of a difference whose blocks deviate by so many times the deviations: t(9) at 1 − 5 %/2. */
  const margin = (times: number): number =>
    studentQuantile(0.975, 9) * times * Math.sqrt(deviations.reduce((sum, one) => sum + one * one, 0) / 9 / 10);

  it('is that of Edwards and Hsu, with two bounds for three policies', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => policyOf(found, name));

    expect([a, b, c].map(({ standing }) => standing)).toEqual(['may be best', 'may be best', 'ruled out']);
    expect(a.atMostBehind).toBeCloseTo(margin(1) - 0.5, 9);
    expect(a.atMostAhead).toBeCloseTo(0.5 + margin(1), 9);
    expect(b.atMostBehind).toBeCloseTo(0.5 + margin(1), 9);
    expect(b.atMostAhead).toBeCloseTo(margin(1) - 0.5, 9);
    // c is 16 behind a and 15.5 behind b, whose blocks spread twice as far; either may be the best.
    expect(c.atMostBehind).toBeCloseTo(Math.max(16 + margin(1), 15.5 + margin(2)), 9);
    expect(c.atMostAhead).toBe(0);
  });

  it('leaves one alone that is far ahead', () => {
    const alone = compareRuns([aRun({ a: around(50, 1), b: around(19.5, 2), c: around(4, 0) })], asked());

    expect(policyOf(alone, 'a')).toMatchObject({ standing: 'best', atMostBehind: 0 });
    expect(policyOf(alone, 'b')).toMatchObject({ standing: 'ruled out', atMostAhead: 0 });
    expect(policyOf(alone, 'b').atMostBehind).toBeCloseTo(30.5 + margin(1), 9);
  });

  it('never calls the run without the platform best, and shows it beside', () => {
    const { asStated: compared } = compareRuns(
      [aRun({ a: around(20, 1), b: around(10, 2), 'without the platform': around(90, 3) })],
      asked(),
    );

    expect(compared.leader).toBe('a');
    expect(compared.policies.map(({ policy, standing }) => [policy, standing])).toEqual([
      ['a', 'best'],
      ['b', 'ruled out'],
      ['without the platform', 'exempt'],
    ]);
    expect(compared.pairs[1]).toMatchObject({ first: 'a', second: 'without the platform', better: 'second' });
  });

  it('counts policies that ran identically once', () => {
    const runs: readonly RunLabel[] = [...asStated('a', 'b'), { policy: 'c', variant: 'as stated', sameAs: 0 }];
    const firms = [around(20, 1), around(19.5, 2)];
    const table = aTable({ runs, values: firms.map((values) => ({ [FIRMS]: values })) });
    const twice = compareRuns([{ table, label: 'a run', luck: 'seed' }], asked());
    const once = compareRuns([aRun({ a: firms[0], b: firms[1] })], asked());

    expect(twice.asStated.contenders).toBe(2);
    expect(policyOf(twice, 'a').atMostBehind).toBe(policyOf(once, 'a').atMostBehind);
    expect(policyOf(twice, 'c')).toMatchObject({ sameAs: 'a', standing: 'may be best' });
    expect(pairOf(twice, 'a', 'c')).toMatchObject({ identical: true, withinSmallest: true });
  });

  it('is withheld under ten blocks, and where rows failed', () => {
    const few = compareRuns([aRun({ a: wavy(10, 18), b: wavy(12, 18) })], asked());
    const values = { a: around(20, 1), b: around(19, 2), c: around(9, 3) };
    const failed = compareRuns([aRun(values, { status: (run, k) => Number(run === 1 && k === 3) })], asked());

    expect(policyOf(few, 'b').standing).toBe('withheld');
    expect(policyOf(few, 'b').note).toContain('at least 20');
    expect(pairOf(few, 'a', 'b').savedByLuck.interval).toBeUndefined();
    expect(pairOf(few, 'a', 'b').overReplications.mean).toBe(1);
    expect(policyOf(failed, 'b').standing).toBe('withheld');
    expect(policyOf(failed, 'b').note).toContain('event limit');
    expect(policyOf(failed, 'a').standing).toBe('best');
  });
});

describe('several runs', () => {
  const [a, b] = [wavy(10, 40), wavy(11, 40).toReversed()];

  it("with different seeds are independent: variances add, and the degrees of freedom are Welch's", () => {
    const found = compareRuns(
      [aRun({ a }, { luck: 'one', label: 'x' }), aRun({ b }, { luck: 'two', label: 'y' })],
      asked(),
    );
    const { difference, luck, overReplications, overDraws, savedByLuck } = pairOf(found, 'a', 'b');
    const blocks = (values: readonly number[]) =>
      Array.from({ length: 20 }, (_, at) => (values[2 * at] + values[2 * at + 1]) / 2);
    const variance = (values: readonly number[]): number => {
      const centre = values.reduce((sum, value) => sum + value, 0) / 20;
      return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / 19 / 20;
    };
    const [va, vb] = [variance(blocks(a)), variance(blocks(b))];
    const freedom = (va + vb) ** 2 / ((va ** 2 + vb ** 2) / 19);

    expect(luck).toBe('independent');
    const half = (difference.interval![1] - difference.interval![0]) / 2;
    expect(half).toBeCloseTo(studentQuantile(0.975, freedom) * Math.sqrt(va + vb), 9);
    for (const share of [overReplications, overDraws, savedByLuck]) {
      expect(share).toMatchObject({ mean: NaN, withheld: 'the two runs have no luck in common' });
    }
  });

  it('with the same seed are compared over the blocks that both have', () => {
    const long = compareRuns([aRun({ a }, { label: 'x' }), aRun({ b: b.slice(0, 24) }, { label: 'y' })], asked());
    const short = compareRuns([aRun({ a: a.slice(0, 24), b: b.slice(0, 24) })], asked());

    expect(long.runs).toMatchObject([
      { replications: 40, used: 24, blocks: 12 },
      { replications: 24, used: 24, blocks: 12 },
    ]);
    expect(pairOf(long, 'a', 'b')).toEqual(pairOf(short, 'a', 'b'));
    expect(long.asStated.policies).toEqual(short.asStated.policies);
  });

  it('name a policy with its run where both have it, and tell the run without the platform once', () => {
    const beside = { 'without the platform': wavy(1, 40) };
    const found = compareRuns(
      [aRun({ a, c: b, ...beside }, { label: 'x' }), aRun({ a: b, ...beside }, { label: 'y' })],
      asked(),
    );

    expect(found.asStated.policies.map(({ policy }) => policy).toSorted()).toEqual([
      'a @ x',
      'a @ y',
      'c',
      'without the platform',
    ]);
    expect(pairOf(found, 'a @ y', 'c').identical).toBe(true);
  });

  it('may be narrowed to some policies, by name alone or with the run', () => {
    const runs = [aRun({ a, b, c: wavy(3, 40) }, { label: 'x' }), aRun({ a: b }, { label: 'y' })];
    const names = (...policies: readonly string[]): readonly string[] =>
      compareRuns(runs, asked({ policies }))
        .asStated.policies.map(({ policy }) => policy)
        .toSorted();

    expect(names('a')).toEqual(['a @ x', 'a @ y']);
    expect(names('a @ y', 'c')).toEqual(['a @ y', 'c']);
  });

  it('with blocks of two sizes on one luck are our mistake', () => {
    const runs = [aRun({ a }, { label: 'x' }), aRun({ b }, { label: 'y', blockSize: 4 })];

    expect(() => compareRuns(runs, asked())).toThrow(RangeError);
  });
});

test('a ratio is compared as a ratio of means, and single replications say nothing of it', () => {
  const money = (times: number): RunValues => ({
    'private-money': wavy(30 * times, 40),
    'fiscal-outlay': wavy(10, 40).toReversed(),
  });
  const table = aTable({ runs: asStated('a', 'b'), values: [money(2), money(1)] });
  const found = compareRuns([{ table, label: 'a run', luck: 'seed' }], asked({ outcome: 'leverage' }));
  const pair = pairOf(found, 'a', 'b');

  expect(pair.first).toBe('a');
  expect(pair.difference.mean).toBeCloseTo(3, 0);
  expect(pair.difference.interval).toBeDefined();
  for (const share of [pair.overReplications, pair.overDraws]) {
    expect(share.withheld).toBe('"Private RMB per public RMB" is a ratio of means, which no single replication has');
  }
  expect(pair.savedByLuck.mean).toBeGreaterThan(0);
});
