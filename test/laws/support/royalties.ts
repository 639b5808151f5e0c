import { PARTIES } from '#common/parties.ts';
import type { Run } from './observe.ts';

/** Somebody who owes a royalty on what he produces, with its terms: RMB, months, shares. */
export interface Owing {
  readonly who: 'adopter' | 'firm';
  readonly number: number;
  readonly technology: number;
  readonly contract: number;
  readonly rate: number;
  readonly minimum: number;
  readonly margin: number;
  readonly since: number;
  /** Months in which production, and the time of the royalty, end. */
  readonly stops: number;
  readonly expires: number;
}

/** Bit of a technology that was licensed. */
const LICENSED = 1;

/** Adopters and firms with a licence, under contracts that say royalty. */
export function owingOf({ study, world }: Run): Owing[] {
  const { adopters, firms, settings, technologies } = world;
  const kinds = [
    ['adopter', adopters],
    ['firm', firms],
  ] as const;
  return kinds.flatMap(([who, producers]) =>
    Array.from({ length: producers.count }, (_, number) => number).flatMap((number): Owing[] => {
      const technology = producers.technology[number];
      const { contract } = study.terms[technologies.term[technology]];
      const terms = study.contracts[contract].contract.royalty;
      if (terms === undefined || (who === 'firm' && (technologies.taken[technology] & LICENSED) === 0)) return [];
      const { royalty: rate, minimum } = settings.dues[contract];
      const since = producers.since[number];
      const [stops, expires] = [producers.until[number], since + terms.months];
      return [
        { who, number, technology, contract, rate, minimum, margin: settings.firm.margin, since, stops, expires },
      ];
    }),
  );
}

/** What is owed for sales in some years, RMB: the rate, or the minimum if that is more, within the margin. */
export function owedFor({ rate, minimum, margin }: Owing, sales: number, years: number): number {
  const asked = rate * sales > minimum * years ? rate * sales : minimum * years;
  return asked < margin * sales ? asked : margin * sales;
}

/** What running royalties are worth at the end, fen by party: an annuity of the yearly royalty, and the broken year. */
export function runningRoyalties(run: Run): Float64Array {
  const { study, world } = run;
  const { adopters, firms, now, settings } = world;
  const worth = new Float64Array(PARTIES.length);
  for (const owing of owingOf(run)) {
    const years = (owing.expires - now) / 12;
    if (owing.stops <= now || years <= 0) continue;
    const sales = (owing.who === 'firm' ? firms : adopters).rateAt(owing.number, now);
    const net = Math.round(owedFor(owing, sales, 1) * 100) * (1 - settings.dues[owing.contract].transferCost);
    PARTIES.forEach((party, index) => {
      const rate = study.scenario.money.rates[party];
      const whole = Math.floor(years);
      const annuity = rate === 0 ? whole : (1 - (1 + rate) ** -whole) / rate;
      const rest = (years - whole) * (1 + rate) ** -years;
      const share = study.contracts[owing.contract].contract.returns['licence-income'][party];
      worth[index] += net * share * (annuity + rest);
    });
  }
  return worth;
}
