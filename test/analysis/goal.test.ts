import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossingOf, goalFindings, levelsAround, type GoalFindings, type GoalQuestion } from '#analysis';
import { blockMean } from '../../src/analysis/block-mean.ts';
import { leastLevelBetween } from '../../src/analysis/goal/least-level.ts';
import { normalCdf } from '../../src/random/normal-cdf.ts';
import { BLOCK_SIZE, aNormal, anInput, aSource } from './a-block-study.ts';
import { asStated, aTable } from './a-table.ts';

const LEVELS = [4, 5, 6, 7, 8, 9, 10, 11, 12];

function aGoal(parts: Partial<GoalQuestion> = {}, values: readonly number[] = LEVELS): GoalQuestion {
  return {
    ...{ outcome: 'incubated-firms', relation: '>=', threshold: 10, probability: 0.8, policy: 'as is' },
    lever: {
      ...{ path: 'programme.new-lines', label: 'new-lines', unit: '', stated: undefined, levels: undefined },
      ends: [values[0], values[values.length - 1]],
    },
    range: [values[0], values[values.length - 1]],
    complete: true,
    levels: values.map((value) => ({ policy: `at ${value}`, value })),
    placedBy: 0,
    ...parts,
  };
}

function found(
  rows: readonly (readonly number[])[],
  { goal = aGoal(), blockSize = 50 }: { readonly goal?: GoalQuestion; readonly blockSize?: number } = {},
): GoalFindings {
  const runs = asStated(...goal.levels.map(({ policy }) => policy));
  return goalFindings(aTable({ runs, values: rows.map((values) => ({ [goal.outcome]: values })), blockSize }), goal);
}

/** Rows of which so many of 50 in every block reach 10, a few more or fewer from block to block. */
function reaching(perBlock: number, blocks = 10): readonly number[] {
  return Array.from({ length: blocks * BLOCK_SIZE }, (_, k) => {
    const block = Math.floor(k / BLOCK_SIZE);
    return k % BLOCK_SIZE < perBlock + (block % 3) - 1 ? 10 : 9;
  });
}

describe('the least level', () => {
  test('is the first whose share is large enough, between the first that may be and the first that is shown to be', () => {
    const goal = found([5, 10, 20, 30, 40, 42, 46, 48, 49].map((count) => reaching(count)));

    expect(goal.least).toBe(9);
    expect(goal.between).toEqual({ from: 8, to: 9 });
    expect(goal.levels.map(({ share }) => share)[4]).toBeCloseTo(0.798, 3);
    expect([goal.runs, goal.shownUnreachable, goal.falls]).toEqual([9 * 500, false, undefined]);
  });

  test('counts what lies on the threshold, on either side', () => {
    const rows = [9, 10, 11].map((value) => Array.from({ length: 500 }, () => value));

    expect(found(rows, { goal: aGoal({}, [1, 2, 3]) }).levels.map(({ share }) => share)).toEqual([0, 1, 1]);
    const below = aGoal({ relation: '<=' }, [1, 2, 3]);
    expect(found(rows, { goal: below }).levels.map(({ share }) => share)).toEqual([1, 1, 0]);
  });

  test('is none where the goal is out of reach, which is shown; or the low end where it is reached at once', () => {
    const never = found(
      [1, 2, 3].map(() => reaching(10)),
      { goal: aGoal({}, [1, 2, 3]) },
    );
    const always = found(
      [1, 2, 3].map(() => reaching(48)),
      { goal: aGoal({}, [1, 2, 3]) },
    );

    expect([never.least, never.shownUnreachable, never.between]).toEqual([
      undefined,
      true,
      { from: undefined, to: undefined },
    ]);
    expect([always.least, always.shownUnreachable, always.between]).toEqual([1, false, { from: 1, to: 1 }]);
  });

  test('has no interval under ten blocks, nor where replications stopped at the event limit', () => {
    const short = found(
      [1, 2].map(() => reaching(40, 4)),
      { goal: aGoal({}, [1, 2]) },
    );
    expect([short.between, short.withheld]).toEqual([
      undefined,
      '200 replications were run, and an interval needs at least 500',
    ]);

    const goal = aGoal({}, [1, 2]);
    const values = [1, 2].map(() => ({ 'incubated-firms': reaching(40) }));
    const stopped = aTable({
      runs: asStated('at 1', 'at 2'),
      values,
      blockSize: 50,
      status: (run, k) => Number(run === 1 && k === 3),
    });
    expect(goalFindings(stopped, goal).withheld).toMatch(/1 of 500 replications stopped at the event limit/);
  });

  test('is sure to lie above the last level that is too low, where levels between were not run', () => {
    const counts = [5, 10, 20, 30, 40, 42, 46, 48, 49].map((count) => reaching(count));

    expect(found(counts, { goal: aGoal({ complete: false }) }).between).toEqual({ from: 7, to: 9 });
  });

  test('is told apart from levels that fall again', () => {
    const goal = found(
      [10, 45, 10].map((count) => reaching(count)),
      { goal: aGoal({}, [1, 2, 3]) },
    );

    expect([goal.least, goal.between, goal.falls]).toEqual([2, { from: 2, to: 2 }, [2, 3]]);
  });
});

