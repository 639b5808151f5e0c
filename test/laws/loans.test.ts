import { describe } from 'vitest';
import { capitalRecoveryFactor } from '#economics';
import { purposeOf } from '#random';
import { KIND } from '../../src/kernel/entities.ts';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import { discountFactor } from '../../src/kernel/viability.ts';
import { forAllRuns } from './support/for-all-runs.ts';
import type { Entry, Run } from './support/observe.ts';
import { clausesOf } from './support/public-money.ts';

const LOSS = { line: purposeOf('loan:line'), technology: purposeOf('loan:technology') };

describe('loans of public money', () => {
  forAllRuns(
    { 'come back in level instalments until the borrower stops paying': wrongRepayments },
    { of: { payers: ['government', 'enterprise', 'university'] } },
  );
});

/** What comes back of all that was lent, by clause, subject and month; each loan on its own, in whole fen. */
function wrongRepayments(run: Run): unknown[] {
  const sums = new Map<string, number>();
  const add = ({ clause, subject }: Entry, month: number, fen: number): void => {
    const key = `clause ${clause} of ${subject} in month ${month}`;
    sums.set(key, (sums.get(key) ?? 0) + fen);
  };
  for (const entry of run.since.entries) {
    if (entry.category === CATEGORY.REPAYMENT) add(entry, entry.month, entry.fen);
    else if (isLent(run, entry))
      repaymentsOf(run, entry).forEach((fen, at) => add(entry, monthOf(run, entry) + 12 * (at + 1), -fen));
  }
  return [...sums].filter(([, rest]) => rest !== 0);
}

function isLent(run: Run, { from, clause }: Entry): boolean {
  const form = clausesOf(run)[clause]?.form;
  return from === ACCOUNT.GOVERNMENT && (form === 'loan' || form === 'usage-loan');
}

/** What comes back of one loan at the end of its year and of those that follow, as long as the run lasts. */
function repaymentsOf(run: Run, entry: Entry): number[] {
  const { interest, years, defaultChance, recovery } = clausesOf(run)[entry.clause];
  const { calendar } = run.study;
  const begun = monthOf(run, entry);
  const instalment = entry.fen * capitalRecoveryFactor(interest, years);
  let owed = entry.fen;
  const back: number[] = [];
  for (let year = 1; year <= years && begun + 12 * year <= calendar.end; year++) {
    owed *= 1 + interest;
    const since = (begun - calendar.decision) / 12 + year;
    // Money of the day when it was lent, against money of the day when it comes back.
    const rise = discountFactor(run.study.scenario.money.inflation, year);
    if (misfortuneOf(run, entry.subject, since) < defaultChance) return [...back, Math.round(owed * recovery * rise)];
    const paid = year === years ? owed : instalment;
    back.push(Math.round(paid * rise));
    owed -= paid;
  }
  return back;
}

/** Beginning of the year that a loan belongs to; what is paid for running a line, of the year that ends. */
function monthOf({ study }: Run, { month, category }: Entry): number {
  const { decision } = study.calendar;
  const isArrears = category === CATEGORY.TEAM || category === CATEGORY.OPERATION;
  const years = (month - decision) / 12;
  return decision + 12 * (isArrears ? Math.ceil(years) - 1 : Math.floor(years));
}

function misfortuneOf({ world: { entities, luck } }: Run, subject: number, year: number): number {
  const purpose = entities.kindOf(subject) === KIND.LINE ? LOSS.line : LOSS.technology;
  return luck.uniform(entities.chanceKey[subject], purpose, year);
}
