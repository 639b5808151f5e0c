import { tieredFee } from '#economics';
import type { Study } from '#compile';
import { FEN } from './fen.ts';
import { ACCOUNT, CATEGORY, PARTY_COUNT, splitFen } from './ledger.ts';
import { returnRow, shareLicenceIncome } from './incomes.ts';
import type { World } from './world.ts';

/** Parts of a fee by party, fen; overwritten by the next. */
const parts = new Float64Array(PARTY_COUNT);

/** Which fees some contract of a study asks for: most ask for none, and campaigns are many. */
export function feesOf({ contracts }: Study): { readonly hasServiceFees: boolean; readonly hasUserFees: boolean } {
  return {
    hasServiceFees: contracts.some(({ serviceFee: { input, value } }) => input >= 0 || value > 0),
    hasUserFees: contracts.some(({ userFee }) => userFee.length > 0),
  };
}

/** A pilot campaign starts on a line: the enterprise pays the service fee of the line's contract, if it has one. */
export function payServiceFee(world: World, technology: number, line: number): void {
  const { contract } = world.study.terms[world.lineTerm[line]];
  const fen = Math.round(world.settings.dues[contract].serviceFee * FEN);
  if (fen === 0) return;
  const source = { month: world.now, category: CATEGORY.FEE, from: ACCOUNT.ENTERPRISE, subject: technology };
  shareLicenceIncome(world, contract, source, fen);
}

/**
 * A technology leaves its slot, still held: unless it is an insider it pays for its months there by the tiers of the
 * line's contract. Who bears its trial bears this, but government, which has paid for lines already, is not charged.
 */
export function payUserFee(world: World, technology: number, line: number): void {
  const { bill, books, capacity, lineTerm, now, study, technologies } = world;
  const { contract } = study.terms[lineTerm[line]];
  const { userFee } = study.contracts[contract];
  if (userFee.length === 0) return;
  const { slots } = capacity;
  const slot = slots.slotOf(line, technology);
  if (slots.insider[slot] === 1) return;
  bill.cost = CATEGORY.TRIAL;
  bill.fen = Math.round(tieredFee(userFee, now - slots.since[slot]) * FEN);
  bill.term = technologies.term[technology];
  const payers = world.accounts.sharesOf(bill);
  const receivers = returnRow(study, contract, 'user-fees');
  for (let from = ACCOUNT.GOVERNMENT + 1; from < PARTY_COUNT; from++) {
    if (payers[from] === 0) continue;
    splitFen(payers[from], receivers, parts);
    const at = { month: now, category: CATEGORY.USER_FEE, from, subject: technology };
    for (const each of books) each.distribute(parts, at);
  }
}
