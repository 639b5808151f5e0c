import { PARTIES } from '#common/parties.ts';
import type { Clause, Policy, Study } from '#compile';
import type { Bill } from './bill.ts';
import { Clauses, isLoan } from './clauses.ts';
import { ACCOUNT, CATEGORY, Ledger, PARTY_COUNT, categoryNames, categoryOf, splitFen } from './ledger.ts';
import { Loans } from './loans.ts';
import type { Debt } from './loans.ts';
import { Milestones, isStaged } from './milestones.ts';
import type { Milestone, Pending } from './milestones.ts';
import { Treasury } from './treasury.ts';
import { discountFactor } from './viability.ts';

/** What books ask of the draw and of chance. */
export interface Surroundings {
  /** Shares of first production by contract and party, filled anew for every draw. */
  readonly production: readonly Float64Array[];
  /** Technologies, at most. */
  readonly technologies: number;
  /** Mean cost of a trial on a line, fen. */
  readonly trialCost: (line: number) => number;
  /** A number in (0, 1) that decides whether who borrowed for a line, or else a technology, stops paying in a year. */
  readonly misfortune: (line: number, technology: number, year: number) => number;
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
  /** Level of prices by year since the decision; one in the base year. */
  private readonly levels: Float64Array;
  private readonly loans = new Loans();
  private readonly milestones = new Milestones();
  /** Term under which the world knows what is signed for the policy. */
  private signedAs = 0;
  /** The clauses of the policy's instrument. */
  private clauses: Clauses | undefined;
  /** Years since the decision; a payment in arrears belongs to the year that it closes. */
  private year = 0;
  private readonly study: Study;
  private readonly misfortune: Surroundings['misfortune'];

  constructor(study: Study, { production, technologies, trialCost, misfortune }: Surroundings) {
    this.study = study;
    this.misfortune = misfortune;
    const { decision, end } = study.calendar;
    const years = Math.ceil((end - decision) / 12);
    this.ledger = new Ledger(discountTable(study), decision, categoryNames(study).length);
    this.treasury = new Treasury(years);
    this.levels = levelsOf(study, years);
    this.promised = new Float64Array(study.lines.length);
    this.publicStake = new Float64Array(technologies);
    const rows = study.contracts.map((_, contract) => costRows(study, contract, production[contract]));
    this.rows = study.terms.map(({ contract }) => rows[contract]);
    const platforms = study.names.platforms.length;
    this.corporate = new Float64Array(Math.max(1, platforms));
    this.public = new Float64Array(Math.max(1, platforms));
    const places = { costs: study.names.costs, lines: study.lines.length, platforms, technologies, trialCost };
    this.clausesOf = study.instruments.map((plan) => new Clauses(plan, places));
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
    this.loans.clear();
    this.milestones.clear();
    this.publicStake.fill(0);
    this.clauses.clear();
    this.clauses.beginYear(this.levels[0]);
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
    if (clauses === undefined || clauses.paying[bill.cost].length === 0 || clauses.grant(bill, shares) === 0) {
      this.book(bill, month, this.afterPurse(shares, month, bill.line));
      return 0;
    }
    this.parts.set(shares);
    const equity = this.payByClauses(clauses, bill, month);
    this.book(bill, month, this.afterPurse(this.parts, month, bill.line));
    return shares[ACCOUNT.INVESTOR] === 0 ? 0 : equity / shares[ACCOUNT.INVESTOR];
  }

  /** A line reached a milestone: what clauses kept back for it is paid now. */
  reach(line: number, at: Milestone, month: number): void {
    if (this.clauses === undefined) return;
    for (const due of this.milestones.take(line, at)) this.reimburse(this.clauses, due, month);
  }

