import { describe, expect, test } from 'vitest';
import { observe } from '../laws/support/observe.ts';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import type { Entry, Run } from '../laws/support/observe.ts';
import { aStudy } from './support/a-study.ts';
import type { Differences } from './support/a-study.ts';

const ONCE = { seed: 'programme', replication: 0, neutral: false };
const EVERYTHING = { budget: '10 billion RMB', 'lines-per-year': 2, 'new-lines': 5 };
const { EQUIPMENT, TEAM, REPAYMENT, REIMBURSEMENT } = CATEGORY;
const { GOVERNMENT, ENTERPRISE } = ACCOUNT;

function runOf(differences: Differences): Run {
  const runs: Run[] = [];
  observe(aStudy(differences), ONCE, (run) => runs.push(run));
  return runs[0];
}

/** Months at which lines reach a state after the decision. */
function monthsOf({ study, world, since }: Run, leaf: string): number[] {
  const { leaves } = study.programs.line;
  const { firstLine, firstFirm } = world.entities;
  return since.steps
    .filter(({ entity, to }) => entity >= firstLine && entity < firstFirm && leaves[to] === leaf)
    .map(({ month }) => month);
}

function entriesOf({ past, since }: Run, category: number): Entry[] {
  return [...past.entries, ...since.entries].filter((entry) => entry.category === category);
}

