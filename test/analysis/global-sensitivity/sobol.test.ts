import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { rowOf, sobolOf } from './a-design.ts';
import type { Simulator } from './a-design.ts';
import { g, gIndices, ISHIGAMI, ishigami } from './functions.ts';

/** Published or closed-form indices, in the order of the inputs. */
interface Indices {
  readonly first: readonly number[];
  readonly total: readonly number[];
}

const A = [0, 1, 4.5, 9, 99];

/** 4u + 2u + u: shares of the squares of the slopes. */
const LINEAR: Indices = { first: [16 / 21, 4 / 21, 1 / 21, 0], total: [16 / 21, 4 / 21, 1 / 21, 0] };

/** Luck that is common to a pair, luck that an input scales, and luck that an input without effect turns about. */
const withLuck =
  (simulate: Simulator): Simulator =>
  (x, luck) =>
    simulate(x, luck) + 2 * luck[0] + 2 * luck[1] * x[0] + luck[2] * Math.cos(9 * (x[3] ?? 0));

const linear = withLuck((x) => 4 * x[0] + 2 * x[1] + x[2]);

/** Share of studies in whose interval an index lies, for first and total indices of all inputs. */
function rates(
  count: number,
  truth: Indices,
  studyOf: (study: number) => ReturnType<typeof sobolOf>,
): readonly number[] {
  const studies = Array.from({ length: count }, (_, study) => studyOf(study));
  return (['first', 'total'] as const).flatMap((index) =>
    truth[index].map((value, at) => {
      const hits = studies.filter(({ inputs }) => {
        const interval = rowOf(inputs, at + 1)[index].interval!;
        // Published with four decimals.
        return interval[0] <= value + 1e-4 && value - 1e-4 <= interval[1];
      });
      return hits.length / count;
    }),
  );
}

describe("Sobol's indices", () => {
  test.each<[name: string, simulate: Simulator, inputs: number, truth: Indices]>([
    ["Ishigami's function", ishigami, 3, ISHIGAMI],
    ["Ishigami's function with luck", withLuck(ishigami), 3, ISHIGAMI],
    ["Sobol's g", g(A), 5, gIndices(A)],
    ['a linear function with luck', linear, 4, LINEAR],
  ])('of %s are those published', (_, simulate, inputs, truth) => {
    const findings = sobolOf({ seed: 'known', inputs, blocks: 120, simulate });

    for (const index of ['first', 'total'] as const) {
      for (const [at, value] of truth[index].entries()) {
        const { mean: share, interval } = rowOf(findings.inputs, at + 1)[index];
        // Four standard errors.
        expect(Math.abs(share - value)).toBeLessThan(interval![1] - interval![0] + 1e-4);
        expect(Math.abs(share - value)).toBeLessThan(0.1);
      }
    }
    expect(findings.inputs[0].verdict).toBe('moves it');
  });

  test('lie in their intervals in about 95 of 100 studies with luck', { timeout: 120_000 }, () => {
    const count = 200;
    const found = rates(count, LINEAR, (study) =>
      sobolOf({ seed: `luck ${study}`, inputs: 4, blocks: 12, pairsPerBlock: 4, simulate: linear }),
    );

    expect(mean([...found])).toBeGreaterThan(0.93);
    expect(mean([...found])).toBeLessThan(0.975);
    for (const rate of found) expect(rate).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.05 * 0.95) / count));
  });

  test(
    'of an input that turns luck alone cover zero, and it is called a mover hardly ever',
    { timeout: 120_000 },
    () => {
      const count = 300;
      const rows = Array.from({ length: count }, (_, study) =>
        rowOf(sobolOf({ seed: `noise ${study}`, inputs: 4, blocks: 10, pairsPerBlock: 4, simulate: linear }).inputs, 4),
      );

      expect(rows.filter(({ total }) => total.interval![0] === 0).length / count).toBeGreaterThan(0.93);
      // A quarter of 5 %, and three standard errors.
      const wrong = rows.filter(({ verdict }) => verdict === 'moves it').length / count;
      expect(wrong).toBeLessThan(0.0125 + 3 * Math.sqrt(0.0125 / count));
    },
  );

  test('leave out the variance of luck, and say how large it is', () => {
    // 4² + 2² + 1² = 21 twelfths from the inputs; luck has 4 + 4 E[x₁²] + ½ and more.
    const shares = Array.from({ length: 40 }, (_, study) =>
      sobolOf({ seed: `share ${study}`, inputs: 4, blocks: 20, pairsPerBlock: 4, simulate: linear }),
    ).map(({ uncertainty, deviation }) => uncertainty.mean * deviation ** 2);

    const error = sampleStandardDeviation(shares) / Math.sqrt(shares.length);
    expect(Math.abs(mean(shares) - 21 / 12)).toBeLessThan(3.5 * error);
  });

  test('of a group count what its inputs do together', () => {
    const { inputs } = sobolOf({ seed: 'group', inputs: 3, blocks: 100, simulate: ishigami, groupOf: [0, 1, 0] });

    // x₁ and x₃ together are all but x₂, with which they do not act.
    for (const [group, share] of [1 - 0.4424, 0.4424].entries()) {
      expect(Math.abs(rowOf(inputs, group + 1).first.mean - share)).toBeLessThan(0.1);
      expect(Math.abs(rowOf(inputs, group + 1).total.mean - share)).toBeLessThan(0.1);
    }
  });

  test('add up where inputs act one by one, and fall short where they act together', () => {
    const alone = (simulate: Simulator): number =>
      sobolOf({ seed: 'sum', inputs: 3, blocks: 120, simulate }).alone.mean;

    expect(alone((x) => x[0] + x[1])).toBeGreaterThan(0.9);
    expect(Math.abs(alone(ishigami) - 0.7563)).toBeLessThan(0.1);
  });

  test('of an input that changes nothing are zero, and where nothing varies there are none', () => {
    const { inputs } = sobolOf({ seed: 'idle', inputs: 2, blocks: 10, simulate: (x) => x[0] });
    expect(rowOf(inputs, 2)).toMatchObject({ total: { mean: 0 }, verdict: 'changed nothing' });

    const flat = sobolOf({ seed: 'flat', inputs: 2, blocks: 10, simulate: () => 7 });
    for (const { first, total, verdict } of flat.inputs) {
      expect([first.mean, total.mean]).toEqual([NaN, NaN]);
      expect(total.withheld).toBe('no variance due to the inputs was found');
      expect(verdict).toBe('changed nothing');
    }
  });

  test('of a difference leave out what both have', () => {
    const simulate: Simulator = (x, luck) => 9 * x[0] + x[1] + luck[0];
    const less: Simulator = (x, luck) => 9 * x[0] + luck[0];
    const { inputs } = sobolOf({ seed: 'both', inputs: 2, blocks: 20, simulate, less });

    expect(rowOf(inputs, 1)).toMatchObject({ total: { mean: 0 } });
    expect(rowOf(inputs, 2).total.mean).toBeGreaterThan(0.8);
  });

  test('need ten whole blocks of crossed pairs and independent inputs', () => {
    const asked = { seed: 's', inputs: 2, simulate: linear };
    expect(() => sobolOf({ ...asked, blocks: 9 })).toThrow(/10 whole blocks at least, not 9/);
    expect(() => sobolOf({ ...asked, blocks: 10, correlated: ['x1', 'x2'] })).toThrow(/independent inputs/);
  });
});
