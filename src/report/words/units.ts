/** How a language writes numbers with their units. */
export interface Units {
  /** Sizes of money from the largest: from which amount on, and what stands before the unit. */
  readonly money: readonly { readonly from: number; readonly prefix: string }[];
  /** The sizes in which tables of parties are written, so that small ones keep their digits. */
  readonly partyMoney: readonly number[];
  /** Sizes of what else is counted in large numbers, by unit. */
  readonly large: Readonly<Record<string, Units['money'] | undefined>>;
  /** Whether a table is written in a smaller size where most of it would be less than a tenth. */
  readonly finer: boolean;
  /** The word for a unit of the catalogue, which says it in English. */
  readonly word: (unit: string) => string;
  /** A number with its unit's word. */
  readonly joined: (shown: string, unit: string) => string;
}
