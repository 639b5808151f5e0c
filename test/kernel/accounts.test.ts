import { describe, expect, test } from 'vitest';
import { ACCOUNT, CATEGORY, splitFen } from '../../src/kernel/ledger.ts';
import { DECISION, bill, books, byClauses, flows } from './support/the-books.ts';

const { GOVERNMENT, ENTERPRISE, UNIVERSITY, INVESTOR, PLATFORM, OUTSIDE } = ACCOUNT;
const { EQUIPMENT, OPERATION, TRIAL, PRODUCTION, REIMBURSEMENT, LICENCE, BONUS } = CATEGORY;

describe('a bill', () => {
  test('is paid by the parties as the contract says', () => {
    const { accounts, entries, term } = books({});
    accounts.pay(bill(EQUIPMENT, 1001, { term }), DECISION);
    accounts.pay(bill(TRIAL, 77, { term }), DECISION);

    expect(flows(entries)).toEqual([
      [GOVERNMENT, OUTSIDE, 400],
      [ENTERPRISE, OUTSIDE, 601],
      [ENTERPRISE, OUTSIDE, 77],
    ]);
    expect(entries.map(({ month, category }) => [month, category])).toEqual([
      [DECISION, EQUIPMENT],
      [DECISION, EQUIPMENT],
      [DECISION, TRIAL],
    ]);
    expect(accounts.ledger.privateMoney).toBe(601 + 77);
  });

  test('that the budget cannot meet falls to the platform, and the refusal is counted', () => {
    const { accounts, entries, term } = books({}, 3);
    accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);

    expect(flows(entries)).toEqual([
      [GOVERNMENT, OUTSIDE, 300],
      [ENTERPRISE, OUTSIDE, 600],
      [PLATFORM, OUTSIDE, 100],
    ]);
    expect(accounts.treasury.refusals).toBe(1);
  });

  test('of a line is remembered by platform: corporate money of building, public money of all', () => {
    const { accounts, term } = books({});
    accounts.pay(bill(EQUIPMENT, 1000, { term, line: 0 }), DECISION);
    accounts.pay(bill(OPERATION, 1000, { term, line: 0 }), DECISION);
    accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);

    expect([accounts.corporate[0], accounts.public[0]]).toEqual([600, 400 + 500]);
  });
});

describe('the books of another policy', () => {
  const loan = { form: 'loan', years: 2, interest: '0 %' };

  test('begin with nothing promised, kept, lent or held', () => {
    const stages = [
      { at: 'start', share: '30 %' },
      { at: 'commissioning', share: '70 %' },
    ];
    const cap = { amount: '5 RMB', scope: 'programme' };
    const { accounts, entries, study } = books(byClauses({ stages }, { pays: 'operation', ...loan, cap }));
    const spend = (): void => {
      accounts.pay(bill(EQUIPMENT, 1000, { term: study.policies[0].term, line: 0 }), DECISION);
      accounts.publicStake[0] = accounts.pay(bill(OPERATION, 1000, { term: study.policies[0].term }), DECISION) + 0.5;
      accounts.promise(0, 77);
    };
    spend();
    const first = flows(entries);
    accounts.begin(study.policies[0], 1e11);
    entries.length = 0;
    accounts.reach(0, 'commissioning', DECISION + 3);
    accounts.newYear(DECISION + 12);

    expect(entries).toEqual([]);
    expect([accounts.publicStake[0], accounts.promised[0], accounts.treasury.spent]).toEqual([0, 0, 0]);
    accounts.begin(study.policies[0], 1e11);
    spend();
    expect(flows(entries)).toEqual(first);
  });

  test('apply their own instrument to what is signed under the term of a policy on the same course', () => {
    const { accounts, entries, study } = books(byClauses({ rate: '50 %' }));
    const own = study.policies[0];
    const other = study.terms.length - 1;
    accounts.begin(own, 1e11, own.term === other ? 1 : other);
    accounts.pay(bill(EQUIPMENT, 1000, { term: own.term }), DECISION);
    const notSigned = flows(entries);
    entries.length = 0;
    accounts.begin(own, 1e11, own.term);
    accounts.pay(bill(EQUIPMENT, 1000, { term: own.term }), DECISION);

    expect(notSigned.find(([from]) => from === ENTERPRISE)).toEqual([ENTERPRISE, OUTSIDE, 600]);
    expect(flows(entries).find(([from]) => from === ENTERPRISE)).toEqual([ENTERPRISE, OUTSIDE, 300]);
  });
});

