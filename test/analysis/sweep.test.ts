import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sweepFindings, type Level, type SweepFindings, type SweepQuestion, type SweptLever } from '#analysis';
import { asStated, aTable, aQuestion, wavy } from './a-table.ts';

function aLever(label: string, levels: readonly Level[] | undefined, ends?: readonly [number, number]): SweptLever {
  return { path: `programme.${label}`, label, unit: '', stated: undefined, levels, ends };
}

const LINES = aLever('lines', [4, 8, 12]);
const MONEY = aLever('money', [1, 2]);

function aSweep(parts: Partial<SweepQuestion>, at: readonly (readonly Level[])[]): SweepQuestion {
  return {
    ...{ policy: 'as is', design: 'factorial', levers: [LINES, MONEY], leftOut: [] },
    outcome: { outcome: 'incubated-firms', better: 'more', smallestDifference: 1 },
    points: at.map((levels) => ({ policy: levels.join(' '), at: levels, stated: false })),
    ...parts,
  };
}

const GRID = [4, 8, 12].flatMap((lines) => [1, 2].map((money) => [lines, money]));

/** A table in which a point comes to a number, with the same luck at every point. */
function found(sweep: SweepQuestion, valueAt: (at: readonly Level[], k: number) => number): SweepFindings {
  const luck = wavy(0);
  const values = sweep.points.map(({ at }) => ({
    'incubated-firms': luck.map((noise, k) => noise + valueAt(at, k)),
    'public-cost': luck.map(() => 1e6 * Number(at[0])),
  }));
  const asIs = { 'incubated-firms': luck, 'public-cost': luck };
  const runs = asStated(...sweep.points.map(({ policy }) => policy), 'as is');
  return sweepFindings(aTable({ runs, values: [...values, asIs] }), aQuestion(), sweep);
}

describe('a sweep', () => {
  test('finds the best point, and what each lever moves with the other alike', () => {
    const sweep = aSweep({}, GRID);
    const {
      leader,
      effects,
      firstIsSettled,
      separately,
      points,
      asStated: beside,
    } = found(
      sweep,
      ([lines, money], k) => Number(lines) + 10 * Number(money) + 0.1 * Math.sin(k + Number(lines) + Number(money)),
    );

    expect(leader).toBe('12 2');
    expect(points.map(({ comparison: { verdict } }) => verdict)).toEqual([
      ...['distinguishable', 'distinguishable', 'distinguishable', 'distinguishable', 'distinguishable'],
      'best',
    ]);
    expect(effects.map(({ path, from, to }) => [path, from, to])).toEqual([
      ['programme.money', 1, 2],
      ['programme.lines', 4, 12],
    ]);
    expect(effects[0].difference).toBeCloseTo(10, 1);
    expect(effects[1].difference).toBeCloseTo(8, 1);
    expect([firstIsSettled, separately! > 0.999]).toEqual([true, true]);
    expect(beside?.outcome.mean).toBeCloseTo(0.04, 0);
  });

  test('does not settle which of two levers moves more when they move alike', () => {
    const { firstIsSettled } = found(
      aSweep({}, GRID),
      ([lines, money], k) =>
        Number(lines) + 8 * Number(money) + Math.sin(k * Number(lines)) + Math.sin(3 * k * Number(money)),
    );

    expect(firstIsSettled).toBe(false);
  });

  test('over a whole factorial the effect of a lever is the difference of its means over all levels of the others', () => {
    const cell = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
        const { effects } = found(aSweep({}, GRID), (at) => cells[GRID.findIndex((each) => each.join() === at.join())]);
        const money = effects.find(({ path }) => path === 'programme.money');
        const meanOf = (level: number): number => (cells[level] + cells[level + 2] + cells[level + 4]) / 3;
        expect(money?.difference).toBeCloseTo(meanOf(1) - meanOf(0), 6);
      }),
      { numRuns: 25 },
    );
  });

  test('tells the effect of a range by a straight line, other levers alike', () => {
    const levers = [aLever('lines', undefined, [0, 20]), aLever('money', undefined, [0, 1])];
    const at = Array.from({ length: 12 }, (_, row) => [row + 3 * Math.sin(row), ((5 * row) % 12) / 12]);
    const { effects } = found(
      aSweep({ levers, design: 'latin-hypercube' }, at),
      ([lines, money]) => 3 * Number(lines) - 7 * Number(money),
    );

    expect(effects.map(({ path, from, to }) => [path, from, to])).toEqual([
      ['programme.lines', 0, 20],
      ['programme.money', 0, 1],
    ]);
    expect(effects[0].difference).toBeCloseTo(60, 6);
    expect(effects[1].difference).toBeCloseTo(-7, 6);
  });

  test('says so where the points cannot tell the levers apart', () => {
    const { effects, firstIsSettled } = found(
      aSweep({}, [
        [4, 1],
        [8, 2],
        [12, 2],
      ]),
      ([lines]) => Number(lines),
    );

    expect(effects.map(({ difference }) => difference)).toEqual([NaN, NaN]);
    expect(effects[0].withheld).toMatch(/too few, or too much alike/);
    expect(firstIsSettled).toBe(false);
  });

  test('finds that a lever moves nothing, and that points are the same', () => {
    const { points, effects } = found(aSweep({}, GRID), ([lines]) => Number(lines));

    expect(effects[1]).toMatchObject({ path: 'programme.money', difference: 0, interval: undefined });
    expect(points[5].comparison).toMatchObject({ verdict: 'not distinguishable', withinSmallest: true });
  });

  test('calls nothing best where most is assumed, or on an outcome that does not decide', () => {
    const sweep = aSweep({ outcome: { outcome: 'public-cost', better: 'less', smallestDifference: 0 } }, GRID);
    const { points, leader, decides } = found(sweep, ([lines]) => Number(lines));

    expect([leader, decides]).toEqual(['4 1', false]);
    expect(points[0].comparison.verdict).toBe('reference');
  });
});
