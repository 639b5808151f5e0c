import { PARTIES } from '#common/parties.ts';
import type { Clause, Policy, Study } from '#compile';
import { Clauses } from './clauses.ts';
import { ACCOUNT, CATEGORY, Ledger, PARTY_COUNT, splitFen } from './ledger.ts';
import { Treasury } from './treasury.ts';
import { discountFactor } from './viability.ts';

/** A cost to be paid: which, how much (fen), under which term, where. */
export interface Bill {
  cost: number;
  fen: number;
  term: number;
  platform: number;
  /** Line it is for; -1: none. */
  line: number;
}

/** A payment of a clause that waits for a milestone of a line. */
interface Pending {
  readonly line: number;
  readonly at: Clause['stages'][number]['at'];
  readonly fen: number;
  readonly party: number;
  readonly clause: Clause;
}

/** Who pays what: contract first, then the instrument's clauses on the named party's share, then the purse. */
export class Accounts {
  /** Whose books these are; undefined in the past. */
  policy: Policy | undefined;
  readonly ledger: Ledger;
  readonly treasury: Treasury;
  /** Present value promised to each line and not yet paid, fen. */
  readonly promised: Float64Array;
  /** Part of the investors' share in a first production that government provided, 0 to 1: [technology]. */
  readonly publicStake: Float64Array;
  /** Fen that enterprises and government put into lines, by platform, whole history. */
  readonly corporate: Float64Array;
  readonly public: Float64Array;
  /** Shares by party: [term][cost]. */
  private readonly rows: readonly (readonly Float64Array[])[];
  private readonly clausesOf: readonly Clauses[];
  private readonly shares = new Float64Array(PARTY_COUNT);
  private readonly parts = new Float64Array(PARTY_COUNT);
  /** Fen of each party's share that clauses keep for milestones. */
  private readonly kept = new Float64Array(PARTY_COUNT);
  /** Instalments due by year since the decision: [year * parties + party]. */
  private readonly instalments: Float64Array;
  private pending: Pending[] = [];
  /** Term under which the world knows what is signed for the policy. */
  private signedAs = 0;
  /** The clauses of the policy's instrument. */
  private clauses: Clauses | undefined;
  /** Years since the decision; a payment in arrears belongs to the year that it closes. */
  private year = 0;
  private readonly study: Study;

  /** `production`: shares of first production by contract, filled anew for every draw; `technologies`: at most. */
  constructor(study: Study, production: readonly Float64Array[], technologies: number) {
    this.study = study;
    const { decision, end } = study.calendar;
    this.ledger = new Ledger(discountTable(study));
    this.treasury = new Treasury(Math.ceil((end - decision) / 12));
    this.promised = new Float64Array(study.lines.length);
    this.publicStake = new Float64Array(technologies);
    const rows = study.contracts.map((_, contract) => costRows(study, contract, production[contract]));
    this.rows = study.terms.map(({ contract }) => rows[contract]);
    const platforms = study.names.platforms.length;
    this.corporate = new Float64Array(Math.max(1, platforms));
    this.public = new Float64Array(Math.max(1, platforms));
    this.clausesOf = study.instruments.map(
      ({ clauses, instrument }) =>
        new Clauses(clauses, study.names.costs, { recycled: instrument.recycled, platforms }),
    );
    this.instalments = new Float64Array((this.treasury.yearly.length + 1) * PARTY_COUNT);
  }

  /**
   * The policy's money begins: the past is sunk. Where several policies take one course, the world signs under the term
   * of one of them; these books apply their own policy's instrument to what is signed under it.
   */
  begin(policy: Policy, budgetFen: number, signedAs: number = policy.term): void {
    this.policy = policy;
    this.signedAs = signedAs;
    this.clauses = this.clausesOf[this.study.terms[policy.term].instrument];
    this.year = 0;
    this.treasury.clear();
    this.treasury.ceiling = policy.bounded ? budgetFen : Infinity;
    this.ledger.recording = true;
    this.promised.fill(0);
    this.instalments.fill(0);
    this.publicStake.fill(0);
    this.pending = [];
    for (const clauses of this.clausesOf) clauses.clear();
  }

  /** What each party bears of a bill by contract, fen; the same in the books of all who take one course. */
  sharesOf(bill: Bill): Float64Array {
    splitFen(bill.fen, this.rows[bill.term][bill.cost], this.shares);
    return this.shares;
  }

