import { FEN } from './fen.ts';
import { returnRow } from './incomes.ts';
import { PARTY_COUNT } from './ledger.ts';
import { contractOf, runningRoyalty } from './royalties.ts';
import type { World } from './world.ts';

/**
 * What adopters took up goes on earning beyond the evaluation date: their margin is worth so many years of it, as a firm
 * is worth so many years of its output, less the royalty that they owe in these years. Nobody has paid it: present value
 * only, shared like the margin itself.
 */
export function valueLastingMargins(world: World): void {
  const { adopters, books, now, settings, study } = world;
  const { margin, marginYears } = settings.firm;
  if (marginYears === 0) return;
  for (let producer = 0; producer < adopters.count; producer++) {
    const adopter = { producers: adopters, producer };
    const { yearly, years } = runningRoyalty(world, adopter);
    const worth = adopters.rateAt(producer, now) * margin * FEN * marginYears - yearly * Math.min(years, marginYears);
    const row = returnRow(study, contractOf(world, adopter), 'adopted-margin');
    for (const { ledger } of books)
      for (let party = 0; party < PARTY_COUNT; party++) ledger.terminalValue(party, worth * row[party]);
  }
}
