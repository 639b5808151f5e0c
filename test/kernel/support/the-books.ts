import { Accounts } from '../../../src/kernel/accounts.ts';
import type { Bill } from '../../../src/kernel/bill.ts';
import type { Entry } from '../../laws/support/observe.ts';
import { aStudy } from './a-study.ts';
import type { Study } from '../../laws/support/study.ts';
import type { Differences } from './a-study.ts';

/** Month of the decision. */
export const DECISION = 12;

const SHARED = {
  equipment: { government: '40 %', enterprise: '60 %' },
  operation: { government: '50 %', university: '50 %' },
};

/** A number in (0, 1) for a line, or a technology, and a year; nothing befalls anybody unless stated. */
type Misfortune = (line: number, technology: number, year: number) => number;

/** Books at work, with all that was entered in them since they were begun. */
interface Books {
  readonly accounts: Accounts;
  readonly entries: Entry[];
  readonly study: Study;
  /** Term of the policy. */
  readonly term: number;
}

/** The books of a policy with a budget in RMB, just begun, and all that is entered in them. */
export function books(differences: Differences, budget = 1e9, misfortune?: Misfortune): Books {
  const study = aStudy({ other: { shares: SHARED }, ...differences });
  const production = study.contracts.map(() => Float64Array.of(0, 0.25, 0, 0, 0.75, 0));
  const accounts = new Accounts(study, {
    production,
    technologies: 3,
    trialCost: () => 0,
    misfortune: (line, technology, year) => misfortune?.(line, technology, year) ?? 1,
  });
  accounts.clear();
  accounts.begin(study.policies[0], budget * 100);
  const entries: Entry[] = [];
  accounts.ledger.listener = (entry) => entries.push(entry);
  return { accounts, entries, study, term: study.policies[0].term };
}

export function bill(cost: number, fen: number, differences: Partial<Bill> = {}): Bill {
  return { cost, fen, platform: 0, line: -1, subject: -1, term: 1, ...differences };
}

/** One clause with differences, as an instrument. */
export function byClauses(...clauses: readonly Readonly<Record<string, unknown>>[]): Differences {
  const clause = { pays: 'equipment', reimburses: 'enterprise', rate: '50 %', title: 'Clause' };
  return { instrument: { clauses: clauses.map((each, index) => ({ ...clause, id: `clause-${index}`, ...each })) } };
}

/** Who paid whom how much, without months and categories. */
export const flows = (entries: readonly Entry[]): [number, number, number][] =>
  entries.map(({ from, to, fen }) => [from, to, fen]);
