import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { ACCOUNT, CATEGORY, Ledger, PARTY_COUNT } from '../../src/kernel/ledger.ts';
import type { Entry } from '../../src/kernel/ledger.ts';

const MONTHS = 10;
/** Month of the decision. */
const FIRST = 2;
const NOBODY = { subject: -1, clause: -1 };
const ACCOUNTS = Object.keys(ACCOUNT).length;

/** A party is worth less the later the month and the later its place: 1 / (1 + month · (party + 1)). */
function aLedger(): Ledger {
  const table = Array.from(PARTIES, (_, party) =>
    Array.from({ length: MONTHS }, (__, month) => 1 / (1 + month * (party + 1))),
  );
  return new Ledger(Float64Array.from(table.flat()), FIRST);
}

const entries = fc.array(
  fc.record({
    month: fc.integer({ min: 0, max: MONTHS - 1 }),
    category: fc.integer({ min: 0, max: CATEGORY.REIMBURSEMENT }),
    from: fc.integer({ min: 0, max: ACCOUNTS - 1 }),
    to: fc.integer({ min: 0, max: ACCOUNTS - 1 }),
    fen: fc.integer({ min: 0, max: 1e12 }),
    subject: fc.integer({ min: -1, max: 9 }),
    clause: fc.integer({ min: -1, max: 2 }),
  }),
  { maxLength: 40 },
);

function book(ledger: Ledger, all: readonly Omit<Entry, 'column'>[]): void {
  for (const { month, category, from, to, fen, subject, clause } of all) {
    ledger.page(month, category);
    Object.assign(ledger, { subject, clause });
    ledger.enter(from, to, fen);
  }
}

