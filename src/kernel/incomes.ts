import type { Study } from '#compile';
import { ACCOUNT, PARTY_COUNT, splitFen } from './ledger.ts';
import type { World } from './world.ts';

/** Where an income comes from. */
export interface Source {
  readonly month: number;
  readonly category: number;
  readonly from: number;
  /** The technology or firm that it is about, as an entity. */
  readonly subject: number;
}

/** Parts of an income by party, fen; overwritten by the next. */
const parts = new Float64Array(PARTY_COUNT);

/**
 * Who receives a kind of income under a contract.
 * @throws {Error} when the contract does not say: defaults were filled in where it was read
 */
export function returnRow({ contracts }: Study, contract: number, kind: string): Float64Array {
  const row = contracts[contract].returnRows.get(kind);
  if (row === undefined) throw new Error(`contract ${contract} does not say who receives ${kind}`);
  return row;
}

/** Licence income (fees, prices of patents, royalties): the transfer is paid outside, then the contract's row shares. */
export function shareLicenceIncome(world: World, contract: number, source: Source, fen: number): void {
  const { books, settings, study } = world;
  const { month, category, from, subject } = source;
  const cost = Math.floor(fen * settings.dues[contract].transferCost);
  splitFen(fen - cost, returnRow(study, contract, 'licence-income'), parts);
  for (const each of books) {
    if (cost > 0) {
      each.ledger.page(month, category);
      each.ledger.subject = subject;
      // Firms and adopters pay out of their sales, so it is no cost of a party.
      if (from < PARTY_COUNT) each.ledger.spendAlone(from, cost);
      else each.ledger.enter(from, ACCOUNT.OUTSIDE, cost);
    }
    each.distribute(parts, source);
  }
}