describe('the programme', () => {
  test('starts as many lines a year as it may, from the decision on', () => {
    const run = runOf({ scenario: { programme: EVERYTHING } });

    expect(monthsOf(run, 'building')).toEqual([12, 12, 24, 24, 36]);
    expect(monthsOf(run, 'operating.working.free')).toEqual(expect.arrayContaining([15, 15, 27, 27, 39]));
    expect(run.measures.outcomes['lines-built']).toBe(5);
  });

  test.each([0, 1, 2, 3, 4])('starts no line twice after a past of %d years', (past) => {
    const time = { start: 2025 - past, decision: 2025, window: '3 years', evaluation: '5 years' };
    const platforms = [{ id: 'shop', lines: [{ field: 'all', count: 1, opened: 2025 - past }] }];
    const run = runOf({ scenario: { time, platforms, programme: EVERYTHING } });
    // A line that is opened in January of the decision itself is built in that month as well.
    const built = monthsOf(run, 'building').slice(past === 0 ? 1 : 0);

    expect(built).toEqual([0, 0, 12, 12, 24].map((month) => 12 * past + month));
  });

  test('promises each line what it may cost government, and starts none that it cannot pay', () => {
    const built = (budget: string): number[] =>
      monthsOf(runOf({ scenario: { programme: { ...EVERYTHING, budget } } }), 'building');

    // Million RMB, not discounted: the inherited line 5 years of 3.6; a line built at the decision 11 and 57 months of
    // running, together 46.1. Another built with one year to go costs 11 and 9 months of running, 59.8 in all; on the
    // evaluation date itself nothing is built, cheap as it is.
    expect(built('46.09 million RMB')).toEqual([24]);
    expect(built('46.11 million RMB')).toEqual([12]);
    expect(built('59.79 million RMB')).toEqual([12]);
    expect(built('59.81 million RMB')).toEqual([12, 60]);
    expect(built('0 RMB')).toEqual([]);
  });

  test('says how many lines money never reached, and builds all where lines are held', () => {
    const run = runOf({ scenario: { programme: { ...EVERYTHING, budget: '46.11 million RMB' } } });

    expect(run.measures.outcomes['lines-unfunded']).toBe(4);
    const lines = runOf({ scenario: { programme: { ...EVERYTHING, budget: '1 RMB', hold: 'lines' } } });

    expect(monthsOf(lines, 'building')).toEqual([12, 12, 24, 24, 36]);
    expect(lines.measures.outcomes['lines-unfunded']).toBe(0);
  });

  test('pays team and operation of a line for the months that it is open, at the end of each year', () => {
    const run = runOf({ scenario: { programme: { ...EVERYTHING, 'new-lines': 1 } } });
    const team = entriesOf(run, TEAM).map(({ month, from, fen }) => ({ month, from, fen }));
    // The inherited line from month 0, the new one from month 15 on: nine months first, then whole years.
    const inherited = [12, 24, 36, 48, 60, 72].map((month) => ({ month, from: GOVERNMENT, fen: 120_000_000 }));
    const built = [24, 36, 48, 60, 72].map((month) => ({
      month,
      from: GOVERNMENT,
      fen: month === 24 ? 90_000_000 : 120_000_000,
    }));

    expect(team).toHaveLength(11);
    expect(team).toEqual(expect.arrayContaining([...inherited, ...built]));
    expect(team.reduce((sum, { fen }) => sum + fen, 0)).toBe(11 * 120_000_000 - 30_000_000);
  });

  test('pays for equipment when building begins', () => {
    const run = runOf({ scenario: { programme: EVERYTHING } });

    expect(entriesOf(run, EQUIPMENT).map(({ month, fen }) => ({ month, fen }))).toEqual(
      [0, 12, 12, 24, 24, 36].map((month) => ({ month, fen: 1_000_000_000 })),
    );
  });

  test('gets a loan back in level instalments, one a year', () => {
    const clause = { id: 'loan', title: 'Loan', pays: 'equipment', reimburses: 'enterprise', rate: '50 %' };
    const run = runOf({
      scenario: { programme: { ...EVERYTHING, 'new-lines': 1 } },
      other: { shares: { equipment: { enterprise: '100 %' } } },
      instrument: { clauses: [{ ...clause, form: 'loan', years: 3, interest: '2 %' }] },
    });
    // 5 million RMB · r / (1 - (1 + r)^-3) a year.
    const instalment = Math.round((500_000_000 * 0.02) / (1 - 1.02 ** -3));

    expect(entriesOf(run, REPAYMENT)).toEqual(
      [24, 36, 48].map((month) => ({
        month,
        column: month - 1,
        category: REPAYMENT,
        from: ENTERPRISE,
        to: GOVERNMENT,
        fen: instalment,
        subject: run.world.entities.firstLine + 1,
        clause: 0,
      })),
    );
  });

  test('pays by milestone when a line is commissioned, and when the first technology passes on it', () => {
    const stages = [
      { at: 'start', share: '20 %' },
      { at: 'commissioning', share: '30 %' },
      { at: 'first-pass', share: '50 %' },
    ];
    const clause = { id: 'staged', title: 'Staged', pays: 'equipment', reimburses: 'enterprise', rate: '100 %' };
    const run = runOf({
      scenario: {
        programme: { ...EVERYTHING, 'new-lines': 1 },
        arrivals: { rate: '30 per year', maximum: '30 per year' },
        lines: { routing: 'field' },
      },
      other: { shares: { equipment: { enterprise: '100 %' } } },
      instrument: { clauses: [{ ...clause, stages }] },
    });
    const [commissioned, passed] = entriesOf(run, REIMBURSEMENT);
    const first = run.since.visits.find(({ line, way }) => line === 1 && way === 'out');

    expect([commissioned.month, commissioned.fen]).toEqual([15, 300_000_000]);
    expect([passed.month, passed.fen]).toEqual([first?.month, 500_000_000]);
    expect(entriesOf(run, REIMBURSEMENT)).toHaveLength(2);
  });
});

describe('the arrivals', () => {
  test('go on from the past to the end of the window, at the same rate', () => {
    const entered = Array.from({ length: 20 }, (_, replication) => {
      const runs: Run[] = [];
      observe(aStudy(), { ...ONCE, replication }, (run) => runs.push(run));
      return [runs[0].past, runs[0].since].map(
        ({ steps }) => steps.filter(({ entity, from }) => from < 0 && entity < runs[0].world.entities.firstLine).length,
      );
    });
    const sum = (part: number): number => entered.reduce((total, each) => total + each[part], 0);

    // Poisson numbers of 12 a year: 240 in 20 pasts of one year, 720 in 20 windows of three; four standard deviations.
    expect(Math.abs(sum(0) - 240)).toBeLessThan(4 * Math.sqrt(240));
    expect(Math.abs(sum(1) - 720)).toBeLessThan(4 * Math.sqrt(720));
  });
});
