import type { Party } from '#common/parties.ts';
import type { Dimension } from '../units.ts';

/** Where a deal term stands. */
export type Owner =
  | { readonly kind: 'contract'; readonly name: string }
  | { readonly kind: 'instrument'; readonly name: string }
  | { readonly kind: 'programme' };

/** A number over which a deal is sought: of the contract or the instrument of a policy, or of the programme. */
export interface DealTerm {
  /** As people write it, for instance `co-construction.lab-enterprise.returns.firm-equity.enterprise`. */
  readonly path: string;
  readonly owner: Owner;
  /** Keys that lead to the number inside the contract or the instrument, as the program names them. */
  readonly keys: readonly (string | number)[];
  readonly dimension: Dimension;
  /** Whether it counts something, so that only whole numbers make sense. */
  readonly whole: boolean;
  /** As stated, in base units; undefined where it is uncertain. */
  readonly value: number | undefined;
  /** The least and the most that it may be. */
  readonly bounds: readonly [least: number, most: number];
  /** The range in which it is sought unless the user names one; undefined where nothing tells. */
  readonly usual: readonly [from: number, to: number] | undefined;
  /** The row that it is a share of, where it is one. */
  readonly row: RowTerm | undefined;
}

/** A share in a row that sums to one. */
export interface RowTerm {
  readonly party: Party;
  /** The one other party that gives way; undefined: all others, in proportion. */
  readonly other: Party | undefined;
}
