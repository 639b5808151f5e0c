import type { Clause } from '#compile';
import type { Bill } from './bill.ts';
import { CATEGORY } from './ledger.ts';

/** Event in the life of a line at which a stage of a clause is paid. */
export type Milestone = Clause['stages'][number]['at'];

/** A payment of a clause that waits for a milestone of a line. */
export interface Pending {
  readonly line: number;
  /** The line as an entity. */
  readonly subject: number;
  readonly at: Milestone;
  /** Cost that is paid back, by index. */
  readonly cost: number;
  readonly fen: number;
  readonly party: number;
  /** Index of the clause. */
  readonly clause: number;
}

/** Is what a clause grants of a bill paid at milestones? Only the cost of building a line is. */
export function isStaged({ stages }: Clause, { cost, line }: Bill): boolean {
  return line >= 0 && cost <= CATEGORY.FACILITY && stages.some(isLater);
}

function isLater({ at }: Clause['stages'][number]): boolean {
  return at !== 'start';
}

/** What clauses keep back until lines reach their milestones. */
export class Milestones {
  private pending: Pending[] = [];

  /** What is due at the start is granted now; the rest waits. Returns what is granted now, fen. */
  keep({ stages }: Clause, granted: Omit<Pending, 'at'>): number {
    let later = 0;
    for (const { at, share } of stages) {
      if (at === 'start') continue;
      const fen = Math.floor(granted.fen * share);
      later += fen;
      this.pending.push({ ...granted, at, fen });
    }
    return granted.fen - later;
  }

  /** Takes out what is due when a line reaches a milestone. */
  take(line: number, at: Milestone): readonly Pending[] {
    if (this.pending.length === 0) return this.pending;
    const isDue = (payment: Pending): boolean => payment.line === line && payment.at === at;
    const due = this.pending.filter(isDue);
    if (due.length > 0) this.pending = this.pending.filter((payment) => !isDue(payment));
    return due;
  }

  /** Nothing waits. */
  clear(): void {
    this.pending = [];
  }
}
