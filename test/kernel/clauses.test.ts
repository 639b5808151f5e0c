import { describe, expect, test } from 'vitest';
import type { Clause } from '#compile';
import { Clauses } from '../../src/kernel/clauses.ts';
import type { Bill } from '../../src/kernel/bill.ts';
import { noInstrument } from '../../src/scenario/schema/instrument.ts';
import { PLAIN_CLAUSE } from './support/a-clause.ts';

const PLACES = { costs: ['equipment', 'operation'], platforms: 3, technologies: 4, lines: 2, trialCost: () => 500 };
const OPERATION = 1;

interface Stacking {
  readonly mostPublic?: number;
}

/** Clauses at work, each with differences; named clause-0, clause-1, and so on. */
function atWork(differences: readonly Partial<Clause>[], { mostPublic = 1 }: Stacking = {}): Clauses {
  const clauses = differences.map((each, index) => ({ ...PLAIN_CLAUSE, id: `clause-${index}`, ...each }));
  return new Clauses({ clauses, instrument: { ...noInstrument(), clauses, mostPublic } }, PLACES);
}

const bill = (fen: number, cost = OPERATION): Bill => ({ cost, fen, term: 1, platform: 0, line: -1, subject: 0 });

/** Fen by party: government, enterprise, university, inventors, investor, platform. */
const parts = (government: number, enterprise: number, university: number): Float64Array =>
  Float64Array.of(government, enterprise, university, 0, 0, 0);

/** What each clause grants of 1,000 fen, of which government bears 200, the enterprise 300, the university 500. */
function granted(clauses: Clauses): number[] {
  const sum = clauses.grant(bill(1000), parts(200, 300, 500));
  const each = [...clauses.granted];
  expect(each.reduce((total, fen) => total + fen, 0)).toBe(sum);
  return each;
}

describe('a clause', () => {
  test('grants its rate of what the party pays, in whole fen', () => {
    for (const [rate, fen] of [
      [0.3, 299],
      [1, 999],
      [0, 0],
    ])
      expect(atWork([{ rate }]).grant(bill(999), parts(0, 0, 999))).toBe(fen);
  });

  test('may be of the whole cost, or of what government does not bear', () => {
    expect(granted(atWork([{ rate: 0.1 }]))).toEqual([50]);
    expect(granted(atWork([{ rate: 0.1, base: 'whole-cost' }]))).toEqual([100]);
    expect(granted(atWork([{ rate: 0.125, base: 'non-fiscal' }]))).toEqual([100]);
  });

  test('never pays more than is left of its party’s part', () => {
    expect(granted(atWork([{ rate: 0.9, base: 'whole-cost' }]))).toEqual([500]);
    expect(granted(atWork([{ rate: 0.9, base: 'non-fiscal' }, { rate: 1 }]))).toEqual([500, 0]);
    expect(granted(atWork([{ reimburses: 'inventors', base: 'whole-cost' }]))).toEqual([0]);
  });

  test('pays of what clauses before it left: of the party, or of what is not public', () => {
    expect(granted(atWork([{}, {}, { rate: 1 }]))).toEqual([250, 125, 125]);
    expect(granted(atWork([{}, { reimburses: 'enterprise', rate: 0.4, base: 'non-fiscal' }]))).toEqual([250, 220]);
  });

  test('against usage rights lends a part of what they are worth, once for each line', () => {
    // 10 RMB a year for 5 years at 3 % is worth 45.797 RMB, of which 60 % to the nearest fen are 27.48; a rent of two trials of 5 RMB is the same.
    const loan = { form: 'usage-loan', years: 5, interest: 0.03, loanToValue: 0.6, rate: 1 } as const;
    for (const rent of [
      { yearly: 10, trials: 0 },
      { yearly: 0, trials: 2 },
      { yearly: 5, trials: 1 },
    ]) {
      const clauses = atWork([{ ...loan, rights: { ...rent, years: 5 } }]);
      const lent = [0, 0, 1].map((line) => {
        const due = { ...bill(2000), line };
        const fen = clauses.grant(due, parts(0, 0, 2000));
        clauses.use(0, fen, due);
        return fen;
      });
      expect(lent).toEqual([2000, 748, 2000]);
      clauses.clear();
      expect(clauses.grant({ ...bill(9000), line: 0 }, parts(0, 0, 9000))).toBe(2748);
    }
  });

  test('against usage rights lends nothing on what another clause of the same bill has lent against', () => {
    const rights = { yearly: 10, trials: 0, years: 5 };
    const loan = { form: 'usage-loan', years: 5, interest: 0.03, loanToValue: 0.6, rights } as const;
    const clauses = atWork([
      { ...loan, rate: 0.2 },
      { ...loan, rate: 1 },
    ]);
    clauses.grant({ ...bill(9000), line: 0 }, parts(0, 0, 9000));

    // The rights of a line carry 27.48 RMB in all.
    expect([...clauses.granted]).toEqual([1800, 948]);
  });

  test('has caps of its own', () => {
    const cap = { amount: 3, base: 'payment', scope: 'programme' } as const;
    const clauses = atWork([{ caps: [cap] }, { reimburses: 'enterprise', caps: [cap] }]);
    const twice = [0, 1].map(() => {
      const each = granted(clauses);
      each.forEach((fen, clause) => clauses.use(clause, fen, bill(1000)));
      return each;
    });
    expect(twice).toEqual([
      [250, 150],
      [50, 150],
    ]);
    clauses.clear();
    expect(granted(clauses)).toEqual([250, 150]);
  });

  test('is found by the cost that it pays, and pays no other', () => {
    const clauses = atWork([{}, { pays: 'equipment', reimburses: 'enterprise' }, {}]);
    expect(clauses.paying).toEqual([[1], [0, 2]]);
    expect(clauses.party).toEqual([2, 1, 2]);
    expect(clauses.grant(bill(1000, 0), parts(0, 1000, 0))).toBe(500);
    expect([...clauses.granted]).toEqual([0, 500, 0]);
  });
});

