import { capitalRecoveryFactor } from '#economics';
import type { Clause } from '#compile';

/** Who owes government, for what, through which clause. */
export interface Debt {
  readonly party: number;
  /** Line that it was lent for; -1: none. */
  readonly line: number;
  /** The technology or line, as an entity. */
  readonly subject: number;
  /** Index of the clause. */
  readonly clause: number;
}

/** A loan that is not repaid yet; amounts in fen of money of the day. */
interface Loan extends Debt {
  balance: number;
  readonly instalment: number;
  yearsLeft: number;
}

/** The year that is closed: level of prices at its end, and chance of whoever may stop paying. */
interface YearEnd {
  readonly level: number;
  /** A number in (0, 1) for a line, or a technology where there is none. */
  readonly misfortune: (line: number, subject: number) => number;
}

/**
 * What parties owe government. A loan counts from the beginning of its year and comes back in level instalments at the
 * end of that year and of those that follow. It is fixed in money: as prices rise, an instalment is worth less.
 */
export class Loans {
  private loans: Loan[] = [];

  /** Lends some fen, worth `level` times as much in money of the day. */
  lend(fen: number, { years, interest }: Clause, { party, line, subject, clause }: Debt, level: number): void {
    if (fen === 0) return;
    const balance = fen * level;
    const instalment = balance * capitalRecoveryFactor(interest, years);
    this.loans.push({ party, line, subject, clause, balance, instalment, yearsLeft: years });
  }

  /**
   * Closes a year: each borrower pays its instalment, or stops paying, and a part of the balance is recovered.
   * `receive` is told what comes in of each loan, in whole fen of the base year.
   */
  closeYear(
    clauses: readonly Clause[],
    { level, misfortune }: YearEnd,
    receive: (debt: Debt, fen: number) => void,
  ): void {
    if (this.loans.length === 0) return;
    for (const loan of this.loans) {
      const { interest, defaultChance, recovery } = clauses[loan.clause];
      const owed = loan.balance * (1 + interest);
      const defaults = defaultChance > 0 && misfortune(loan.line, loan.subject) < defaultChance;
      loan.yearsLeft = defaults ? 0 : loan.yearsLeft - 1;
      const paid = defaults ? owed * recovery : loan.yearsLeft === 0 ? owed : Math.min(owed, loan.instalment);
      loan.balance = loan.yearsLeft === 0 ? 0 : owed - paid;
      receive(loan, Math.round(paid / level));
    }
    this.loans = this.loans.filter(({ balance }) => balance > 0);
  }

  /** What is owed altogether, fen in money of the day. */
  get outstanding(): number {
    return this.loans.reduce((sum, { balance }) => sum + balance, 0);
  }

  /** Nobody owes anything. */
  clear(): void {
    this.loans = [];
  }
}
