import { PARTIES } from '#common/parties.ts';
import type { Run } from './observe.ts';
import { owedFor, owingOf } from './royalties.ts';

/** What margins of adopters are still worth at the end, fen by party: so many years of them, less the royalties in these years. */
export function lastingMargins(run: Run): Float64Array {
  const { study, world } = run;
  const { adopters, now, settings, technologies } = world;
  const { margin, marginYears } = settings.firm;
  const worth = new Float64Array(PARTIES.length);
  const give = (technology: number, fen: number): void => {
    const { contract } = study.terms[technologies.term[technology]];
    const shares = study.contracts[contract].contract.returns['adopted-margin'];
    PARTIES.forEach((party, index) => (worth[index] += fen * shares[party]));
  };
  for (let number = 0; number < adopters.count; number++)
    give(adopters.technology[number], adopters.rateAt(number, now) * margin * 100 * marginYears);
  for (const owing of owingOf(run)) {
    const years = Math.min(marginYears, (owing.expires - now) / 12);
    if (owing.who === 'firm' || years <= 0) continue;
    give(owing.technology, -years * Math.round(100 * owedFor(owing, adopters.rateAt(owing.number, now), 1)));
  }
  return worth;
}