describe('public money of several sources', () => {
  test('stays under the stated share of the cost, government’s own part included', () => {
    expect(granted(atWork([{ rate: 0.8 }], { mostPublic: 0.5 }))).toEqual([300]);
    expect(granted(atWork([{}, { reimburses: 'enterprise' }], { mostPublic: 0.5 }))).toEqual([250, 50]);
    expect(granted(atWork([{}], { mostPublic: 0.1 }))).toEqual([0]);
  });

  test('comes through one of two clauses that exclude each other: the one that grants more', () => {
    const less = { rate: 0.3, excludes: ['clause-1'] };
    expect(granted(atWork([less, { rate: 0.4 }]))).toEqual([0, 200]);
    expect(granted(atWork([{ ...less, rate: 0.5 }, { rate: 0.4 }]))).toEqual([250, 0]);
    expect(granted(atWork([{ rate: 0.3 }, { rate: 0.4, excludes: ['clause-0'] }]))).toEqual([0, 200]);
    expect(granted(atWork([{ rate: 0.4, excludes: ['clause-1'] }, { rate: 0.4 }]))).toEqual([200, 0]);
  });

  test('turns to the other clause where a cap is used up', () => {
    const cap = { amount: 2.5, base: 'payment', scope: 'programme' } as const;
    const clauses = atWork([{ rate: 0.5, caps: [cap], excludes: ['clause-1'] }, { rate: 0.2 }]);
    expect(granted(clauses)).toEqual([250, 0]);
    clauses.use(0, 250, bill(1000));
    expect(granted(clauses)).toEqual([0, 100]);
  });

  test('comes through the choice of clauses that grants most together', () => {
    // 0 excludes 1 and 2, which go together.
    const first = { rate: 0.5, excludes: ['clause-1', 'clause-2'] };
    expect(granted(atWork([first, { rate: 0.4 }, { reimburses: 'enterprise', rate: 0.2 }]))).toEqual([0, 200, 60]);
    expect(granted(atWork([first, { rate: 0.3 }, { reimburses: 'enterprise', rate: 0.2 }]))).toEqual([250, 0, 0]);
  });
});
