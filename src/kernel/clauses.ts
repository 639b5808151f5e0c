import { PARTIES } from '#common/parties.ts';
import type { Clause } from '#compile';

/** The clauses of one instrument at work: what each still may pay under its cap. Caps are in nominal RMB as stated. */
export class Clauses {
  readonly clauses: readonly Clause[];
  readonly party: readonly number[];
  readonly recycled: number;
  /** Clauses that pay each cost, by cost index. */
  readonly paying: readonly (readonly number[])[];
  /** Fen paid through each clause since the policy began. */
  readonly paid: Float64Array;
  /** Fen used under the cap, by clause and platform (or 0 where the cap is not by platform). */
  private readonly used: readonly Float64Array[];

  constructor(
    clauses: readonly Clause[],
    costs: readonly string[],
    { recycled, platforms }: { recycled: number; platforms: number },
  ) {
    this.clauses = clauses;
    this.recycled = recycled;
    this.paying = costs.map((cost) => clauses.flatMap(({ pays }, index) => (pays === cost ? [index] : [])));
    this.party = clauses.map(({ reimburses }) => PARTIES.indexOf(reimburses));
    this.paid = new Float64Array(clauses.length);
    this.used = clauses.map(() => new Float64Array(Math.max(1, platforms)));
  }

  /** What a clause grants on a party's share of a cost, in fen, within its cap. */
  grantOn(clause: number, fen: number, platform: number): number {
    const { rate, cap } = this.clauses[clause];
    const claim = Math.floor(fen * rate);
    if (cap === undefined) return claim;
    const limit = cap.amount * 100;
    if (cap.scope === 'item') return Math.min(claim, limit);
    return Math.min(claim, Math.max(0, limit - this.used[clause][this.placeOf(clause, platform)]));
  }

  /** Notes what was paid under a clause's cap. */
  use(clause: number, fen: number, platform: number): void {
    this.used[clause][this.placeOf(clause, platform)] += fen;
  }

  /** A new year: yearly caps begin again. */
  newYear(): void {
    this.clauses.forEach(({ cap }, clause) => {
      if (cap?.scope === 'year') this.used[clause].fill(0);
    });
  }

  /** Nothing was paid yet. */
  clear(): void {
    for (const used of this.used) used.fill(0);
    this.paid.fill(0);
  }

  private placeOf(clause: number, platform: number): number {
    return this.clauses[clause].cap?.scope === 'platform' ? platform : 0;
  }
}