  /** Pays a bill; returns the part of the investors' share that government provided as equity (0 to 1). */
  pay(bill: Bill, month: number, shares: Float64Array = this.sharesOf(bill)): number {
    if (bill.fen === 0) return 0;
    const clauses = this.clausesFor(bill.term);
    if (clauses === undefined || clauses.paying[bill.cost].length === 0) {
      this.book(bill, month, this.afterPurse(shares, month, bill.line));
      return 0;
    }
    const { parts } = this;
    parts.set(shares);
    const equity = this.payByClauses(clauses, bill, month);
    const entries = this.afterPurse(parts, month, bill.line);
    entries[ACCOUNT.GOVERNMENT] += this.granted;
    this.book(bill, month, entries);
    return shares[ACCOUNT.INVESTOR] === 0 ? 0 : equity / shares[ACCOUNT.INVESTOR];
  }

  /** A line reached a milestone: what clauses kept back for it is paid now. */
  reach(line: number, at: Pending['at'], month: number): void {
    if (this.pending.length === 0) return;
    const due = this.pending.filter((payment) => payment.line === line && payment.at === at);
    if (due.length === 0) return;
    this.pending = this.pending.filter((payment) => !due.includes(payment));
    for (const { fen, party, clause } of due) {
      const paid = this.payFromPurse(fen, month, line);
      if (clause.form === 'loan') this.lend(paid, clause, party);
      this.ledger.page(month, CATEGORY.REIMBURSEMENT);
      this.ledger.enter(ACCOUNT.GOVERNMENT, party, paid);
      if (party !== ACCOUNT.UNIVERSITY && party !== ACCOUNT.PLATFORM) this.ledger.privateMoney -= paid;
    }
  }

  /** Income from an account (a sale, a margin, a fee), in parts by party. */
  distribute(parts: Float64Array, at: { month: number; category: number; from: number }): void {
    this.ledger.page(at.month, at.category);
    for (let party = 0; party < PARTY_COUNT; party++) this.ledger.enter(at.from, party, parts[party]);
    if (parts[ACCOUNT.GOVERNMENT] > 0 && this.ledger.recording) this.receive(parts[ACCOUNT.GOVERNMENT]);
  }

  /** Government's returns: what the instrument recycles may be spent again. */
  receive(fen: number): void {
    const instrument = this.clausesFor(this.signedAs);
    this.treasury.receive(fen, instrument?.recycled ?? 0);
  }

  /** A year is over: yearly caps begin again, instalments come in. */
  newYear(month: number): void {
    for (const clauses of this.clausesOf) clauses.newYear();
    const year = ++this.year;
    for (let party = 0; party < PARTY_COUNT; party++) {
      const fen = this.instalments[year * PARTY_COUNT + party] ?? 0;
      if (fen === 0) continue;
      this.ledger.page(month, CATEGORY.REPAYMENT);
      this.ledger.enter(party, ACCOUNT.GOVERNMENT, fen);
      this.receive(fen);
    }
  }

  /** Promises a line the present value of its public share, if the ceiling has room. */
  promise(line: number, presentValue: number): boolean {
    if (!this.treasury.commit(presentValue)) return false;
    this.promised[line] = presentValue;
    return true;
  }

  /** What was promised to a line and is not needed is free again. */
  releasePromise(line: number): void {
    this.treasury.committed -= this.promised[line];
    this.promised[line] = 0;
  }

  /** Most that government may have to pay of a bill, fen: its own share and what clauses grant within their caps. */
  publicShareOf(bill: Bill): number {
    const parts = this.sharesOf(bill);
    let share = parts[ACCOUNT.GOVERNMENT];
    const clauses = this.clausesFor(bill.term);
    if (clauses === undefined) return share;
    for (const clause of clauses.paying[bill.cost]) {
      const party = clauses.party[clause];
      const granted = clauses.grantOn(clause, parts[party], bill.platform);
      parts[party] -= granted;
      share += granted;
    }
    return share;
  }

  /** No money moved. */
  clear(): void {
    this.ledger.clear();
    this.treasury.clear();
    this.treasury.ceiling = Infinity;
    this.policy = undefined;
    this.signedAs = 0;
    this.clauses = undefined;
    this.pending = [];
    this.promised.fill(0);
    this.corporate.fill(0);
    this.public.fill(0);
  }

  /** Takes over the books of the past. */
  copyFrom(other: Accounts): void {
    this.ledger.copyFrom(other.ledger);
    this.corporate.set(other.corporate);
    this.public.set(other.public);
  }

  /** Fen that clauses paid of the last bill. */
  private granted = 0;

