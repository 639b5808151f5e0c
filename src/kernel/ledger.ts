import { PARTIES } from '#common/parties.ts';

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

/** What an entry is for. The first are the costs of the scenario, in the order of their indexes. */
export const CATEGORY = {
  EQUIPMENT: 0,
  FACILITY: 1,
  TEAM: 2,
  OPERATION: 3,
  TRIAL: 4,
  PRODUCTION: 5,
  LICENCE: 6,
  PATENT: 7,
  EXIT: 8,
  MARGIN: 9,
  REPAYMENT: 10,
  REIMBURSEMENT: 11,
} as const;

const CATEGORIES = 12;

/** Told of every entry, where somebody listens. */
export type EntryListener = (entry: { month: number; category: number; from: number; to: number; fen: number }) => void;

/**
 * Money between accounts, in integer fen: what one account gives another takes, so the balances always sum to zero.
 * From the decision date on it also keeps what each party paid, received, and its net present value.
 */
export class Ledger {
  /** Balance by category and account. */
  readonly balance = new Float64Array(CATEGORIES * ACCOUNTS);
  readonly paid = new Float64Array(PARTY_COUNT);
  readonly received = new Float64Array(PARTY_COUNT);
  /** Present values at the decision date, each party at its own rate; fen, not rounded. */
  readonly presentValue = new Float64Array(PARTY_COUNT);
  /** Cash or in-kind of enterprises, investors and inventors, net of reimbursements; fen. */
  privateMoney = 0;
  /** Entries are counted for the outcomes only from the decision date on. */
  recording = false;
  listener: EntryListener | undefined;
  private month = 0;
  private category = 0;
  /** Column of the month in the table of discount factors. */
  private column = 0;
  /** Discount factor: [party * months + month]. */
  private readonly discount: Float64Array;
  private readonly months: number;

  constructor(discount: Float64Array) {
    this.discount = discount;
    this.months = discount.length / PARTY_COUNT;
  }

  /** One RMB of a party in a month, at the decision date. */
  factor(party: number, month: number): number {
    return this.discount[party * this.months + this.columnOf(month)];
  }

  /** Opens a page: the entries that follow are of this month and category. */
  page(month: number, category: number): void {
    this.month = month;
    this.category = category;
    this.column = this.columnOf(month);
  }

  /** One account gives another some fen (an integer, not negative). */
  enter(from: number, to: number, fen: number): void {
    if (fen === 0) return;
    const { month, category, column } = this;
    this.balance[category * ACCOUNTS + from] -= fen;
    this.balance[category * ACCOUNTS + to] += fen;
    if (this.listener !== undefined) this.listener({ month, category, from, to, fen });
    if (!this.recording) return;
    if (from < PARTY_COUNT) {
      this.paid[from] += fen;
      this.presentValue[from] -= fen * this.discount[from * this.months + column];
    }
    if (to < PARTY_COUNT) {
      this.received[to] += fen;
      this.presentValue[to] += fen * this.discount[to * this.months + column];
    }
  }

  /** Every party pays its part (fen, by party) to suppliers outside. */
  spend(parts: Float64Array): void {
    const { balance, paid, presentValue, discount, months, month, category, column, recording, listener } = this;
    const row = category * ACCOUNTS;
    let total = 0;
    for (let from = 0; from < PARTY_COUNT; from++) {
      const fen = parts[from];
      if (fen === 0) continue;
      total += fen;
      balance[row + from] -= fen;
      if (listener !== undefined) listener({ month, category, from, to: ACCOUNT.OUTSIDE, fen });
      if (!recording) continue;
      paid[from] += fen;
      presentValue[from] -= fen * discount[from * months + column];
    }
    balance[row + ACCOUNT.OUTSIDE] += total;
  }

  /** Value at the end that nobody paid out: counts in the net present value alone. */
  terminalValue(party: number, month: number, fen: number): void {
    this.presentValue[party] += fen * this.factor(party, month);
  }

  /** The books are empty. */
  clear(): void {
    for (const array of [this.balance, this.paid, this.received, this.presentValue]) array.fill(0);
    this.privateMoney = 0;
    this.recording = false;
  }

  private columnOf(month: number): number {
    return Math.min(this.months - 1, Math.floor(month));
  }

  /** Becomes equal to another. */
  copyFrom(other: Ledger): void {
    this.balance.set(other.balance);
    this.paid.set(other.paid);
    this.received.set(other.received);
    this.presentValue.set(other.presentValue);
    this.privateMoney = other.privateMoney;
    this.recording = other.recording;
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
