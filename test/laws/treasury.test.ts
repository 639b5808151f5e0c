import { describe } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { ACCOUNT } from '../../src/kernel/ledger.ts';
import { forAllRuns } from './support/for-all-runs.ts';
import type { Entry, Run, Watcher } from './support/observe.ts';
import { billsOf, clausesOf, grantsOf, levelOf, placeOf } from './support/public-money.ts';

/** Present values are sums of doubles: a few fen in billions are rounding. */
const SLACK = 10;

describe('public money', () => {
  forAllRuns(
    { 'appropriations keep to the budget': overspent, 'the treasury knows what it paid': misbooked },
    { watch: (report) => withinTheCeiling(report) },
  );
});

const LAWS_OF_CLAUSES = {
  'clauses reproduce entry by entry': wrongClauses,
  'caps of every scope hold': overCaps,
  'public money keeps to its share of a cost, and to one of two clauses that exclude each other': overStacked,
  'no part of a cost is funded twice': fundedTwice,
};

describe('public money of clauses', () => {
  forAllRuns(LAWS_OF_CLAUSES);
});

/** Where few parties share, clauses meet more often. */
describe('public money of clauses that meet', () => {
  forAllRuns(LAWS_OF_CLAUSES, { of: { payers: ['government', 'enterprise', 'university'] } });
});

/** Where contracts charge government with nothing, all that it pays it pays by clauses. */
describe('public money without a part of its own', () => {
  forAllRuns(
    { 'goes through clauses': pastClauses },
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
    (sum, { fen, column }) => sum + fen * (1 + rate) ** -((column - decision) / 12),
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
  return [...sums.filter(([, counted, said]) => counted !== said), ...misdated(run)];
}

/**
 * Year by year, what government paid and received by its entries is what the treasury appropriated (where no return is
 * spent again) and what the party's yearly net says; each entry is of the month that it falls in or, at the end of a year,
 * ends or begins.
 */
function misdated(run: Run): unknown[] {
  const { study, world, since, measures } = run;
  const { decision, end } = study.calendar;
  const { yearly } = world.accounts.treasury;
  const paid = new Float64Array(yearly.length);
  const net = new Float64Array(yearly.length);
  for (const { from, to, fen, column } of since.entries) {
    const year = Math.floor((column - decision) / 12);
    if (from === ACCOUNT.GOVERNMENT) paid[year] += fen;
    net[year] += fen * (Number(to === ACCOUNT.GOVERNMENT) - Number(from === ACCOUNT.GOVERNMENT));
  }
  const odd = since.entries.filter(({ month, column }) => {
    const usual = Math.max(decision, Math.ceil(month) - 1);
    const begins = column === month && (month - decision) % 12 === 0;
    return (column !== usual && !begins) || column >= end;
  });
  const years = [...yearly.keys()].filter(
    (year) =>
      (recycledShare(run) === 0 && paid[year] !== yearly[year]) ||
      Math.round(measures.yearly['net-government'][year] * 100) !== net[year],
  );
  return [...odd.slice(0, 3), ...years.map((year) => ({ year, paid: paid[year], said: yearly[year], net: net[year] }))];
}

/** What each clause grants, now or at milestones, and what was paid: the same where the purse refused nothing. */
function wrongClauses(run: Run): unknown[] {
  const clauses = clausesOf(run);
  const bills = billsOf(run);
  const grants = grantsOf(run, bills);
  const { treasury, clausePayments } = run.world.accounts;
  const wrong = bills.flatMap((bill, at) =>
    clauses.flatMap(({ id, stages }, clause) => {
      const granted = grants[at][clause];
      const isStaged = (bill.cost === 'equipment' || bill.cost === 'facility') && stages.length > 0;
      const kept = isStaged ? stages.filter((stage) => stage.at !== 'start') : [];
      const later = kept.reduce((sum, { share }) => sum + Math.floor(granted * share), 0);
      const [now, then] = [bill.now[clause], bill.later[clause]];
      const isRight = now === granted - later || (treasury.refusals > 0 && now < granted - later);
      return isRight && then <= later ? [] : [{ id, bill, granted, later }];
    }),
  );
  const sums = clauses.map((_, clause) => bills.reduce((sum, { now, later }) => sum + now[clause] + later[clause], 0));
  const odd = sums.flatMap((sum, clause) => (sum === clausePayments[clause] ? [] : [{ clause, sum }]));
  return [...wrong, ...odd];
}

function overCaps(run: Run): unknown[] {
  const sums = new Map<string, { paid: number; limit: number }>();
  billsOf(run).forEach((bill, at) => {
    clausesOf(run).forEach(({ id, rate, caps, pays }, clause) => {
      if (pays !== bill.cost) return;
      const paid = bill.now[clause] + bill.later[clause];
      caps.forEach(({ amount, base, scope }, number) => {
        const place = scope === 'item' ? `${at}` : placeOf(run, bill, scope);
        const key = `${id} ${number} ${place}`;
        const limit = 100 * amount * (base === 'cost' ? rate : 1);
        sums.set(key, { paid: (sums.get(key)?.paid ?? 0) + paid * levelOf(run, bill), limit });
      });
    });
  });
  // Sums of doubles up to some billions of fen.
  return [...sums].filter(([, { paid, limit }]) => paid > limit + 1e-3);
}

function overStacked(run: Run): unknown[] {
  const clauses = clausesOf(run);
  const { mostPublic } = run.study.instruments[run.study.terms[run.policy.term].instrument].instrument;
  return billsOf(run).filter(({ cost, fen, shares, now, later }) => {
    if (cost === 'transfer') return false;
    const paid = clauses.map((_, clause) => now[clause] + later[clause]);
    const sum = paid.reduce((total, each) => total + each, 0);
    const paying = clauses.filter((_, clause) => paid[clause] > 0);
    const meet = paying.some(({ excludes }) => paying.some(({ id }) => excludes.includes(id)));
    return meet || (sum > 0 && shares[ACCOUNT.GOVERNMENT] + sum > mostPublic * fen);
  });
}

/** A party gets no more of a bill than its part by contract. */
function fundedTwice(run: Run): unknown[] {
  const clauses = clausesOf(run);
  return billsOf(run).filter(
    ({ cost, shares, now, later }) =>
      cost !== 'transfer' &&
      PARTIES.some((party, index) => {
        const back = clauses.reduce(
          (sum, { reimburses }, clause) => sum + (reimburses === party ? now[clause] + later[clause] : 0),
          0,
        );
        return back > shares[index];
      }),
  );
}

function pastClauses(run: Run): readonly unknown[] {
  return paidByGovernment(run).filter(({ clause }) => clause < 0);
}
