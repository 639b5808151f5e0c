import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { ACCOUNT, CATEGORY, Ledger, PARTY_COUNT } from '../../src/kernel/ledger.ts';
import type { EntryListener } from '../../src/kernel/ledger.ts';

const MONTHS = 10;
const ACCOUNTS = Object.keys(ACCOUNT).length;

/** A party is worth less the later the month and the later its place: 1 / (1 + month · (party + 1)). */
function aLedger(): Ledger {
  const table = Array.from(PARTIES, (_, party) =>
    Array.from({ length: MONTHS }, (__, month) => 1 / (1 + month * (party + 1))),
  );
  return new Ledger(Float64Array.from(table.flat()));
}

const entries = fc.array(
  fc.record({
    month: fc.integer({ min: 0, max: MONTHS - 1 }),
    category: fc.integer({ min: 0, max: CATEGORY.REIMBURSEMENT }),
    from: fc.integer({ min: 0, max: ACCOUNTS - 1 }),
    to: fc.integer({ min: 0, max: ACCOUNTS - 1 }),
    fen: fc.integer({ min: 0, max: 1e12 }),
  }),
  { maxLength: 40 },
);

function book(ledger: Ledger, all: readonly Parameters<EntryListener>[0][]): void {
  for (const { month, category, from, to, fen } of all) {
    ledger.page(month, category);
    ledger.enter(from, to, fen);
  }
}

describe('the ledger', () => {
  test('keeps balances that sum to zero, and tells every entry', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const ledger = aLedger();
        const told: Parameters<EntryListener>[0][] = [];
        ledger.listener = (entry) => told.push(entry);
        book(ledger, all);

        expect(ledger.balance.reduce((sum, each) => sum + each, 0)).toBe(0);
        expect(told).toEqual(all.filter(({ fen }) => fen > 0));
      }),
    );
  });

  test('counts what parties pay and receive only while it records', () => {
    const ledger = aLedger();
    const entry = { month: 1, category: CATEGORY.TRIAL, from: ACCOUNT.ENTERPRISE, to: ACCOUNT.OUTSIDE, fen: 600 };
    book(ledger, [entry]);
    expect(ledger.paid[ACCOUNT.ENTERPRISE]).toBe(0);

    ledger.recording = true;
    book(ledger, [entry, { ...entry, from: ACCOUNT.OUTSIDE, to: ACCOUNT.UNIVERSITY, fen: 400 }]);
    expect(ledger.paid[ACCOUNT.ENTERPRISE]).toBe(600);
    expect(ledger.received[ACCOUNT.UNIVERSITY]).toBe(400);
    expect(ledger.presentValue[ACCOUNT.ENTERPRISE]).toBe(-600 / 3);
    expect(ledger.presentValue[ACCOUNT.UNIVERSITY]).toBe(400 / 4);
    expect(ledger.balance[CATEGORY.TRIAL * ACCOUNTS + ACCOUNT.OUTSIDE]).toBe(600 + 600 - 400);
  });

  test('takes a terminal value for worth, not for money', () => {
    const ledger = aLedger();
    ledger.terminalValue(ACCOUNT.GOVERNMENT, 3, 800);

    expect(ledger.presentValue[ACCOUNT.GOVERNMENT]).toBe(200);
    expect([...ledger.received]).toEqual(Array.from(PARTIES, () => 0));
    expect([...ledger.balance].every((each) => each === 0)).toBe(true);
  });

  test('discounts by whole months, at each party its own rate, and after its last month as in it', () => {
    const ledger = aLedger();

    expect(ledger.factor(0, 2.9)).toBe(1 / 3);
    expect(ledger.factor(PARTY_COUNT - 1, 2)).toBe(1 / (1 + 2 * PARTY_COUNT));
    expect(ledger.factor(1, MONTHS + 50)).toBe(ledger.factor(1, MONTHS - 1));
  });

  test('goes on in a copy, and neither disturbs the other', () => {
    fc.assert(
      fc.property(entries, entries, fc.boolean(), (before, after, recording) => {
        const booksOf = ({ balance, paid, received, presentValue, privateMoney, recording: on }: Ledger): unknown => [
          ...[balance, paid, received, presentValue].map((array) => [...array]),
          privateMoney,
          on,
        ];
        const [original, twin, copy] = [aLedger(), aLedger(), aLedger()];
        for (const each of [original, twin]) {
          each.recording = recording;
          each.privateMoney = 17;
          book(each, before);
        }
        book(copy, after);
        copy.copyFrom(original);
        book(copy, after);
        expect(booksOf(original)).toEqual(booksOf(twin));
        book(twin, after);

        expect(booksOf(copy)).toEqual(booksOf(twin));
        copy.clear();
        expect(booksOf(copy)).toEqual(booksOf(aLedger()));
      }),
    );
  });
});
