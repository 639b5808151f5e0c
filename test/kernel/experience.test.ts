import { describe, expect, test } from 'vitest';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import { observe } from '../laws/support/observe.ts';
import type { Run } from '../laws/support/observe.ts';
import { aStudy } from './support/a-study.ts';

/** Fen of a trial, of equipment and of facility in the plain study. */
const TRIAL = 100_000_000;
const EQUIPMENT = 1_000_000_000;
const FACILITY = 100_000_000;

function run(scenario: Readonly<Record<string, unknown>>, look: (run: Run) => void): void {
  observe(aStudy({ scenario }), { seed: 'experience', replication: 0, neutral: false }, (each) => {
    if (each.policy.without === undefined) look(each);
  });
}

/** What was paid for a cost, bill by bill, the past included. */
function billsOf({ past, since }: Run, cost: number): number[] {
  const sums = new Map<string, number>();
  for (const { category, month, subject, to, fen } of [...past.entries, ...since.entries])
    if (category === cost && to === ACCOUNT.OUTSIDE) {
      const bill = `${month} ${subject}`;
      sums.set(bill, (sums.get(bill) ?? 0) + fen);
    }
  return [...sums.values()];
}

describe('learning on a line', () => {
  // Wright's law, b = −log₂(1 − LR): cost after ten times the output (closed form; b = .152003, .234465, .321928, .415037).
  test.each([
    [10, 0.704688],
    [15, 0.58282],
    [20, 0.47651],
    [25, 0.384559],
  ])('at %d percent leaves the tenth project %d of the cost of the first, the past included', (rate, left) => {
    run({ lines: { 'learning-rate': `${rate} %` } }, (each) => {
      const trials = billsOf(each, CATEGORY.TRIAL);
      const { decision } = each.study.calendar;
      const inThePast = each.past.entries.filter(({ category }) => category === CATEGORY.TRIAL);

      expect(inThePast.length).toBeGreaterThan(0);
      expect(inThePast.every(({ month }) => month <= decision)).toBe(true);
      expect(trials[0]).toBe(TRIAL);
      expect(trials[1]).toBe(Math.round(TRIAL * (1 - rate / 100)));
      expect(trials[3]).toBe(Math.round(TRIAL * (1 - rate / 100) ** 2));
      expect(trials[9] / TRIAL).toBeCloseTo(left, 6);
    });
  });

  test('is that of each line by itself, and not of lines elsewhere', () => {
    const scenario = {
      chances: { 'finds-partner': '100 %', 'goes-unpiloted': '0 %', 'finds-line-elsewhere': '100 %' },
      arrivals: { rate: '48 per year', maximum: '48 per year' },
      lines: { 'learning-rate': '20 %', 'waiting-room': 0 },
      platforms: [{ id: 'shop', lines: [{ field: 'all', count: 2, contract: 'first', opened: 2024 }] }],
    };
    run(scenario, (each) => {
      const trials = billsOf(each, CATEGORY.TRIAL);
      const full = trials.filter((fen) => fen === TRIAL).length;
      const onLines = each.world.projects.reduce((sum, projects) => sum + projects, 0);

      expect(Math.min(...each.world.projects)).toBeGreaterThan(5);
      // Each line's first project, and every one elsewhere.
      expect(full).toBe(trials.length - onLines + 2);
      expect(trials.filter((fen) => fen === 0.8 * TRIAL).length).toBe(2);
    });
  });

  test('is none unless stated', () => {
    run({}, (each) => {
      expect(new Set(billsOf(each, CATEGORY.TRIAL))).toEqual(new Set([TRIAL]));
    });
  });
});

describe('the scale of a line', () => {
  // The six-tenths rule: twice the capacity for 1.515717 of the cost, ten times for 3.981072.
  test.each([
    [1, 1],
    [2, 1.515717],
    [10, 3.981072],
  ])('of %d slots costs %d of one slot at the exponent 0.6', (slots, factor) => {
    run({ lines: { slots, 'scale-exponent': 0.6 } }, (each) => {
      for (const [cost, fen] of [
        [CATEGORY.EQUIPMENT, EQUIPMENT],
        [CATEGORY.FACILITY, FACILITY],
      ])
        expect(billsOf(each, cost).map((bill) => Number((bill / fen).toFixed(6)))).toEqual([factor]);
      // Staff and running costs are stated for the line.
      expect(billsOf(each, CATEGORY.TEAM)[0]).toBe(120_000_000);
    });
  });

  test('changes nothing unless an exponent is stated: costs are those of the whole line', () => {
    run({ lines: { slots: 4 } }, (each) => {
      expect(billsOf(each, CATEGORY.EQUIPMENT)).toEqual([EQUIPMENT]);
    });
  });
});
