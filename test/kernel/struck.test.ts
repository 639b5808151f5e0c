import { describe, expect, test } from 'vitest';
import { CATEGORY } from '../../src/kernel/ledger.ts';
import { observe } from '../laws/support/observe.ts';
import type { Run } from '../laws/support/observe.ts';
import { aStudy } from './support/a-study.ts';

/** The runs of the policy in a few replications; the past is of 2024, the decision in 2025, the evaluation in 2030. */
function runs(dated: Readonly<Record<string, unknown>>, look: (run: Run) => void): void {
  const scenario = {
    'without-platform': undefined,
    shocks: { dated },
    programme: { budget: '1 billion RMB', 'new-lines': 2, 'lines-per-year': 1 },
  };
  const study = aStudy({ scenario });
  for (let replication = 0; replication < 4; replication++)
    observe(study, { seed: 'struck', replication, neutral: false }, look);
}

const yearOf = (month: number): number => 2024 + Math.floor(month / 12);

describe('a shock on durations', () => {
  /** How long each technology was in research, with the year in which it began. */
  function researchOf({ past, since, study, world }: Run): { year: number; months: number }[] {
    const { leaves } = study.programs.technology;
    const began = new Map<number, number>();
    return [...past.steps, ...since.steps].flatMap(({ entity, from, to, month }) => {
      if (entity >= world.entities.firstLine) return [];
      if (from < 0) began.set(entity, month);
      const start = began.get(entity)!;
      return from >= 0 && leaves[from] === 'research' && to !== from
        ? [{ year: yearOf(start), months: month - start }]
        : [];
    });
  }

  test('makes what begins in its years last longer, and nothing else', () => {
    const factors: Readonly<Record<number, number>> = { 2024: 1, 2025: 1, 2026: 2, 2027: 2, 2028: 1, 2029: 1 };
    const seen = new Set<number>();
    runs({ late: { on: 'durations', of: ['research'], from: 2026, to: 2027, factor: '200 %' } }, (run) => {
      for (const { year, months } of researchOf(run)) {
        seen.add(year);
        expect(months).toBeCloseTo(factors[year], 9);
      }
      expect(run.world.firms.ramp.subarray(0, run.world.firms.count).every((ramp) => ramp === 12)).toBe(true);
    });

    expect([...seen].toSorted((a, b) => a - b)).toEqual([2024, 2025, 2026, 2027]);
  });

  test('on the ramp makes firms of these years grow more slowly', () => {
    runs({ slow: { on: 'durations', of: ['ramp'], from: 2026, factor: '150 %' } }, ({ world: { firms } }) => {
      for (let firm = 0; firm < firms.count; firm++)
        expect(firms.ramp[firm]).toBe(yearOf(firms.since[firm]) === 2026 ? 18 : 12);
    });
  });
});

describe('a shock on costs', () => {
  /** What was paid for a cost by year and subject, million RMB. */
  function paidFor({ past, since }: Run, category: number): { year: number; million: number }[] {
    const sums = new Map<string, number>();
    for (const entry of [...past.entries, ...since.entries].filter((each) => each.category === category)) {
      const key = `${entry.subject} ${entry.month}`;
      sums.set(key, (sums.get(key) ?? 0) + entry.fen / 1e8);
    }
    return [...sums].map(([key, million]) => ({ year: yearOf(Number(key.split(' ')[1])), million }));
  }

  test('makes what is paid in its years dearer, and nothing else', () => {
    const of = ['trial', 'equipment'];
    const trials: number[] = [];
    runs({ dear: { on: 'costs', of, from: 2025, to: 2026, factor: '130 %' } }, (run) => {
      const isStruck = (year: number): boolean => year === 2025 || year === 2026;
      for (const { year, million } of paidFor(run, CATEGORY.TRIAL)) {
        trials.push(year);
        expect(million).toBe(isStruck(year) ? 1.3 : 1);
      }
      // The line of the past, and one in each of the first two years of the programme.
      expect(paidFor(run, CATEGORY.EQUIPMENT)).toEqual([
        { year: 2024, million: 10 },
        { year: 2025, million: 13 },
        { year: 2026, million: 13 },
      ]);
      for (const { million } of paidFor(run, CATEGORY.FACILITY)) expect(million).toBe(1);
      for (const { million } of paidFor(run, CATEGORY.PRODUCTION)) expect(million).toBe(5);
    });

    expect([...new Set(trials)]).toEqual(expect.arrayContaining([2024, 2025, 2026, 2027]));
  });

  test('on equipment is promised as it is paid, so that a line starts only where the money allows it', () => {
    const byEnterprise = { enterprise: '100 %' };
    const contract = {
      shares: {
        ...{ equipment: { government: '100 %' }, facility: byEnterprise, team: byEnterprise },
        ...{ operation: byEnterprise, trial: byEnterprise },
      },
    };
    const built = (factor: string): number => {
      const scenario = {
        'without-platform': undefined,
        shocks: { dated: { dear: { on: 'costs', of: ['equipment'], from: 2025, factor } } },
        programme: { budget: '11 million RMB', 'new-lines': 1, 'lines-per-year': 1 },
        time: { start: 2024, decision: 2025, window: '1 years', evaluation: '1 years' },
      };
      let lines = NaN;
      observe(aStudy({ scenario, contract }), { seed: 'struck', replication: 0, neutral: false }, (run) => {
        lines = run.world.linesBuilt;
      });
      return lines;
    };

    expect([built('110 %'), built('111 %')]).toEqual([1, 0]);
  });
});