describe('a clause', () => {
  test('reimburses its party at once, after the contract has split the cost', () => {
    const { accounts, entries, term } = books(byClauses({ rate: '30 %' }));
    accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);

    expect(flows(entries)).toEqual([
      [GOVERNMENT, OUTSIDE, 180],
      [GOVERNMENT, OUTSIDE, 400],
      [ENTERPRISE, OUTSIDE, 420],
    ]);
    expect(entries.map(({ clause }) => clause)).toEqual([0, -1, -1]);
    expect([...accounts.clausePayments]).toEqual([180]);
    expect(accounts.ledger.privateMoney).toBe(420);
    expect(accounts.treasury.appropriated).toBe(580);
  });

  test('pays nothing for what was signed under another contract', () => {
    const { accounts, entries } = books(byClauses({}));
    accounts.pay(bill(EQUIPMENT, 1000, { term: 0 }), DECISION);

    expect(flows(entries)).toEqual([[GOVERNMENT, OUTSIDE, 1000]]);
  });

  test('on a share that another clause has reduced pays for the rest of it only', () => {
    const { accounts, entries, term } = books(byClauses({ rate: '50 %' }, { rate: '50 %' }, { rate: '100 %' }));
    accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);

    expect(flows(entries)).toEqual([300, 150, 150, 400].map((fen) => [GOVERNMENT, OUTSIDE, fen]));
    expect([...accounts.clausePayments]).toEqual([300, 150, 150]);
  });

  test('pays nothing for what another keeps for a milestone', () => {
    const stages = [
      { at: 'start', share: '30 %' },
      { at: 'commissioning', share: '70 %' },
    ];
    const { accounts, entries, term } = books(byClauses({ rate: '100 %', stages }, { rate: '100 %' }));
    accounts.pay(bill(EQUIPMENT, 1000, { term, line: 0 }), DECISION);
    accounts.reach(0, 'commissioning', DECISION + 3);

    const fromPurse = entries.filter(({ from }) => from === GOVERNMENT).reduce((sum, { fen }) => sum + fen, 0);
    expect(fromPurse).toBe(1000);
  });

  test('stops at its cap, platform by platform, until the year of a yearly cap is over', () => {
    const cap = { amount: '5 RMB', scope: 'year' };
    const { accounts, entries, term } = books(byClauses({ cap }));
    const paid = (): number => {
      entries.length = 0;
      accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);
      return entries.find(({ clause }) => clause === 0)?.fen ?? 0;
    };

    expect([paid(), paid(), paid()]).toEqual([300, 200, 0]);
    accounts.newYear(DECISION + 12);
    expect([paid(), paid()]).toEqual([300, 200]);
  });

  test('is worth less as prices rise: its cap is money of the day', () => {
    const cap = { amount: '2.4 RMB', scope: 'item' };
    const scenario = { money: { 'base-year': 2024, inflation: '10 %' } };
    const { accounts, entries, term } = books({ ...byClauses({ cap }), scenario });
    const paid = (): number => {
      entries.length = 0;
      accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);
      return entries[0].fen;
    };

    // The decision is a year after the base year: 240 fen are worth 218.2 then, and 198.3 a year later.
    expect(paid()).toBe(218);
    accounts.newYear(DECISION + 12);
    expect(paid()).toBe(198);
  });

  test('that the budget cannot meet leaves the cost with its party', () => {
    const { accounts, entries, term } = books(byClauses({ reimburses: 'university', pays: 'operation' }), 1);
    accounts.pay(bill(OPERATION, 1000, { term }), DECISION);

    // The clause asks first for 250, the budget has 100; government's own half falls to the platform.
    expect(flows(entries)).toEqual([
      [GOVERNMENT, OUTSIDE, 100],
      [UNIVERSITY, OUTSIDE, 400],
      [PLATFORM, OUTSIDE, 500],
    ]);
  });

  test('in stages pays a line at its milestones, and the whole of it in the end', () => {
    const stages = [
      { at: 'start', share: '30 %' },
      { at: 'commissioning', share: '30 %' },
      { at: 'first-pass', share: '40 %' },
    ];
    const { accounts, entries, term } = books(byClauses({ stages }));
    const news = (): [number, number, number][] => flows(entries.splice(0));
    accounts.pay(bill(EQUIPMENT, 1111, { term, line: 0 }), DECISION);
    // Enterprise bears 667 of 1,111; half of it, 333, is granted: 99 and 133 later, 101 now.
    expect(news()).toEqual([
      [GOVERNMENT, OUTSIDE, 101],
      [GOVERNMENT, OUTSIDE, 444],
      [ENTERPRISE, OUTSIDE, 667 - 101],
    ]);

    accounts.reach(0, 'first-pass', DECISION + 3);
    expect(news()).toEqual([[GOVERNMENT, ENTERPRISE, 133]]);
    accounts.reach(0, 'commissioning', DECISION + 5);
    accounts.reach(0, 'commissioning', DECISION + 6);
    expect(entries).toMatchObject([{ month: DECISION + 5, category: REIMBURSEMENT, clause: 0 }]);
    expect([...accounts.clausePayments]).toEqual([333]);
    expect(news()).toEqual([[GOVERNMENT, ENTERPRISE, 99]]);
    expect(accounts.ledger.privateMoney).toBe(667 - 333);
    const borne = [GOVERNMENT, ENTERPRISE].map((party) => accounts.ledger.paidFor(EQUIPMENT, party));
    expect(borne).toEqual([444 + 333, 667 - 333]);
  });

  test('in stages pays each line at its own milestones', () => {
    const stages = [
      { at: 'start', share: '0 %' },
      { at: 'commissioning', share: '100 %' },
    ];
    const programme = { budget: '1 billion RMB', 'lines-per-year': 1, 'new-lines': 2 };
    const { accounts, entries, term } = books({ ...byClauses({ stages }), scenario: { programme } });
    accounts.pay(bill(EQUIPMENT, 1000, { term, line: 1 }), DECISION);
    accounts.pay(bill(EQUIPMENT, 2000, { term, line: 2 }), DECISION);
    entries.length = 0;
    accounts.reach(2, 'commissioning', DECISION + 1);

    expect(flows(entries)).toEqual([[GOVERNMENT, ENTERPRISE, 600]]);
  });

  test('in stages pays at once what is not for a line', () => {
    const stages = [
      { at: 'start', share: '50 %' },
      { at: 'first-pass', share: '50 %' },
    ];
    const { accounts, entries, term } = books(byClauses({ stages, pays: 'trial' }));
    accounts.pay(bill(TRIAL, 1000, { term }), DECISION);

    expect(flows(entries)).toEqual([
      [GOVERNMENT, OUTSIDE, 500],
      [ENTERPRISE, OUTSIDE, 500],
    ]);
  });

  test('of equity buys its part of the investors share', () => {
    const { accounts, term } = books(
      byClauses({ pays: 'production', reimburses: 'investor', rate: '20 %', form: 'equity' }),
    );
    expect(accounts.pay(bill(PRODUCTION, 1000, { term }), DECISION)).toBe(0.2);
    expect(accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION)).toBe(0);
    expect(accounts.ledger.paid[INVESTOR]).toBe(600);
  });

  test('of a loan is paid back year by year, and lent again as far as it is recycled', () => {
    const loan = { rate: '100 %', form: 'loan', years: 2, interest: '0 %' };
    const { instrument } = byClauses(loan);
    const { accounts, entries, term } = books({ instrument: { ...instrument, recycled: '50 %' } });
    accounts.pay(bill(EQUIPMENT, 1000, { term }), DECISION);
    entries.length = 0;
    for (const month of [24, 36, 48]) accounts.newYear(month);

    expect(entries.map(({ month, from, to, fen }) => [month, from, to, fen])).toEqual([
      [24, ENTERPRISE, GOVERNMENT, 300],
      [36, ENTERPRISE, GOVERNMENT, 300],
    ]);
    expect([accounts.treasury.receipts, accounts.treasury.fund]).toEqual([600, 300]);
  });

  const rights = { years: 5, yearly: '1 RMB' };
  const usage = { rate: '100 %', form: 'usage-loan', years: 4, interest: '0 %', 'loan-to-value': '60 %', rights };

  test('of a loan against usage rights lends what they carry, and the party bears the rest', () => {
    const { accounts, entries, term } = books(byClauses(usage));
    accounts.pay(bill(EQUIPMENT, 1000, { term, line: 0 }), DECISION);

    // 60 % of five years of 1 RMB.
    expect(flows(entries)).toEqual([
      [GOVERNMENT, OUTSIDE, 300],
      [GOVERNMENT, OUTSIDE, 400],
      [ENTERPRISE, OUTSIDE, 300],
    ]);
  });

  test('of a loan comes back until the year in which its line stops paying', () => {
    const inThird = (line: number, _: number, year: number): number => (line === 0 && year === 3 ? 0.01 : 0.5);
    const lossy = byClauses({ ...usage, default: '5 %', recovery: '40 %' });
    const { accounts, entries, term } = books(lossy, 1e9, inThird);
    accounts.pay(bill(EQUIPMENT, 1000, { term, line: 0, subject: 9 }), DECISION);
    entries.length = 0;
    for (const month of [24, 36, 48, 60]) accounts.newYear(month);

    expect(entries).toMatchObject(
      [75, 75, 60].map((fen, at) => ({
        month: 24 + 12 * at,
        from: ENTERPRISE,
        to: GOVERNMENT,
        fen,
        subject: 9,
        clause: 0,
      })),
    );
  });

  test('of a bonus adds its rate to an income, within its caps', () => {
    const caps = [
      { amount: '0.3 RMB', scope: 'project' },
      { amount: '0.5 RMB', scope: 'platform-year' },
    ];
    const { accounts, entries, term } = books(
      byClauses({ pays: 'transfer', reimburses: 'platform', rate: '3 %', caps }),
    );
    const reward = (subject: number, fen: number): number => {
      entries.length = 0;
      accounts.reward(bill(0, fen, { term, subject }), DECISION);
      expect(
        entries.every(({ category, from, to }) => category === BONUS && from === GOVERNMENT && to === PLATFORM),
      ).toBe(true);
      return entries.reduce((sum, entry) => sum + entry.fen, 0);
    };

    // A technology gets at most 30 fen, the platform at most 50 a year.
    expect([reward(0, 500), reward(0, 500), reward(1, 1000), reward(2, 100)]).toEqual([15, 15, 20, 0]);
    accounts.newYear(DECISION + 12);
    expect([reward(0, 500), reward(1, 1000)]).toEqual([0, 10]);
    expect([...accounts.clausePayments]).toEqual([60]);
    expect(accounts.treasury.appropriated).toBe(60);
  });

  test('of a bonus rewards nothing that was signed under another contract', () => {
    const { accounts, entries } = books(byClauses({ pays: 'transfer', reimburses: 'platform', rate: '3 %' }));
    accounts.reward(bill(0, 1000, { term: 0, subject: 0 }), DECISION);

    expect(entries).toEqual([]);
  });
});

describe('an income', () => {
  test('is split by its row, and government keeps its part to spend again', () => {
    const { accounts, entries } = books({ instrument: { recycled: '40 %' } });
    const row = Float64Array.of(0.5, 0, 0.25, 0.25, 0, 0);
    const parts = new Float64Array(row.length);
    splitFen(1001, row, parts);
    accounts.distribute(parts, { month: 15, category: LICENCE, from: OUTSIDE, subject: -1 });

    expect(flows(entries)).toEqual([
      [OUTSIDE, GOVERNMENT, 501],
      [OUTSIDE, UNIVERSITY, 250],
      [OUTSIDE, ACCOUNT.INVENTORS, 250],
    ]);
    expect([accounts.treasury.receipts, accounts.treasury.fund]).toEqual([501, 200]);
  });
});