/**
 * Between which levels the least one lies in one study. The outcome is the level, an input of the draw, and normal luck, all levels
 * on the same input and luck.
 */
function betweenIn(name: string, probability: number): { readonly from: number; readonly to: number } {
  const source = aSource(name);
  const input = anInput(10, source);
  const luck = input.map((uniform) => uniform - 0.5 + 2 * aNormal(source));
  const status = new Uint8Array(luck.length);
  const shares = LEVELS.map((level) =>
    blockMean({ values: luck.map((each) => Number(level + each >= 6)), status, blockSize: BLOCK_SIZE }),
  );
  const { from, to } = leastLevelBetween(shares, probability);
  return { from: LEVELS[from ?? -1] ?? Infinity, to: LEVELS[to ?? -1] ?? Infinity };
}

const STUDIES = 300;

describe('over many studies', () => {
  // P(level + 2 Z + U − ½ ≥ 6) is 80 % at 7.71: the least whole level that reaches it is 8.
  const shareAt = (level: number): number => {
    const parts = 400;
    const at = (part: number): number => normalCdf((level - 6 + (part + 0.5) / parts - 0.5) / 2);
    return Array.from({ length: parts }, (_, part) => at(part)).reduce((sum, share) => sum + share, 0) / parts;
  };

  test('the closed form puts the least level at 8', () => {
    expect(shareAt(7)).toBeLessThan(0.8);
    expect(shareAt(8)).toBeGreaterThan(0.8);
  });

  test('the interval covers the least level in at least 95 % of them, less noise', () => {
    let covered = 0;
    for (let each = 0; each < STUDIES; each += 1) {
      const { from, to } = betweenIn(`goal ${each}`, 0.8);
      covered += Number(from <= 8 && 8 <= to);
    }
    // Three standard errors of a share of 95 %.
    expect(covered / STUDIES).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / STUDIES));
  });

  test('at the edge, where a level reaches exactly the probability, either end errs as seldom as it claims', () => {
    const probability = shareAt(8);
    let tooHigh = 0;
    let tooLow = 0;
    for (let each = 0; each < STUDIES; each += 1) {
      const { from, to } = betweenIn(`edge ${each}`, probability);
      tooHigh += Number(from > 8);
      tooLow += Number(to < 8);
    }
    const most = 0.025 + 3 * Math.sqrt((0.025 * 0.975) / STUDIES);
    expect(tooHigh / STUDIES).toBeLessThan(most);
    expect(tooHigh).toBeGreaterThan(0);
    expect(tooLow / STUDIES).toBeLessThan(most);
  });
});

describe('levels around a crossing', () => {
  test('rise, keep to the range with both ends, and close in on the crossing', () => {
    const end = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        end,
        fc.double({ min: 1e3, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 63 }),
        (low, width, cell) => {
          const range = [low, low + width] as const;
          const [below, at] = [low + (width * cell) / 64, low + (width * (cell + 1)) / 64];
          const levels = levelsAround(range, [below, at], false);
          expect(levels.toSorted((a, b) => a - b)).toEqual(levels);
          expect(levels[0]).toBeGreaterThanOrEqual(low);
          expect(levels[levels.length - 1]).toBeLessThanOrEqual(low + width);
          expect(levels.length).toBeLessThanOrEqual(15);
          expect(levels.filter((level) => level >= below * 0.99999 && level <= at * 1.00001).length).toBeGreaterThan(1);
        },
      ),
    );
  });

  test('are whole where only whole numbers make sense', () => {
    expect(levelsAround([1, 100], [40, 41], true).every(Number.isInteger)).toBe(true);
  });

  test('need a crossing: none where the goal is reached nowhere or at once', () => {
    expect(crossingOf([1, 2, 3], [0.1, 0.5, 0.9], 0.8)).toEqual([2, 3]);
    expect(crossingOf([1, 2, 3], [0.1, 0.5, 0.7], 0.8)).toBeUndefined();
    expect(crossingOf([1, 2, 3], [0.9, 0.5, 0.7], 0.8)).toBeUndefined();
  });
});
