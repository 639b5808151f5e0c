import { capitalRecoveryFactor } from '#economics';
import type { Clause } from '#compile';
import { FEN } from './fen.ts';

/** What one clause lends against: a share of the present value of its rights. */
interface Security {
  /** Fen that may be lent per fen of yearly rent: loan-to-value times the present value of 1 a year. */
  readonly perRent: number;
  /** Yearly rent, fen, and in mean trial costs. */
  readonly rent: number;
  readonly trials: number;
}

/** What may be lent against the rights to use each line. Rents are fixed in money when a loan is given. */
export class UsageRights {
  private readonly securities: readonly (Security | undefined)[];
  /** Lent against a line's rights, fen. */
  private readonly pledged: Float64Array;
  private readonly trialCost: (line: number) => number;

  /** `trialCost`: mean cost of a trial on a line in the draw, fen. */
  constructor(clauses: readonly Clause[], lines: number, trialCost: (line: number) => number) {
    this.securities = clauses.map(securityOf);
    this.pledged = new Float64Array(lines);
    this.trialCost = trialCost;
  }

  /** Most that a clause may still lend for a line, fen; Infinity where it needs no rights. */
  room(clause: number, line: number): number {
    const security = this.securities[clause];
    if (security === undefined) return Infinity;
    const rent = security.rent + (security.trials === 0 ? 0 : security.trials * this.trialCost(line));
    return Math.max(0, Math.round(rent * security.perRent) - this.pledged[line]);
  }

  /** A clause lends some fen for a line; nothing happens where it needs no rights. */
  pledge(clause: number, fen: number, line: number): void {
    if (this.securities[clause] !== undefined) this.pledged[line] += fen;
  }

  /** Nothing was lent. */
  clear(): void {
    this.pledged.fill(0);
  }
}

function securityOf({ form, rights, loanToValue, interest }: Clause): Security | undefined {
  if (form !== 'usage-loan' || rights === undefined) return undefined;
  const { yearly, trials, years } = rights;
  return { perRent: loanToValue / capitalRecoveryFactor(interest, years), rent: Math.round(yearly * FEN), trials };
}