  /** Income from an account (a sale, a margin, a fee), in parts by party. */
  distribute(parts: Float64Array, at: { month: number; category: number; from: number; subject: number }): void {
    this.ledger.page(at.month, at.category);
    this.ledger.subject = at.subject;
    for (let party = 0; party < PARTY_COUNT; party++) this.ledger.enter(at.from, party, parts[party]);
    if (!this.ledger.recording) return;
    if (parts[ACCOUNT.GOVERNMENT] > 0) this.receive(parts[ACCOUNT.GOVERNMENT]);
    this.payOver(parts[ACCOUNT.PLATFORM]);
  }

  /** The platform pays over what it received as far as the instrument says, all of which is spent again. */
  private payOver(received: number): void {
    const share = this.clausesFor(this.signedAs)?.recycledByPlatform ?? 0;
    const fen = Math.floor(received * share);
    if (!(fen > 0)) return;
    this.ledger.enter(ACCOUNT.PLATFORM, ACCOUNT.GOVERNMENT, fen);
    this.treasury.receive(fen, 1);
  }

  /** Government's returns: what the instrument recycles may be spent again. */
  receive(fen: number): void {
    const instrument = this.clausesFor(this.signedAs);
    this.treasury.receive(fen, instrument?.recycled ?? 0);
  }

  /** A year is over: yearly caps begin again, instalments come in, and what follows belongs to the next year, if there is one. */
  newYear(month: number): void {
    const next = this.year + 1;
    this.clauses?.beginYear(this.levels[next]);
    if (this.clauses !== undefined) this.closeLoans(this.clauses, month, next);
    // What falls due at the evaluation date itself is of the last year.
    if (month >= this.study.calendar.end) return;
    this.year = next;
    this.ledger.openFrom(month);
  }

