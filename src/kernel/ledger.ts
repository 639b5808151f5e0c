import { PARTIES } from '#common/parties.ts';
import { COSTS } from '#compile';
import type { Study } from '#compile';

/** Accounts besides the parties: firms, adopters, and everybody else (suppliers, customers). */
export const ACCOUNT = {
  GOVERNMENT: 0,
  ENTERPRISE: 1,
  UNIVERSITY: 2,
  INVENTORS: 3,
  INVESTOR: 4,
  PLATFORM: 5,
  FIRMS: 6,
  ADOPTERS: 7,
  OUTSIDE: 8,
} as const;

/** Number of accounts. */
const ACCOUNTS = 9;

/** Number of parties; their accounts come first. */
export const PARTY_COUNT = PARTIES.length;

/** What an entry is for. The costs that the kernel knows come first, in the order of their indexes. */
export const CATEGORY = {
  EQUIPMENT: 0,
  FACILITY: 1,
  TEAM: 2,
  OPERATION: 3,
  TRIAL: 4,
  PRODUCTION: 5,
  OVERRUN: 6,
  LICENCE: 7,
  PATENT: 8,
  EXIT: 9,
  MARGIN: 10,
  REPAYMENT: 11,
  REIMBURSEMENT: 12,
  ROUND: 13,
  ROYALTY: 14,
  FEE: 15,
  USER_FEE: 16,
  BONUS: 17,
} as const;

/** Categories that the kernel knows; the costs that a chart names itself follow. */
const KNOWN_CATEGORIES = Object.keys(CATEGORY).length;

/** Categories that are no costs. */
const NOT_COSTS = KNOWN_CATEGORIES - COSTS.length;

/** The category of a cost. */
export function categoryOf(cost: number): number {
  return cost < COSTS.length ? cost : cost + NOT_COSTS;
}

/** Is the category a cost that parties bear, and not an income? */
export function isCost(category: number): boolean {
  return category < CATEGORY.LICENCE || category >= KNOWN_CATEGORIES;
}

/** Name of every category of a study, in order. */
export function categoryNames({ names: { costs } }: Study): readonly string[] {
  const known = Object.keys(CATEGORY).map((name) => name.toLowerCase().replace('_', '-'));
  return [...costs.slice(0, COSTS.length), ...known.slice(COSTS.length), ...costs.slice(COSTS.length)];
}

/** One movement of money. */
export interface Entry {
  /** Months from the start of the past. */
  readonly month: number;
  /** The whole month that it belongs to. */
  readonly column: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
  readonly fen: number;
  /** The technology, line or firm that it is about, by its number as an entity; -1: none. */
  readonly subject: number;
  /** Index of the clause that it goes through; -1: none. */
  readonly clause: number;
}

/** Told of every entry, where somebody listens. */
export type EntryListener = (entry: Entry) => void;

/**
 * Money between accounts, in integer fen: what one account gives another takes, so the balances always sum to zero.
 * From the decision date on it also keeps what each party paid and received, and its net flow month by month.
 *
 * A month's column takes what happens after its beginning, up to its end: what falls due at the end of a year belongs to
 * the year that it closes. What begins with the next year, once that is open, belongs to the next.
 */
export class Ledger {
  /** Balance by category and account. */
  readonly balance: Float64Array;
  /** The balances of the past: what was moved before the decision is sunk. */
  private readonly sunk: Float64Array;
  readonly paid = new Float64Array(PARTY_COUNT);
  readonly received = new Float64Array(PARTY_COUNT);
  /** Receipts less payments, fen: [party * months + month]. */
  readonly flow: Float64Array;
  /** What all parties together paid to suppliers outside, fen: [month]. */
  readonly spent: Float64Array;
  /** The same for equipment, facility and team alone, fen: [category * months + month]. */
  private readonly assets: Float64Array;
  /** Cost that was paid by one party and borne by another in the end, fen: [category * parties + party]. */
  private readonly shifted: Float64Array;
  /** Value at the end that nobody paid out, fen: [party]. */
  readonly terminal = new Float64Array(PARTY_COUNT);
  /** Cash or in-kind of enterprises, investors and inventors, net of reimbursements and of loans until they are repaid; fen. */
  privateMoney = 0;
  /** Entries are counted for the outcomes only from the decision date on. */
  recording = false;
  listener: EntryListener | undefined;
  /** Whom and which clause the entries to come are about; told to the listener alone. */
  subject = -1;
  clause = -1;
  private month = 0;
  /** First column that may still be written, once recording. */
  private open: number;
  private category = 0;
  /** Column of the month in the tables by month. */
  private column = 0;
  /** First column that counts: the decision date's, once recording. */
  private readonly first: number;
  /** Discount factor: [party * months + month]. */
  private readonly discount: Float64Array;
  private readonly months: number;

