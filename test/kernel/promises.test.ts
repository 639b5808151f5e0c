import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import { DECISION, bill, books, byClauses } from './support/the-books.ts';

const { GOVERNMENT } = ACCOUNT;
const { EQUIPMENT, OPERATION } = CATEGORY;

describe('a promise', () => {
  test('keeps the money for its line, and gives back what is not needed', () => {
    const { accounts, term } = books({}, 10);
    expect(accounts.promise(0, 900)).toBe(true);
    expect(accounts.promise(0, 200)).toBe(false);
    accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);
    expect(accounts.treasury.appropriated).toBe(100);
    accounts.pay(bill(EQUIPMENT, 1000, { term, line: 0 }), DECISION);
    expect(accounts.treasury.appropriated).toBe(500);
    expect(accounts.promised[0]).toBe(500);

    accounts.releasePromise(0);
    expect([accounts.promised[0], accounts.treasury.committed]).toEqual([0, 0]);
    accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);
    expect(accounts.treasury.appropriated).toBe(900);
  });

  const ofEquipment = { pays: 'equipment', rate: '50 %' };

  test('for a later year knows of no yearly cap that is used up', () => {
    const cap = { amount: '5 RMB', scope: 'year' };
    const { accounts, term } = books(byClauses({ ...ofEquipment, cap }));
    accounts.pay(bill(EQUIPMENT, 1500, { term }), DECISION);

    expect(accounts.publicShareOf(bill(EQUIPMENT, 1000, { term }))).toBe(400 + 50);
    expect(accounts.publicShareOf(bill(EQUIPMENT, 1000, { term }), true)).toBe(400 + 300);
  });

  const clause = fc.record({
    pays: fc.constantFrom('equipment', 'operation'),
    reimburses: fc.constantFrom('enterprise', 'university'),
    base: fc.constantFrom('own-share', 'whole-cost', 'non-fiscal'),
    rate: fc.integer({ min: 0, max: 100 }).map((rate) => `${rate} %`),
    caps: fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 20 }).map((amount) => `${amount} RMB`),
        base: fc.constantFrom('payment', 'cost'),
        scope: fc.constantFrom('item', 'platform', 'platform-year', 'year', 'programme'),
      }),
      { maxLength: 2 },
    ),
    excluding: fc.boolean(),
  });
  const instruments = fc
    .record({ clauses: fc.array(clause, { maxLength: 4 }), mostPublic: fc.constantFrom('100 %', '60 %') })
    .map(({ clauses, mostPublic }) => {
      const made = clauses.map(({ excluding, ...each }, index) => {
        const others = clauses.flatMap(({ pays }, at) => (at > index && pays === each.pays ? [`clause-${at}`] : []));
        return { ...each, excludes: excluding ? others.slice(0, 1) : [] };
      });
      return { instrument: { ...byClauses(...made).instrument, stacking: { 'most-public': mostPublic } } };
    });
  const due = fc.array(
    fc.record({
      cost: fc.constantFrom(EQUIPMENT, OPERATION),
      fen: fc.integer({ min: 0, max: 5000 }),
      newYear: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  const money = { inflation: '5 %' };

  test('is for what government then pays, and for at least what it pays once more was paid', () => {
    fc.assert(
      fc.property(instruments, due, (made, bills) => {
        const { accounts, entries, term } = books({ ...made, scenario: { money } });
        const first = bills.map(({ cost, fen }) => accounts.publicShareOf(bill(cost, fen, { term }), true));
        bills.forEach(({ cost, fen, newYear }, at) => {
          if (newYear) accounts.newYear(DECISION + 1);
          const most = accounts.publicShareOf(bill(cost, fen, { term }));
          entries.length = 0;
          accounts.pay(bill(cost, fen, { term }), DECISION);
          const paid = entries.reduce((sum, entry) => sum + (entry.from === GOVERNMENT ? entry.fen : 0), 0);

          expect(paid).toBe(most);
          expect(paid).toBeLessThanOrEqual(first[at]);
          expect(entries.reduce((sum, entry) => sum + entry.fen, 0)).toBe(fen);
        });
      }),
      { numRuns: 40 },
    );
  });
});
