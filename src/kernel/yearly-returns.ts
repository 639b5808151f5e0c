import { FEN } from './fen.ts';
import { returnRow, shareLicenceIncome } from './incomes.ts';
import { ACCOUNT, CATEGORY, PARTY_COUNT, splitFen } from './ledger.ts';
import { contractOf, isLicensee, royaltyBetween } from './royalties.ts';
import type { Licensee } from './royalties.ts';
import { salesBetween } from './sales.ts';
import type { World } from './world.ts';
import { yearOf, yearStart } from './years.ts';

/** Parts by party of the margin at hand, fen; overwritten by the next. */
const parts = new Float64Array(PARTY_COUNT);

/** Margins of all adopters by year and party, fen: [year * PARTY_COUNT + party]; grown as needed. */
let margins = new Float64Array(0);

/** Books, year by year up to the evaluation date, what adopters earn and pay, and the royalties of firms. */
export function bookYearlyReturns(world: World): void {
  const { adopters, firms } = world;
  clearMargins(world);
  const isTold = isListenedTo(world);
  for (let producer = 0; producer < adopters.count; producer++)
    bookAdopter(world, { producers: adopters, producer }, isTold);
  bookMargins(world);
  for (let producer = 0; producer < firms.count; producer++) {
    const licensee = { producers: firms, producer };
    if (isLicensee(world, licensee)) bookFirm(world, licensee);
  }
}

/** An adopter earns the margin on its added output, pays the royalty out of it, and shares the rest with the parties. */
function bookAdopter(world: World, licensee: Licensee, isTold: boolean): void {
  const { adopters, settings, study } = world;
  const { decision, end } = study.calendar;
  const { producer: adopter } = licensee;
  const row = returnRow(study, contractOf(world, licensee), 'adopted-margin');
  const owes = isLicensee(world, licensee);
  for (let year = yearOf(adopters.since[adopter], decision); yearStart(year, decision) < end; year++) {
    const from = Math.max(adopters.since[adopter], yearStart(year, decision));
    const to = Math.min(end, yearStart(year + 1, decision));
    const fen = Math.round(salesBetween(world, adopters, adopter, { from, to }) * settings.firm.margin * FEN);
    const royalty = owes ? royaltyBetween(world, licensee, from, to) : 0;
    payRoyalty(world, licensee, { month: to, from: ACCOUNT.ADOPTERS, fen: royalty });
    splitFen(fen - royalty, row, parts);
    if (isTold) bookMargin(world, to, subjectOf(world, licensee));
    else for (let party = 0; party < PARTY_COUNT; party++) margins[year * PARTY_COUNT + party] += parts[party];
  }
}

/** Whoever follows the entries is told each adopter's margin; else the sum of a year is one entry, which is the same money. */
function isListenedTo({ books }: World): boolean {
  return books.some(({ ledger }) => ledger.listener !== undefined);
}

function clearMargins({ study }: World): void {
  const { decision, end } = study.calendar;
  const size = (yearOf(end, decision) + 1) * PARTY_COUNT;
  if (margins.length < size) margins = new Float64Array(size);
  else margins.fill(0);
}

/** Books what was gathered of all adopters, year by year. */
function bookMargins(world: World): void {
  const { decision, end } = world.study.calendar;
  for (let year = 0; yearStart(year, decision) < end; year++) {
    for (let party = 0; party < PARTY_COUNT; party++) parts[party] = margins[year * PARTY_COUNT + party];
    bookMargin(world, Math.min(end, yearStart(year + 1, decision)), -1);
  }
}

/** Books the margin whose parts are at hand. */
function bookMargin(world: World, month: number, subject: number): void {
  const at = { month, category: CATEGORY.MARGIN, from: ACCOUNT.ADOPTERS, subject };
  const fen = parts.reduce((sum, part) => sum + part, 0);
  earn(world, { ...at, account: ACCOUNT.ADOPTERS }, fen);
  for (const each of world.books) each.distribute(parts, at);
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
