import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import type { Accounts } from './accounts.ts';
import { ACCOUNT, CATEGORY, PARTY_COUNT, splitFen } from './ledger.ts';
import { ownersOf, valueOfFirm } from './owners.ts';
import type { World } from './world.ts';
import { yearOf, yearStart } from './years.ts';

/** Fen in an RMB. */
const FEN = 100;

/** Books what is due at the evaluation date: the adopters' margins, and what firms alive are worth to their owners. */
export function closeBooks(world: World): void {
  bookMargins(world);
  bookTerminalValues(world);
}

/** Costs whose payers are told one by one, in the order of their categories. */
const CONTRIBUTIONS = ['equipment', 'facility', 'team', 'operation', 'trial', 'production', 'overrun'] as const;

/** Most clauses of one instrument whose payments are counted one by one. */
const CLAUSES = 8;

/** What a policy's money came to, RMB. */
export function moneyOutcomes(books: Accounts, end: number): Record<string, number> {
  const { treasury, ledger, policy } = books;
  const outcomes: Record<string, number> = {
    'public-cost': treasury.spent / FEN,
    'fiscal-outlay': treasury.appropriated / FEN,
    'fiscal-receipts': treasury.receipts / FEN,
    'private-money': ledger.privateMoney / FEN,
    'peak-fiscal-need': treasury.yearly.reduce((peak, fen) => Math.max(peak, fen), 0) / FEN,
    'claims-unfunded': policy?.without === undefined ? treasury.refusals : 0,
    'total-cost': ledger.spent.reduce((sum, fen) => sum + fen, 0) / FEN,
    'discounted-cost': ledger.presentCost(ACCOUNT.GOVERNMENT) / FEN,
  };
  PARTIES.forEach((party, index) => {
    outcomes[`paid-${party}`] = ledger.paid[index] / FEN;
    outcomes[`received-${party}`] = ledger.received[index] / FEN;
    outcomes[`terminal-${party}`] = ledger.terminal[index] / FEN;
    outcomes[`npv-${party}`] = ledger.presentValue(index, end) / FEN;
    CONTRIBUTIONS.forEach(
      (cost, category) => (outcomes[`paid-${party}-${cost}`] = ledger.paidFor(category, index) / FEN),
    );
    outcomes[`paid-${party}-other`] = ledger.paidForOther(index) / FEN;
  });
  const { clausePayments } = books;
  for (let clause = 0; clause < CLAUSES; clause++)
    outcomes[`clause-${clause + 1}`] = (clausePayments[clause] ?? 0) / FEN;
  return outcomes;
}

/** Appropriations of each year, and what each party received less what it paid in each, RMB. */
export function yearlyMoney({ treasury, ledger }: Accounts): Record<'fiscal-outlay' | `net-${Party}`, Float64Array> {
  const flowOf = (party: number): Float64Array =>
    treasury.yearly.map((_, year) => ledger.yearlyFlow(party, year) / FEN);
  const flows = PARTIES.map((party, index) => [`net-${party}`, flowOf(index)] as const);
  return {
    'fiscal-outlay': treasury.yearly.map((fen) => fen / FEN),
    ...(Object.fromEntries(flows) as Record<`net-${Party}`, Float64Array>),
  };
}

/** Adopters share the margin on their added output with the parties, year by year. */
function bookMargins(world: World): void {
  const { adopters, books, settings, study, technologies } = world;
  const { decision, end } = study.calendar;
  const parts = new Float64Array(PARTY_COUNT);
  for (let adopter = 0; adopter < adopters.count; adopter++) {
    const { contract } = study.terms[technologies.term[adopters.technology[adopter]]];
    const row = study.contracts[contract].returnRows.get('adopted-margin');
    if (row === undefined) continue;
    for (let year = yearOf(adopters.since[adopter], decision); yearStart(year, decision) < end; year++) {
      const from = Math.max(adopters.since[adopter], yearStart(year, decision));
      const to = Math.min(end, yearStart(year + 1, decision));
      const fen = Math.round(adopters.outputBetween(adopter, from, to) * settings.firm.margin * FEN);
      const at = {
        month: to,
        category: CATEGORY.MARGIN,
        from: ACCOUNT.ADOPTERS,
        subject: adopters.technology[adopter],
      };
      splitFen(fen, row, parts);
      for (const each of books) {
        each.ledger.page(to, CATEGORY.MARGIN);
        each.ledger.subject = at.subject;
        each.ledger.enter(ACCOUNT.OUTSIDE, ACCOUNT.ADOPTERS, fen);
        each.distribute(parts, at);
      }
    }
  }
}

/** Firms alive at the end are worth something to their owners, although nobody paid: present value only. */
function bookTerminalValues(world: World): void {
  const { books, firms, now } = world;
  for (let firm = 0; firm < firms.count; firm++) {
    if (firms.until[firm] <= now) continue;
    const fen = Math.round(valueOfFirm(world, firm, now) * FEN);
    for (const each of books) {
      const { public: publicFen, investor, rest, row } = ownersOf(world, each, { firm, fen });
      each.ledger.terminalValue(ACCOUNT.GOVERNMENT, publicFen);
      each.ledger.terminalValue(ACCOUNT.INVESTOR, investor);
      for (let party = 0; party < PARTY_COUNT; party++) each.ledger.terminalValue(party, rest * row[party]);
    }
  }
}
