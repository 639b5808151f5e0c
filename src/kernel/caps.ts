import type { Clause } from '#compile';
import type { Bill } from './bill.ts';
import { FEN } from './fen.ts';

type Scope = Clause['caps'][number]['scope'];

/** One cap at work. */
interface Ceiling {
  readonly scope: Scope;
  /** Most that is paid, fen in money of the day. */
  readonly limit: number;
  /** Paid so far, fen in money of the day, by what the scope tells apart. */
  readonly used: Float64Array;
}

/**
 * What the clauses of one instrument still may pay under their caps. A cap is fixed in money of the day; payments are in
 * prices of the base year, so the level of prices (one in the base year) stands between the two.
 */
export class Caps {
  private readonly ceilings: readonly (readonly Ceiling[])[];
  private level = 1;

  /** `places`: how many platforms and technologies there are at most. */
  constructor(clauses: readonly Clause[], places: { readonly platforms: number; readonly technologies: number }) {
    this.ceilings = clauses.map(({ caps, rate }) =>
      caps.map(({ amount, base, scope }) => {
        const limit = Math.round(amount * FEN);
        // A clause that supports no more than a cost pays no more than its rate of it.
        return {
          scope,
          limit: base === 'cost' ? Math.floor(limit * rate) : limit,
          used: new Float64Array(sizeOf(scope, places)),
        };
      }),
    );
  }

  /** Most that a clause may still pay of a bill, fen; `later`: in a year in which nothing was paid yet. */
  room(clause: number, bill: Bill, later: boolean): number {
    let room = Infinity;
    for (const { scope, limit, used } of this.ceilings[clause]) {
      const before = later && isYearly(scope) ? 0 : used[placeOf(scope, bill)];
      room = Math.min(room, Math.floor(Math.max(0, limit - before) / this.level));
    }
    return room;
  }

  /** Notes what was granted of a bill, fen. */
  use(clause: number, fen: number, bill: Bill): void {
    for (const { scope, used } of this.ceilings[clause]) {
      if (scope !== 'item') used[placeOf(scope, bill)] += fen * this.level;
    }
  }

  /** A year begins, with its level of prices: what is capped by year begins again. */
  beginYear(level: number): void {
    this.level = level;
    for (const ceilings of this.ceilings) {
      for (const { scope, used } of ceilings) if (isYearly(scope)) used.fill(0);
    }
  }

  /** Nothing was paid yet. */
  clear(): void {
    this.level = 1;
    for (const ceilings of this.ceilings) for (const { used } of ceilings) used.fill(0);
  }
}

function isYearly(scope: Scope): boolean {
  return scope === 'year' || scope === 'platform-year';
}

/** How many places a scope tells apart. */
function sizeOf(scope: Scope, { platforms, technologies }: { platforms: number; technologies: number }): number {
  if (scope === 'project') return technologies;
  return scope === 'platform' || scope === 'platform-year' ? Math.max(1, platforms) : 1;
}

/** The place of a bill among them; of an item nothing is used before. */
function placeOf(scope: Scope, bill: Bill): number {
  if (scope === 'project') return bill.subject;
  return scope === 'platform' || scope === 'platform-year' ? bill.platform : 0;
}
