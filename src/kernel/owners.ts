import { purposeOf } from '#random';
import type { Accounts } from './accounts.ts';
import { FEN } from './fen.ts';
import { returnRow } from './incomes.ts';
import { ACCOUNT, CATEGORY, PARTY_COUNT, splitFen } from './ledger.ts';
import { salesRate } from './sales.ts';
import type { World } from './world.ts';

const EXIT = purposeOf('firm:exit');

/** Parts of a price by party, fen; overwritten by the next. */
const parts = new Float64Array(PARTY_COUNT);

/** A firm is sold: its price, which differs by luck around its value at the sales of the year, goes to its owners. */
export function sellFirm(world: World, firm: number): void {
  const { entities, firms, now, settings, study } = world;
  const subject = entities.firstFirm + firm;
  const luck = study.firms?.exit?.quantile(world.chance(subject, EXIT, 0)) ?? 1;
  const fen = Math.round(settings.firm.multiple * salesRate(world, firms, firm, now) * luck * FEN);
  const at = { month: now, category: CATEGORY.EXIT, from: ACCOUNT.OUTSIDE, subject };
  for (const books of world.books) {
    const { public: publicFen, investor, rest, row } = ownersOf(world, books, { firm, fen });
    books.ledger.page(now, CATEGORY.EXIT);
    books.ledger.subject = subject;
    books.ledger.enter(ACCOUNT.OUTSIDE, ACCOUNT.GOVERNMENT, publicFen);
    if (books.ledger.recording) books.receive(publicFen);
    books.ledger.enter(ACCOUNT.OUTSIDE, ACCOUNT.INVESTOR, investor);
    splitFen(rest, row, parts);
    books.distribute(parts, at);
  }
}

/** Expected value of a living firm in a month, RMB: a multiple of its output at the time, as it is without shocks, which pass. */
export function valueOfFirm({ firms, settings }: World, firm: number, month: number): number {
  return settings.firm.multiple * firms.rateAt(firm, month);
}

/**
 * How a firm's value divides: investors of later rounds take what those sold; of the rest the investors of the round for
 * first production take theirs (government among them as far as it paid), and the founders' row shares what is left.
 */
export function ownersOf(
  { firms, study, settings, technologies }: World,
  { publicStake }: Accounts,
  { firm, fen }: { firm: number; fen: number },
): { public: number; investor: number; rest: number; row: Float64Array } {
  const technology = firms.technology[firm];
  const first = Math.floor(fen * firms.retained[firm]);
  const round = Math.floor(first * settings.firm.dilution);
  const publicFen = Math.floor(round * publicStake[technology]);
  const { contract } = study.terms[technologies.term[technology]];
  const row = returnRow(study, contract, 'firm-equity');
  return { public: publicFen, investor: fen - first + round - publicFen, rest: first - round, row };
}
