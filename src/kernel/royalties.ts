import { PARTIES } from '#common/parties.ts';
import { FEN } from './fen.ts';
import { returnRow } from './incomes.ts';
import { PARTY_COUNT } from './ledger.ts';
import type { Producers } from './producers.ts';
import { salesBetween } from './sales.ts';
import { TAKEN } from './technologies.ts';
import { discountFactor } from './viability.ts';
import type { World } from './world.ts';

/** No royalty is running. */
const NOTHING = { yearly: 0, years: 0 } as const;

/** An adopter, or a firm: one of those who produce. */
export interface Licensee {
  readonly producers: Producers;
  readonly producer: number;
}

/** The contract that a producer's technology was signed under. */
export function contractOf({ study, technologies }: World, { producers, producer }: Licensee): number {
  return study.terms[technologies.term[producers.technology[producer]]].contract;
}

/** Does a producer owe a royalty at all? Every adopter under such a contract does, and firms that hold a licence. */
export function isLicensee(world: World, licensee: Licensee): boolean {
  const { producers, producer } = licensee;
  if (world.study.contracts[contractOf(world, licensee)].royalty === undefined) return false;
  return (
    producers === world.adopters || (world.technologies.taken[producers.technology[producer]] & TAKEN.licence) !== 0
  );
}

/** The royalty for what a producer sells between two months, fen. */
export function royaltyBetween(world: World, licensee: Licensee, from: number, to: number): number {
  if (!isLicensee(world, licensee)) return 0;
  const { producers, producer } = licensee;
  const until = Math.min(to, producers.until[producer], lastMonth(world, licensee));
  if (until <= from) return 0;
  return owed(world, licensee, salesBetween(world, producers, producer, { from, to: until }), (until - from) / 12);
}

/**
 * Royalties that run on beyond the evaluation date are worth something to who receives them: those of the years left at
 * the yearly sales of that date, paid at the end of each year, at the receiver's own rate. Nobody has paid them.
 */
export function valueRunningRoyalty(world: World, licensee: Licensee): void {
  const { books, settings, study } = world;
  const { yearly: due, years } = runningRoyalty(world, licensee);
  if (due === 0) return;
  const contract = contractOf(world, licensee);
  const yearly = due * (1 - settings.dues[contract].transferCost);
  const row = returnRow(study, contract, 'licence-income');
  for (let party = 0; party < PARTY_COUNT; party++) {
    if (row[party] === 0) continue;
    const value = yearly * row[party] * worthOfYears(study.scenario.money.rates[PARTIES[party]], years);
    for (const { ledger } of books) ledger.terminalValue(party, value);
  }
}

/** What a producer still owes at the evaluation date: fen a year at the sales of that date, for so many years. */
export function runningRoyalty(world: World, licensee: Licensee): { yearly: number; years: number } {
  const { now } = world;
  const { producers, producer } = licensee;
  if (!isLicensee(world, licensee) || producers.until[producer] <= now) return NOTHING;
  const years = (lastMonth(world, licensee) - now) / 12;
  return years <= 0 ? NOTHING : { yearly: owed(world, licensee, producers.rateAt(producer, now), 1), years };
}

/**
 * What is owed for sales (RMB) in some years, fen: the rate on the sales, or the yearly minimum where that is more, but
 * never more than the margin on these sales, for a licensee pays out of what it earns.
 */
function owed(world: World, licensee: Licensee, sales: number, years: number): number {
  const { dues, firm } = world.settings;
  const { royalty, minimum } = dues[contractOf(world, licensee)];
  return Math.round(Math.min(Math.max(royalty * sales, minimum * years), firm.margin * sales) * FEN);
}

/** Month in which the royalty ends. */
function lastMonth(world: World, licensee: Licensee): number {
  const { royalty } = world.study.contracts[contractOf(world, licensee)];
  return licensee.producers.since[licensee.producer] + (royalty?.months ?? 0);
}

/** One RMB at the end of each year, and the part of it that the last, broken year is worth, at a rate, today. */
function worthOfYears(rate: number, years: number): number {
  const whole = Math.floor(years);
  let worth = (years - whole) * discountFactor(rate, years);
  for (let year = 1; year <= whole; year++) worth += discountFactor(rate, year);
  return worth;
}
