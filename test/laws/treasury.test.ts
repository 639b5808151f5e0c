import { describe } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import { forAllRuns } from './support/for-all-runs.ts';
import type { Entry, Run, Watcher } from './support/observe.ts';

/** Present values are sums of doubles: a few fen in billions are rounding. */
const SLACK = 10;

describe('public money', () => {
  forAllRuns(
    { 'appropriations keep to the budget': overspent, 'the treasury knows what it paid': misbooked },
    { watch: (report) => withinTheCeiling(report) },
  );
});

/** Where contracts charge government with nothing, all that it pays it pays by clauses. */
describe('public money of clauses', () => {
  forAllRuns(
    { 'clauses keep to their rates and caps': beyondClauses, 'nobody is paid back more than it paid': fundedTwice },
    { of: { payers: PARTIES.filter((party) => party !== 'government') } },
  );
});

function withinTheCeiling(report: (law: string, breach: unknown) => void): Watcher {
  const look = (at: string, { spent, committed, ceiling, fund }: Run['world']['accounts']['treasury']): void => {
    const within = spent <= ceiling + SLACK && spent + committed <= ceiling + SLACK;
    if (!within || fund < 0 || committed < -SLACK) report('the ceiling', { at, spent, committed, ceiling, fund });
  };
  return {
    entered: ({ accounts }, { month }) => look(`entry of month ${month}`, accounts.treasury),
    settled: ({ accounts }, month) => look(`month ${month}`, accounts.treasury),
  };
}

function paidByGovernment({ since }: Run): readonly Entry[] {
  return since.entries.filter(({ from }) => from === ACCOUNT.GOVERNMENT);
}

function recycledShare({ study, policy }: Run): number {
  return policy.without === undefined ? study.instruments[study.terms[policy.term].instrument].instrument.recycled : 0;
}

/** What is paid from returns is no appropriation; where nothing is recycled, every payment is one. */
function overspent(run: Run): unknown[] {
  const { study, policy, world } = run;
  const { treasury } = world.accounts;
  const rate = study.scenario.money.rates.government;
  const { decision } = study.calendar;
  const present = paidByGovernment(run).reduce(
    (sum, { fen, month }) => sum + fen * (1 + rate) ** -(Math.max(0, Math.ceil(month) - 1 - decision) / 12),
    0,
  );
  const budget = policy.bounded ? Math.round(budgetOf(run) * 100) : Infinity;
  const wrong = [
    ['ceiling', treasury.ceiling === budget],
    ['spent', recycledShare(run) > 0 || Math.abs(present - treasury.spent) <= 1e-9 * present + SLACK],
    ['budget', treasury.spent <= budget + SLACK],
    ['cost', run.measures.outcomes['public-cost'] === treasury.spent / 100],
  ].filter(([, right]) => right === false);
  return wrong.map(([name]) => ({ name, policy: policy.name, present, spent: treasury.spent, budget }));
}

/** Budgets of the made-up scenarios and of Quanzhou are certain. */
function budgetOf({ policy }: Run): number {
  return policy.budget.value;
}

function misbooked(run: Run): unknown[] {
  const { world, since, measures } = run;
  const { treasury } = world.accounts;
  const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
  const paid = sumOf(paidByGovernment(run).map(({ fen }) => fen));
  const returns = since.entries.filter(({ to }) => to === ACCOUNT.GOVERNMENT);
  const receipts = sumOf(returns.map(({ fen }) => fen));
  const kept = sumOf(returns.map(({ fen }) => Math.floor(fen * recycledShare(run))));
  const sums = [
    ['payments', paid, treasury.appropriated + kept - treasury.fund],
    ['receipts', receipts, treasury.receipts],
    ['years', sumOf(treasury.yearly), treasury.appropriated],
    ['outlay', measures.outcomes['fiscal-outlay'], treasury.appropriated / 100],
  ];
  return sums.filter(([, counted, said]) => counted !== said);
}

function beyondClauses(run: Run): readonly unknown[] {
  const { study, policy, since } = run;
  if (policy.without !== undefined) return paidByGovernment(run);
  const { clauses } = study.instruments[study.terms[policy.term].instrument];
  const unnamed = paidByGovernment(run).filter(
    ({ category }) =>
      category !== CATEGORY.REIMBURSEMENT && !clauses.some(({ pays }) => pays === study.names.costs[category]),
  );
  const excesses = clauses.flatMap((clause) => {
    const cost = study.names.costs.indexOf(clause.pays);
    const payments = paidByGovernment(run).filter(({ category }) => category === cost);
    const limit = clause.cap === undefined ? Infinity : clause.cap.amount * 100;
    const sums = new Map<string, number>();
    for (const [at, { month, fen }] of payments.entries()) {
      const scope = { item: `${at}`, year: `${yearOf(run, clause.pays, month)}`, platform: '', programme: '' };
      const key = scope[clause.cap?.scope ?? 'programme'];
      sums.set(key, (sums.get(key) ?? 0) + fen);
    }
    const places = clause.cap?.scope === 'platform' ? study.names.platforms.length : 1;
    const overRate = payments.filter(({ fen, month }) => fen > clause.rate * billOf(since.entries, cost, month));
    return [...overRate, ...[...sums.values()].filter((sum) => sum > limit * places)];
  });
  return [...unnamed, ...excesses];
}

/** All that was paid for a cost in a month: whole bills. */
function billOf(entries: readonly Entry[], cost: number, month: number): number {
  return entries
    .filter((entry) => entry.category === cost && entry.month === month)
    .reduce((sum, { fen }) => sum + fen, 0);
}

/** Year of a cap: what is paid for the year that ends belongs to it. */
function yearOf({ study }: Run, cost: string, month: number): number {
  const years = (month - study.calendar.decision) / 12;
  return cost === 'team' || cost === 'operation' ? Math.ceil(years) - 1 : Math.floor(years);
}

/** A party's own payments for costs, and what it got back later. */
function fundedTwice({ since }: Run): unknown[] {
  return PARTIES.flatMap((name, party) => {
    const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, { fen }) => sum + fen, 0);
    const paid = sumOf(since.entries.filter(({ from, category }) => from === party && category <= CATEGORY.PRODUCTION));
    const back = sumOf(since.entries.filter(({ to, category }) => to === party && category === CATEGORY.REIMBURSEMENT));
    return back > paid ? [{ name, paid, back }] : [];
  });
}