describe('the ledger', () => {
  test('keeps balances that sum to zero, and tells every entry', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const ledger = aLedger();
        const told: Omit<Entry, 'column'>[] = [];
        ledger.listener = ({ column, ...entry }) => {
          expect(column).toBe(Math.max(0, entry.month - 1));
          told.push(entry);
        };
        book(ledger, all);

        expect(ledger.balance.reduce((sum, each) => sum + each, 0)).toBe(0);
        expect(told).toEqual(all.filter(({ fen, from, to }) => fen > 0 && from !== to));
      }),
    );
  });

  test('lets a year that is open no more be written no more: the same month ends one year and begins the next', () => {
    const ledger = aLedger();
    const columns: number[] = [];
    ledger.listener = ({ column }) => columns.push(column);
    ledger.recording = true;
    const entry = { month: 5, category: CATEGORY.TRIAL, from: ACCOUNT.ENTERPRISE, to: ACCOUNT.OUTSIDE, fen: 600 };
    book(ledger, [{ ...entry, ...NOBODY }]);
    ledger.openFrom(5);
    book(ledger, [{ ...entry, ...NOBODY }]);

    expect(columns).toEqual([4, 5]);
    // A party pays at the beginning of the month after, so it counts for less.
    expect(ledger.presentValue(ACCOUNT.ENTERPRISE, MONTHS)).toBeCloseTo(-600 / 9 - 600 / 11, 10);
  });

  test('counts what parties pay and receive only while it records', () => {
    const ledger = aLedger();
    const entry = { month: 4, category: CATEGORY.TRIAL, from: ACCOUNT.ENTERPRISE, to: ACCOUNT.OUTSIDE, fen: 600 };
    book(ledger, [{ ...entry, ...NOBODY }]);
    expect(ledger.paid[ACCOUNT.ENTERPRISE]).toBe(0);

    ledger.recording = true;
    const income = { ...entry, from: ACCOUNT.OUTSIDE, to: ACCOUNT.UNIVERSITY, fen: 400 };
    book(ledger, [
      { ...entry, ...NOBODY },
      { ...income, ...NOBODY },
    ]);
    expect(ledger.paid[ACCOUNT.ENTERPRISE]).toBe(600);
    expect(ledger.received[ACCOUNT.UNIVERSITY]).toBe(400);
    expect(ledger.presentValue(ACCOUNT.ENTERPRISE, MONTHS)).toBe(-600 / 7);
    expect(ledger.presentValue(ACCOUNT.UNIVERSITY, MONTHS)).toBe(400 / 10);
    expect(ledger.balance[CATEGORY.TRIAL * ACCOUNTS + ACCOUNT.OUTSIDE]).toBe(600 + 600 - 400);
  });

  test('keeps the present value of what suppliers outside were paid, whoever paid it', () => {
    const ledger = aLedger();
    ledger.recording = true;
    ledger.page(4, CATEGORY.TRIAL);
    ledger.spend(Float64Array.of(100, 200, 0, 0, 0, 0));
    ledger.spendAlone(ACCOUNT.GOVERNMENT, 40);
    ledger.enter(ACCOUNT.ENTERPRISE, ACCOUNT.UNIVERSITY, 999);

    expect(ledger.presentCost(ACCOUNT.GOVERNMENT)).toBe(340 / 4);
    expect(ledger.presentCost(ACCOUNT.ENTERPRISE)).toBe(340 / 7);
  });

  test('keeps equipment, facility and team apart, also where a clause pays', () => {
    const ledger = aLedger();
    ledger.recording = true;
    ledger.page(4, CATEGORY.TEAM);
    ledger.spend(Float64Array.of(100, 200, 0, 0, 0, 0));
    ledger.page(4, CATEGORY.EQUIPMENT);
    ledger.spendAlone(ACCOUNT.GOVERNMENT, 40);
    ledger.page(4, CATEGORY.TRIAL);
    ledger.spend(Float64Array.of(7, 7, 0, 0, 0, 0));

    const of = (category: number): number => ledger.presentCostOf(category, ACCOUNT.GOVERNMENT);
    expect([CATEGORY.EQUIPMENT, CATEGORY.FACILITY, CATEGORY.TEAM].map(of)).toEqual([40 / 4, 0, 300 / 4]);
    ledger.clear();
    expect(of(CATEGORY.TEAM)).toBe(0);
  });

  test('discounts a party at the rate of another, so that what parties pay each other cancels', () => {
    const ledger = aLedger();
    ledger.recording = true;
    ledger.page(4, CATEGORY.LICENCE);
    ledger.enter(ACCOUNT.ENTERPRISE, ACCOUNT.UNIVERSITY, 700);
    ledger.terminalValue(ACCOUNT.INVESTOR, 800);

    const at = [ACCOUNT.ENTERPRISE, ACCOUNT.UNIVERSITY, ACCOUNT.INVESTOR].map((party) =>
      ledger.presentValue(party, 4, ACCOUNT.GOVERNMENT),
    );
    expect(at).toEqual([-700 / 4, 700 / 4, 800 / 4]);
  });

  test('sums the flow of a year: what falls due at its end belongs to it, what comes at the decision to the first', () => {
    const months = FIRST + 24;
    const ledger = new Ledger(new Float64Array(PARTY_COUNT * months).fill(1), FIRST);
    ledger.recording = true;
    for (const [month, fen] of [
      [FIRST, 1],
      [FIRST + 12, 10],
      [FIRST + 12.25, 100],
      [FIRST + 24, 1000],
    ]) {
      ledger.page(month, CATEGORY.TRIAL);
      ledger.enter(ACCOUNT.OUTSIDE, ACCOUNT.PLATFORM, fen);
    }

    expect([0, 1].map((year) => ledger.yearlyFlow(ACCOUNT.PLATFORM, year))).toEqual([11, 1100]);
    expect(ledger.yearlyFlow(ACCOUNT.GOVERNMENT, 0)).toBe(0);
  });

  test('takes a terminal value for worth, not for money', () => {
    const ledger = aLedger();
    ledger.terminalValue(ACCOUNT.GOVERNMENT, 800);

    expect(ledger.presentValue(ACCOUNT.GOVERNMENT, 4)).toBe(200);
    expect([...ledger.received]).toEqual(Array.from(PARTIES, () => 0));
    expect([...ledger.balance].every((each) => each === 0)).toBe(true);
  });

  test('discounts by whole months, at each party its own rate, and after its last month as in it', () => {
    const ledger = aLedger();

    expect(ledger.factor(0, 2.1)).toBe(1 / 3);
    expect(ledger.factor(0, 3)).toBe(1 / 3);
    expect(ledger.factor(PARTY_COUNT - 1, 2.5)).toBe(1 / (1 + 2 * PARTY_COUNT));
    ledger.recording = true;
    expect(ledger.factor(0, FIRST)).toBe(1 / (1 + FIRST));
    expect(ledger.factor(1, MONTHS + 50)).toBe(ledger.factor(1, MONTHS));
  });

  test('goes on in a copy of the past, and neither disturbs the other', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const booksOf = ({
          balance,
          paid,
          received,
          flow,
          spent,
          terminal,
          privateMoney,
          recording,
        }: Ledger): unknown => [
          ...[balance, paid, received, flow, spent, terminal].map((array) => [...array]),
          privateMoney,
          recording,
        ];
        const [original, twin, copy] = [aLedger(), aLedger(), aLedger()];
        for (const each of [original, twin]) book(each, before);
        copy.recording = true;
        book(copy, after);
        copy.copyFrom(original);
        for (const each of [copy, twin]) each.recording = true;
        book(copy, after);
        book(twin, after);

        expect(booksOf(copy)).toEqual(booksOf(twin));
        expect(original.recording).toBe(false);
        copy.clear();
        expect(booksOf(copy)).toEqual(booksOf(aLedger()));
      }),
    );
  });
});