  /** `discount`: factor by party and month; `first`: month of the decision; `categories`: how many there are. */
  constructor(discount: Float64Array, first: number, categories: number = KNOWN_CATEGORIES) {
    this.discount = discount;
    this.first = first;
    this.open = first;
    this.months = discount.length / PARTY_COUNT;
    this.balance = new Float64Array(categories * ACCOUNTS);
    this.sunk = new Float64Array(this.balance.length);
    this.flow = new Float64Array(discount.length);
    this.spent = new Float64Array(this.months);
    this.assets = new Float64Array((CATEGORY.TEAM + 1) * this.months);
    this.shifted = new Float64Array(categories * PARTY_COUNT);
  }

  /** One RMB of a party in a month, at the decision date. */
  factor(party: number, month: number): number {
    return this.discount[party * this.months + this.columnOf(month)];
  }

  /** From now on nothing belongs to a month before this one. */
  openFrom(month: number): void {
    this.open = month;
  }

  /** Opens a page: the entries that follow are of this month and category. */
  page(month: number, category: number): void {
    this.month = month;
    this.category = category;
    this.column = this.columnOf(month);
  }

  /** One account gives another some fen (an integer, not negative); nobody pays himself. */
  enter(from: number, to: number, fen: number): void {
    if (fen === 0 || from === to) return;
    const { category } = this;
    this.balance[category * ACCOUNTS + from] -= fen;
    this.balance[category * ACCOUNTS + to] += fen;
    if (this.listener !== undefined) this.tell(this.listener, { from, to, fen });
    if (!this.recording) return;
    const { column, months } = this;
    if (from < PARTY_COUNT) {
      this.paid[from] += fen;
      this.flow[from * months + column] -= fen;
    }
    if (to < PARTY_COUNT) {
      this.received[to] += fen;
      this.flow[to * months + column] += fen;
    }
  }

  /** Every party pays its part (fen, by party) to suppliers outside. */
  spend(parts: Float64Array): void {
    const { balance, paid, flow, months, category, column, recording, listener } = this;
    const row = category * ACCOUNTS;
    let total = 0;
    for (let from = 0; from < PARTY_COUNT; from++) {
      const fen = parts[from];
      if (fen === 0) continue;
      total += fen;
      balance[row + from] -= fen;
      if (listener !== undefined) this.tell(listener, { from, to: ACCOUNT.OUTSIDE, fen });
      if (!recording) continue;
      paid[from] += fen;
      flow[from * months + column] -= fen;
    }
    balance[row + ACCOUNT.OUTSIDE] += total;
    if (recording) this.noteSpent(total);
  }

  /** One party pays suppliers outside. */
  spendAlone(party: number, fen: number): void {
    this.enter(party, ACCOUNT.OUTSIDE, fen);
    if (this.recording) this.noteSpent(fen);
  }

  /** Value at the end that nobody paid out, fen: counts in the net present value alone. */
  terminalValue(party: number, fen: number): void {
    this.terminal[party] += fen;
  }

  /**
   * Net present value of a party at the decision date, terminal value at the last month included; fen. At the rate of
   * another party where one is given: at one rate what parties pay each other cancels from the sum over all of them.
   */
  presentValue(party: number, lastMonth: number, rateOf: number = party): number {
    return this.present(this.flow, party, rateOf) + this.terminal[party] * this.factor(rateOf, lastMonth);
  }