  /** An income was paid to a technology's owners: what clauses add to it goes to the parties that they reward. */
  reward(income: Bill, month: number): void {
    const clauses = this.clausesFor(income.term);
    if (clauses === undefined) return;
    for (const clause of clauses.bonuses) {
      const fen = clauses.bonusOn(clause, income);
      clauses.use(clause, fen, income);
      this.payTo(clauses, { clause, fen, party: clauses.party[clause], subject: income.subject, line: -1 }, month);
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

  /**
   * Most that government may have to pay of a bill, fen: its own share and what clauses grant within their caps.
   * `later`: in a year in which nothing was paid yet.
   */
  publicShareOf(bill: Bill, later = false): number {
    const parts = this.sharesOf(bill);
    const clauses = this.clausesFor(bill.term);
    return parts[ACCOUNT.GOVERNMENT] + (clauses?.grant(bill, parts, later) ?? 0);
  }

  /** Fen paid through each clause of the policy's instrument; none without one. */
  get clausePayments(): Float64Array | readonly number[] {
    return this.clauses?.paid ?? [];
  }

  /** No money moved. */
  clear(): void {
    this.ledger.clear();
    this.treasury.clear();
    this.treasury.ceiling = Infinity;
    this.policy = undefined;
    this.signedAs = 0;
    this.clauses = undefined;
    this.milestones.clear();
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

  private closeLoans({ clauses }: Clauses, month: number, year: number): void {
    const { ledger } = this;
    const misfortune = (line: number, technology: number): number => this.misfortune(line, technology, year);
    this.loans.closeYear(clauses, { level: this.levels[year], misfortune }, (debt, fen) => {
      ledger.page(month, CATEGORY.REPAYMENT);
      ledger.subject = debt.subject;
      ledger.clause = debt.clause;
      ledger.enter(debt.party, ACCOUNT.GOVERNMENT, fen);
      ledger.clause = -1;
      if (isPrivate(debt.party)) ledger.privateMoney += fen;
      this.receive(fen);
    });
  }

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
    this.ledger.page(month, categoryOf(bill.cost));
    this.ledger.subject = bill.subject;
    this.ledger.spend(parts);
    if (bill.line >= 0) {
      this.corporate[bill.platform] += bill.cost <= CATEGORY.FACILITY ? parts[ACCOUNT.ENTERPRISE] : 0;
      this.public[bill.platform] += parts[ACCOUNT.GOVERNMENT];
    }
    if (this.ledger.recording)
      this.ledger.privateMoney += parts[ACCOUNT.ENTERPRISE] + parts[ACCOUNT.INVENTORS] + parts[ACCOUNT.INVESTOR];
  }

  /** Pays what clauses grant, each by an entry of its own, and takes it off the parts; returns what was paid as equity, fen. */
  private payByClauses(clauses: Clauses, bill: Bill, month: number): number {
    let equity = 0;
    for (const index of clauses.paying[bill.cost]) {
      const granted = clauses.granted[index];
      if (granted === 0) continue;
      const clause = clauses.clauses[index];
      const party = clauses.party[index];
      clauses.use(index, granted, bill);
      const now = isStaged(clause, bill)
        ? this.milestones.keep(clause, {
            line: bill.line,
            subject: bill.subject,
            cost: bill.cost,
            fen: granted,
            party,
            clause: index,
          })
        : granted;
      const paid = this.payFromPurse(now, month, bill.line);
      this.parts[party] -= paid;
      clauses.paid[index] += paid;
      this.bookClause(index, bill, paid, month);
      if (clause.form === 'equity') equity += paid;
      if (isLoan(clause)) this.lend(paid, clause, { party, line: bill.line, subject: bill.subject, clause: index });
    }
    return equity;
  }

  private bookClause(index: number, { cost, line, platform, subject }: Bill, paid: number, month: number): void {
    const { ledger } = this;
    ledger.page(month, categoryOf(cost));
    ledger.subject = subject;
    ledger.clause = index;
    ledger.spendAlone(ACCOUNT.GOVERNMENT, paid);
    ledger.clause = -1;
    if (line >= 0) this.public[platform] += paid;
  }

  /** Government pays a party back what a clause kept for a milestone, as far as the purse reaches. */
  private reimburse(clauses: Clauses, pending: Pending, month: number): void {
    const paid = this.payTo(clauses, pending, month);
    const { party, clause, cost } = pending;
    this.ledger.shift(categoryOf(cost), { from: party, to: ACCOUNT.GOVERNMENT }, paid);
    if (isLoan(clauses.clauses[clause])) this.lend(paid, clauses.clauses[clause], pending);
    if (isPrivate(party)) this.ledger.privateMoney -= paid;
  }

  /** Government pays a party through a clause, as far as the purse reaches; returns what it paid, fen. */
  private payTo(
    clauses: Clauses,
    { fen, party, clause, line, subject }: Omit<Pending, 'at' | 'cost'>,
    month: number,
  ): number {
    const { ledger } = this;
    const paid = this.payFromPurse(fen, month, line);
    const isBonus = clauses.clauses[clause].pays === 'transfer';
    ledger.page(month, isBonus ? CATEGORY.BONUS : CATEGORY.REIMBURSEMENT);
    ledger.subject = subject;
    ledger.clause = clause;
    ledger.enter(ACCOUNT.GOVERNMENT, party, paid);
    ledger.clause = -1;
    clauses.paid[clause] += paid;
    return paid;
  }

  private lend(fen: number, clause: Clause, { party, line, subject, clause: index }: Debt): void {
    this.loans.lend(fen, clause, { party, line, subject, clause: index }, this.levels[this.year]);
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

/** Is a party's money private? */
function isPrivate(party: number): boolean {
  return party === ACCOUNT.ENTERPRISE || party === ACCOUNT.INVENTORS || party === ACCOUNT.INVESTOR;
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

/** Level of prices by year since the decision; one in the base year. */
function levelsOf({ scenario: { money, time } }: Study, years: number): Float64Array {
  return Float64Array.from({ length: years + 1 }, (_, year) =>
    discountFactor(money.inflation, money.baseYear - time.decision - year),
  );
}