  /** What parties pay once government has paid what it can of its own part; for the rest the platform stands in. */
  private afterPurse(shares: Float64Array, month: number, line: number): Float64Array {
    const own = shares[ACCOUNT.GOVERNMENT];
    const paid = this.payFromPurse(own, month, line);
    if (paid === own) return shares;
    const { parts } = this;
    parts.set(shares);
    parts[ACCOUNT.GOVERNMENT] = paid;
    parts[ACCOUNT.PLATFORM] += own - paid;
    return parts;
  }

  private book(bill: Bill, month: number, parts: Float64Array): void {
    this.ledger.page(month, bill.cost);
    this.ledger.spend(parts);
    if (bill.line >= 0) {
      this.corporate[bill.platform] += bill.cost <= CATEGORY.FACILITY ? parts[ACCOUNT.ENTERPRISE] : 0;
      this.public[bill.platform] += parts[ACCOUNT.GOVERNMENT];
    }
    if (this.ledger.recording)
      this.ledger.privateMoney += parts[ACCOUNT.ENTERPRISE] + parts[ACCOUNT.INVENTORS] + parts[ACCOUNT.INVESTOR];
  }

  private payByClauses(clauses: Clauses, bill: Bill, month: number): number {
    this.granted = 0;
    let equity = 0;
    this.kept.fill(0);
    for (const index of clauses.paying[bill.cost]) {
      const clause = clauses.clauses[index];
      const party = clauses.party[index];
      // What is kept for a milestone is funded already: no other clause pays for it again.
      const granted = clauses.grantOn(index, this.parts[party] - this.kept[party], bill.platform);
      clauses.use(index, granted, bill.platform);
      const now = this.keepForMilestones(clause, bill, { granted, party });
      this.kept[party] += granted - now;
      const paid = this.payFromPurse(now, month, bill.line);
      this.parts[party] -= paid;
      this.granted += paid;
      if (clause.form === 'equity') equity += paid;
      if (clause.form === 'loan') this.lend(paid, clause, party);
    }
    return equity;
  }

  /** Of the cost of building a line only what is due at the start is paid now; the rest waits for its milestone. */
  private keepForMilestones(
    clause: Clause,
    bill: Bill,
    { granted, party }: { granted: number; party: number },
  ): number {
    if (bill.line < 0 || bill.cost > CATEGORY.FACILITY || granted === 0) return granted;
    let later = 0;
    for (const { at, share } of clause.stages) {
      if (at === 'start') continue;
      const fen = Math.floor(granted * share);
      later += fen;
      this.pending.push({ line: bill.line, at, fen, party, clause });
    }
    return granted - later;
  }

  /** Level yearly instalments: fen · r / (1 - (1 + r)^-n), in whole fen. */
  private lend(fen: number, { years, interest }: Clause, party: number): void {
    const payment = interest === 0 ? fen / years : (fen * interest) / (1 - discountFactor(interest, years));
    const first = this.year + 1;
    for (let year = first; year < first + years && year * PARTY_COUNT < this.instalments.length; year++) {
      this.instalments[year * PARTY_COUNT + party] += Math.round(payment);
    }
  }

  private payFromPurse(fen: number, month: number, line: number): number {
    if (fen === 0) return 0;
    const factor = this.ledger.factor(ACCOUNT.GOVERNMENT, month);
    if (line >= 0 && this.promised[line] > 0) {
      const used = Math.min(this.promised[line], fen * factor);
      this.promised[line] -= used;
      this.treasury.committed -= used;
    }
    return this.treasury.pay(fen, this.year, factor);
  }

  /** Clauses work only for what is signed under the policy. */
  private clausesFor(term: number): Clauses | undefined {
    return term === 0 || term !== this.signedAs ? undefined : this.clauses;
  }
}

/** Shares of every cost by contract; what a contract does not name, the enterprise pays. */
function costRows(study: Study, contract: number, production: Float64Array): readonly Float64Array[] {
  const { costRows: stated } = study.contracts[contract];
  const byEnterprise = Float64Array.from(PARTIES, (party) => (party === 'enterprise' ? 1 : 0));
  return study.names.costs.map((cost) => (cost === 'production' ? production : (stated.get(cost) ?? byEnterprise)));
}

function discountTable({ scenario, calendar }: Study): Float64Array {
  const months = calendar.end + 13;
  const table = new Float64Array(PARTY_COUNT * months);
  PARTIES.forEach((name, party) => {
    const rate = scenario.money.rates[name];
    for (let month = 0; month < months; month++)
      table[party * months + month] = discountFactor(rate, (month - calendar.decision) / 12);
  });
  return table;
}
