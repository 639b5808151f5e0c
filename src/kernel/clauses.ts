import { PARTIES } from '#common/parties.ts';
import type { Clause, InstrumentPlan } from '#compile';
import type { Bill } from './bill.ts';
import { Caps } from './caps.ts';
import { ACCOUNT, PARTY_COUNT } from './ledger.ts';
import { UsageRights } from './usage-rights.ts';

/** What the clauses of an instrument are applied to: costs by index, and how many of each there are. */
export interface Places {
  readonly costs: readonly string[];
  readonly platforms: number;
  readonly technologies: number;
  readonly lines: number;
  /** Mean cost of a trial on a line in the draw, fen. */
  readonly trialCost: (line: number) => number;
}

/** The clauses of one instrument at work: what each grants of a bill, and what it still may grant. */
export class Clauses {
  readonly clauses: readonly Clause[];
  readonly party: readonly number[];
  readonly recycled: number;
  /** Share of what the platform receives that it pays over to be spent again. */
  readonly recycledByPlatform: number;
  /** Clauses that pay each cost, by cost index. */
  readonly paying: readonly (readonly number[])[];
  /** Clauses that reward what a technology is licensed or sold for. */
  readonly bonuses: readonly number[];
  /** What each clause grants of the bill at hand, fen. */
  readonly granted: Float64Array;
  /** Fen paid through each clause since the policy began. */
  readonly paid: Float64Array;
  private readonly mostPublic: number;
  private readonly caps: Caps;
  private readonly rights: UsageRights;
  /** Clauses that may pay a bill together, by cost: one choice, or several where clauses exclude each other. */
  private readonly choices: readonly (readonly (readonly number[])[])[];
  /** Granted of the bill at hand, by party, fen. */
  private readonly taken = new Float64Array(PARTY_COUNT);

  constructor({ clauses, instrument: { recycled, recycledByPlatform, mostPublic } }: InstrumentPlan, places: Places) {
    this.clauses = clauses;
    this.recycled = recycled;
    this.recycledByPlatform = recycledByPlatform;
    this.mostPublic = mostPublic;
    this.paying = places.costs.map((cost) => clauses.flatMap(({ pays }, index) => (pays === cost ? [index] : [])));
    this.bonuses = clauses.flatMap(({ pays }, index) => (pays === 'transfer' ? [index] : []));
    this.choices = this.paying.map((paying) => choicesOf(paying, clauses));
    this.party = clauses.map(({ reimburses }) => PARTIES.indexOf(reimburses));
    this.granted = new Float64Array(clauses.length);
    this.paid = new Float64Array(clauses.length);
    this.caps = new Caps(clauses, places);
    this.rights = new UsageRights(clauses, places.lines, places.trialCost);
  }

  /**
   * Works out what each clause grants of a bill that the contract splits into parts, in whole fen. Where clauses exclude
   * each other, the choice that grants most applies. `later`: in a year in which nothing was paid yet.
   * @returns the sum, fen; `granted` holds what each clause grants
   */
  grant(bill: Bill, parts: Float64Array, later = false): number {
    const choices = this.choices[bill.cost];
    if (choices.length === 1) return this.apply(choices[0], bill, parts, later);
    let best = choices[0];
    let most = -1;
    for (const choice of choices) {
      const sum = this.apply(choice, bill, parts, later);
      if (sum <= most) continue;
      most = sum;
      best = choice;
    }
    return this.apply(best, bill, parts, later);
  }

  /** What a clause adds to an income that a technology brought, fen. */
  bonusOn(clause: number, income: Bill): number {
    return Math.min(Math.floor(income.fen * this.clauses[clause].rate), this.caps.room(clause, income, false));
  }

  /** Notes under a clause's caps, and against a line's rights, what was granted of a bill. */
  use(clause: number, fen: number, bill: Bill): void {
    this.caps.use(clause, fen, bill);
    this.rights.pledge(clause, fen, bill.line);
  }

  /** A year begins, with its level of prices. */
  beginYear(level: number): void {
    this.caps.beginYear(level);
  }

  /** Nothing was paid yet. */
  clear(): void {
    this.caps.clear();
    this.rights.clear();
    this.granted.fill(0);
    this.paid.fill(0);
  }

  /** One clause after the other, each on what those before it left. */
  private apply(choice: readonly number[], bill: Bill, parts: Float64Array, later: boolean): number {
    const { granted, taken } = this;
    granted.fill(0);
    taken.fill(0);
    const own = parts[ACCOUNT.GOVERNMENT];
    const most = Math.max(0, Math.floor(bill.fen * this.mostPublic) - own);
    let sum = 0;
    let secured = 0;
    for (const clause of choice) {
      const { base, rate, form } = this.clauses[clause];
      const party = this.party[clause];
      const left = parts[party] - taken[party];
      const whole = base === 'own-share' ? left : base === 'whole-cost' ? bill.fen : bill.fen - own - sum;
      const claim = Math.min(Math.floor(whole * rate), left, most - sum);
      // What one clause lends against a line's rights, another cannot lend against them.
      const worth = Math.max(0, this.rights.room(clause, bill.line) - secured);
      const fen = Math.min(claim, this.caps.room(clause, bill, later), worth);
      granted[clause] = fen;
      taken[party] += fen;
      sum += fen;
      if (form === 'usage-loan') secured += fen;
    }
    return sum;
  }
}

/** The ways in which clauses that pay one cost can go together; leaving one out is a way only where it excludes another. */
function choicesOf(paying: readonly number[], clauses: readonly Clause[]): readonly (readonly number[])[] {
  const exclude = (one: number, other: number): boolean =>
    clauses[one].excludes.includes(clauses[other].id) || clauses[other].excludes.includes(clauses[one].id);
  const extend = (chosen: readonly number[], rest: readonly number[]): readonly (readonly number[])[] => {
    if (rest.length === 0) return [chosen];
    const [next, ...others] = rest;
    if (chosen.some((one) => exclude(one, next))) return extend(chosen, others);
    const without = others.some((other) => exclude(next, other)) ? extend(chosen, others) : [];
    return [...extend([...chosen, next], others), ...without];
  };
  return extend([], paying);
}

/** Does a clause lend what it pays? */
export function isLoan({ form }: Clause): boolean {
  return form === 'loan' || form === 'usage-loan';
}
