import type { Clause } from '#compile';
import { PARTY_COUNT } from './ledger.ts';
import { discountFactor } from './viability.ts';

/** What parties owe government, as level yearly instalments in whole fen. */
export class Loans {
  /** Due by year since the decision: [year * parties + party]. */
  private readonly instalments: Float64Array;

  constructor(years: number) {
    this.instalments = new Float64Array((years + 1) * PARTY_COUNT);
  }

  /** Lends some fen to a party in a year; the first instalment, fen · r / (1 - (1 + r)^-n), is due at the end of the next. */
  lend(fen: number, { years, interest }: Clause, { party, year }: { party: number; year: number }): void {
    const payment = interest === 0 ? fen / years : (fen * interest) / (1 - discountFactor(interest, years));
    for (let due = year + 1; due <= year + years && due * PARTY_COUNT < this.instalments.length; due++) {
      this.instalments[due * PARTY_COUNT + party] += Math.round(payment);
    }
  }

  /** What a party owes at the end of a year, fen. */
  due(party: number, year: number): number {
    return this.instalments[year * PARTY_COUNT + party] ?? 0;
  }

  /** Nobody owes anything. */
  clear(): void {
    this.instalments.fill(0);
  }
}
