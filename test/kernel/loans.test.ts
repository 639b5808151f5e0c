import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause } from '#compile';
import { Loans } from '../../src/kernel/loans.ts';
import { PLAIN_CLAUSE } from './support/a-clause.ts';

const LOAN: Clause = { ...PLAIN_CLAUSE, form: 'loan', years: 15, interest: 0.045 };
const DEBT = { party: 1, line: 0, subject: 7, clause: 0 };

/** Lends once and says what comes back at the end of each year, and what is owed before and after. */
function schedule(fen: number, clause: Partial<Clause>, { inflation = 0, bad = [] as readonly number[] } = {}) {
  const loans = new Loans();
  const whole = { ...LOAN, ...clause };
  loans.lend(fen, whole, DEBT, 1);
  const owed = [loans.outstanding];
  const paid: number[] = [];
  for (let year = 1; year <= whole.years + 2; year++) {
    const misfortune = (): number => (bad.includes(year) ? 0.01 : 0.99);
    const level = (1 + inflation) ** year;
    loans.closeYear([whole], { level, misfortune }, (_, due) => paid.push(due));
    owed.push(loans.outstanding);
  }
  return { paid, owed };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

describe('a loan', () => {
  test('comes back in level instalments: the capital recovery factor of 5 % over 20 years is .0802426', () => {
    const { paid, owed } = schedule(1e12, { years: 20, interest: 0.05 });
    expect(paid).toEqual(Array<number>(20).fill(80_242_587_191));
    expect(owed.at(-1)).toBe(0);
  });

  test('comes back in equal parts without interest', () => {
    expect(schedule(1000, { years: 4, interest: 0 }).paid).toEqual([250, 250, 250, 250]);
  });

  test('is fixed in money: at an interest equal to inflation what comes back is worth what was lent', () => {
    const { paid } = schedule(1e12, { years: 10, interest: 0.03 }, { inflation: 0.03 });
    const [first, second] = paid;
    expect(first / second).toBeCloseTo(1.03, 9);
    // Lent 1; comes back as CRF (1 + i)^-t each year, whose sum is 1.
    expect(sumOf(paid) / 1e12).toBeCloseTo(1, 9);
  });

  test('of who stops paying brings back a part of the balance, and then nothing', () => {
    const { paid, owed } = schedule(
      1000,
      { years: 4, interest: 0.1, defaultChance: 0.05, recovery: 0.4 },
      { bad: [2] },
    );
    // 1,000 becomes 1,100; 315.47 is paid; 784.53 becomes 862.98, of which 40 % is recovered.
    expect(paid).toEqual([315, 345]);
    expect(owed[2]).toBe(0);
  });

  test('is paid by who cannot stop, and never by who always does', () => {
    const all = [1, 2, 3, 4];
    const terms = { years: 4, interest: 0 } as const;
    expect(schedule(1000, { ...terms, defaultChance: 0 }, { bad: all }).paid).toHaveLength(4);
    expect(schedule(1000, { ...terms, defaultChance: 1, recovery: 0 }).paid).toEqual([0]);
  });

  test('never owes less than nothing, nor more than was lent with interest', () => {
    const terms = fc.record({
      years: fc.integer({ min: 1, max: 30 }),
      interest: fc.double({ min: 0, max: 0.3, noNaN: true }),
      defaultChance: fc.constantFrom(0, 0.5),
      recovery: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const bad = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), terms, bad, (fen, made, years) => {
        const { paid, owed } = schedule(fen, made, { bad: years });
        owed.forEach((balance, year) => {
          expect(balance).toBeGreaterThanOrEqual(0);
          expect(balance).toBeLessThanOrEqual(fen * (1 + made.interest) ** year * (1 + 1e-12));
        });

        expect(owed.at(-1)).toBe(0);
        for (const due of paid) expect(Number.isSafeInteger(due) && due >= 0).toBe(true);
        if (made.defaultChance === 0) expect(paid).toHaveLength(made.years);
      }),
    );
  });
});