  /** Present value at a party's rate of all that was paid to suppliers outside, fen. */
  presentCost(party: number): number {
    return this.present(this.spent, 0, party);
  }

  /** Present value at a party's rate of what was paid to suppliers outside for equipment, facility or team, fen. */
  presentCostOf(category: number, party: number): number {
    return this.present(this.assets, category, party);
  }

  /** Net flow of a party in a year since the decision, fen. */
  yearlyFlow(party: number, year: number): number {
    let sum = 0;
    const from = party * this.months + this.first + 12 * year;
    for (let at = from; at < from + 12; at++) sum += this.flow[at];
    return sum;
  }

  /** One party paid another back what it had paid of a category of cost: it bears that now. Fen. */
  shift(category: number, { from, to }: { readonly from: number; readonly to: number }, fen: number): void {
    this.shifted[category * PARTY_COUNT + from] -= fen;
    this.shifted[category * PARTY_COUNT + to] += fen;
  }

  /** What a party has borne of a category of cost since the decision, fen: what it paid, less what was paid back. */
  paidFor(category: number, party: number): number {
    const at = category * ACCOUNTS + party;
    return this.sunk[at] - this.balance[at] + this.shifted[category * PARTY_COUNT + party];
  }

  /** The same of all costs that charts name themselves. */
  paidForOther(party: number): number {
    let sum = 0;
    for (let category = KNOWN_CATEGORIES; category * ACCOUNTS < this.balance.length; category++)
      sum += this.paidFor(category, party);
    return sum;
  }

  /** The books are empty. */
  clear(): void {
    const { balance, sunk, paid, received, flow, spent, assets, shifted, terminal } = this;
    for (const array of [balance, sunk, paid, received, flow, spent, assets, shifted, terminal]) array.fill(0);
    this.privateMoney = 0;
    this.recording = false;
    this.open = this.first;
  }

  /** Becomes equal to another of the past, which does not record. */
  copyFrom(other: Ledger): void {
    this.clear();
    this.balance.set(other.balance);
    this.sunk.set(other.balance);
  }

  /** Present value at a party's rate of one row of a table by month, from the decision on. */
  private present(table: Float64Array, row: number, party: number): number {
    const { discount, months, first } = this;
    let value = 0;
    for (let month = first; month < months; month++)
      value += table[row * months + month] * discount[party * months + month];
    return value;
  }

  private noteSpent(fen: number): void {
    const { category, column } = this;
    this.spent[column] += fen;
    if (category <= CATEGORY.TEAM) this.assets[category * this.months + column] += fen;
  }

  private columnOf(month: number): number {
    const least = this.recording ? this.open : 0;
    return Math.min(this.months - 1, Math.max(least, Math.ceil(month) - 1));
  }

  private tell(listener: EntryListener, { from, to, fen }: { from: number; to: number; fen: number }): void {
    const { month, column, category, subject, clause } = this;
    listener({ month, column, category, from, to, fen, subject, clause });
  }
}

/**
 * Splits fen by shares that sum to one, exactly: whole fen by rounding down, what is left over by largest remainder,
 * ties in the order of the parties.
 */
export function splitFen(fen: number, shares: Float64Array, parts: Float64Array): void {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${fen} fen cannot be split exactly`);
  let left = fen;
  for (let party = 0; party < shares.length; party++) {
    parts[party] = Math.floor(fen * shares[party]);
    left -= parts[party];
  }
  // Remainders that differ by no more than the rounding of two products are equal.
  const rounding = Math.min(5e-16 * fen, 1e-4);
  // Fewer are left over than there are parties; each goes to the largest remainder not yet served.
  let served = 0;
  while (left > 0) {
    let largest = 0;
    let best = -1;
    for (let party = 0; party < shares.length; party++) {
      const remainder =
        ((served >> party) & 1) === 1 || shares[party] === 0
          ? -1
          : fen * shares[party] - Math.floor(fen * shares[party]);
      if (remainder > best + rounding) {
        best = remainder;
        largest = party;
      }
    }
    parts[largest]++;
    served |= 1 << largest;
    left--;
  }
}
