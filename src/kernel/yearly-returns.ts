import { returnRow, shareLicenceIncome } from './incomes.ts';
import { ACCOUNT, CATEGORY, PARTY_COUNT, splitFen } from './ledger.ts';
import { contractOf, isLicensee, royaltyBetween } from './royalties.ts';
import type { Licensee } from './royalties.ts';
import type { World } from './world.ts';
import { yearOf, yearStart } from './years.ts';

/** Fen in an RMB. */
const FEN = 100;

/** Parts of a margin by party, fen; overwritten by the next. */
const parts = new Float64Array(PARTY_COUNT);

/** Books, year by year up to the evaluation date, what adopters earn and pay, and the royalties of firms. */
export function bookYearlyReturns(world: World): void {
  const { adopters, firms } = world;
  for (let producer = 0; producer < adopters.count; producer++) bookAdopter(world, { producers: adopters, producer });
  for (let producer = 0; producer < firms.count; producer++) {
    const licensee = { producers: firms, producer };
    if (isLicensee(world, licensee)) bookFirm(world, licensee);
  }
}

/** An adopter earns the margin on its added output, pays the royalty out of it, and shares the rest with the parties. */
function bookAdopter(world: World, licensee: Licensee): void {
  const { adopters, settings, study } = world;
  const { decision, end } = study.calendar;
  const { producer: adopter } = licensee;
  for (let year = yearOf(adopters.since[adopter], decision); yearStart(year, decision) < end; year++) {
    const from = Math.max(adopters.since[adopter], yearStart(year, decision));
    const to = Math.min(end, yearStart(year + 1, decision));
    const fen = Math.round(adopters.outputBetween(adopter, from, to) * settings.firm.margin * FEN);
    const royalty = royaltyBetween(world, licensee, from, to);
    payRoyalty(world, licensee, { month: to, from: ACCOUNT.ADOPTERS, fen: royalty });
    shareMargin(world, licensee, { month: to, fen: fen - royalty });
  }
}

/** A firm pays its royalty out of its sales; what else it earns stays with it, and counts in its value. */
function bookFirm(world: World, licensee: Licensee): void {
  const { firms, study } = world;
  const { decision, end } = study.calendar;
  const since = firms.since[licensee.producer];
  const last = Math.min(end, firms.until[licensee.producer]);
  for (let year = yearOf(since, decision); yearStart(year, decision) < last; year++) {
    const to = Math.min(last, yearStart(year + 1, decision));
    const fen = royaltyBetween(world, licensee, Math.max(since, yearStart(year, decision)), to);
    payRoyalty(world, licensee, { month: to, from: ACCOUNT.FIRMS, fen });
  }
}

function payRoyalty(
  world: World,
  licensee: Licensee,
  { month, from, fen }: Record<'month' | 'from' | 'fen', number>,
): void {
  if (fen === 0) return;
  const subject = subjectOf(world, licensee);
  earn(world, { month, category: CATEGORY.ROYALTY, account: from, subject }, fen);
  shareLicenceIncome(world, contractOf(world, licensee), { month, category: CATEGORY.ROYALTY, from, subject }, fen);
}

function shareMargin(world: World, licensee: Licensee, { month, fen }: Record<'month' | 'fen', number>): void {
  const at = { month, category: CATEGORY.MARGIN, from: ACCOUNT.ADOPTERS, subject: subjectOf(world, licensee) };
  earn(world, { ...at, account: ACCOUNT.ADOPTERS }, fen);
  splitFen(fen, returnRow(world.study, contractOf(world, licensee), 'adopted-margin'), parts);
  for (const each of world.books) each.distribute(parts, at);
}

/** Customers pay. */
function earn(
  { books }: World,
  { month, category, account, subject }: Record<'month' | 'category' | 'account' | 'subject', number>,
  fen: number,
): void {
  for (const { ledger } of books) {
    ledger.page(month, category);
    ledger.subject = subject;
    ledger.enter(ACCOUNT.OUTSIDE, account, fen);
  }
}

/** Adopters are known by their technology, firms by themselves. */
function subjectOf({ adopters, entities }: World, { producers, producer }: Licensee): number {
  return producers === adopters ? producers.technology[producer] : entities.firstFirm + producer;
}
