/** How a language writes numbers with their units. */
export interface Units {
  /** Sizes of money from the largest: from which amount on, and what stands before the unit. */
  readonly money: readonly { readonly from: number; readonly prefix: string }[];
  /** The size in which tables of parties are written, so that small ones keep their digits. */
  readonly partyMoney: number;
  /** The word for a unit of the catalogue, which says it in English. */
  readonly word: (unit: string) => string;
  /** A number with its unit's word. */
  readonly joined: (shown: string, unit: string) => string;
}
