import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import type { Accounts } from './accounts.ts';
import { FEN } from './fen.ts';
import { ACCOUNT, CATEGORY, PARTY_COUNT } from './ledger.ts';
import { valueLastingMargins } from './lasting-margins.ts';
import { ownersOf, valueOfFirm } from './owners.ts';
import { valueRunningRoyalty } from './royalties.ts';
import type { World } from './world.ts';
import { bookYearlyReturns } from './yearly-returns.ts';

/** Books what is due at the evaluation date: yearly returns, and what firms alive, royalties and margins are still worth. */
export function closeBooks(world: World): void {
  // Yearly returns are of every year, whose books are open once more.
  for (const { ledger } of world.books) ledger.openFrom(world.study.calendar.decision);
  bookYearlyReturns(world);
  bookTerminalValues(world);
  valueRunningRoyalties(world);
  valueLastingMargins(world);
}

/** Costs whose payers are told one by one, in the order of their categories. */
const CONTRIBUTIONS = ['equipment', 'facility', 'team', 'operation', 'trial', 'production', 'overrun'] as const;

/** Names of a party's outcomes, put together once: they are written for every policy of every replication. */
const NAMES_OF_PARTIES = PARTIES.map((party) => ({
  paid: `paid-${party}`,
  received: `received-${party}`,
  terminal: `terminal-${party}`,
  npv: `npv-${party}`,
  publicRateNpv: `public-rate-npv-${party}`,
  costs: CONTRIBUTIONS.map((cost) => `paid-${party}-${cost}`),
  other: `paid-${party}-other`,
}));

/** Names of what went through each clause of one instrument, as many as are counted one by one. */
const CLAUSE_NAMES = Array.from({ length: 8 }, (_, clause) => `clause-${clause + 1}`);

/** What a policy's money came to, RMB. */
export function moneyOutcomes(books: Accounts, end: number): Record<string, number> {
  const { treasury, ledger, policy } = books;
  const outcomes: Record<string, number> = {
    'public-cost': treasury.spent / FEN,
    'fiscal-outlay': treasury.appropriated / FEN,
    'fiscal-receipts': treasury.receipts / FEN,
    'spent-again': treasury.spentAgain / FEN,
    'private-money': ledger.privateMoney / FEN,
    'peak-fiscal-need': treasury.yearly.reduce((peak, fen) => Math.max(peak, fen), 0) / FEN,
    'claims-unfunded': policy?.without === undefined ? treasury.refusals : 0,
    'total-cost': ledger.spent.reduce((sum, fen) => sum + fen, 0) / FEN,
    'discounted-cost': ledger.presentCost(ACCOUNT.GOVERNMENT) / FEN,
    'discounted-equipment': ledger.presentCostOf(CATEGORY.EQUIPMENT, ACCOUNT.GOVERNMENT) / FEN,
    'discounted-facility': ledger.presentCostOf(CATEGORY.FACILITY, ACCOUNT.GOVERNMENT) / FEN,
    'discounted-team': ledger.presentCostOf(CATEGORY.TEAM, ACCOUNT.GOVERNMENT) / FEN,
  };
  NAMES_OF_PARTIES.forEach(({ paid, received, terminal, npv, publicRateNpv, costs, other }, party) => {
    outcomes[paid] = ledger.paid[party] / FEN;
    outcomes[received] = ledger.received[party] / FEN;
    outcomes[terminal] = ledger.terminal[party] / FEN;
    outcomes[npv] = ledger.presentValue(party, end) / FEN;
    outcomes[publicRateNpv] = ledger.presentValue(party, end, ACCOUNT.GOVERNMENT) / FEN;
    costs.forEach((cost, category) => (outcomes[cost] = ledger.paidFor(category, party) / FEN));
    outcomes[other] = ledger.paidForOther(party) / FEN;
  });
  const { clausePayments } = books;
  CLAUSE_NAMES.forEach((name, clause) => (outcomes[name] = (clausePayments[clause] ?? 0) / FEN));
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

function valueRunningRoyalties(world: World): void {
  for (const producers of [world.adopters, world.firms])
    for (let producer = 0; producer < producers.count; producer++) valueRunningRoyalty(world, { producers, producer });
}
