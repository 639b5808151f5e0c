import type { Party } from '#common/parties.ts';

/** A 95 % interval; absent where it is withheld. */
type Interval = readonly [lower: number, upper: number];

/** What the search over one term of one policy found. Amounts are RMB; values of the term are in its unit. */
export interface DealFindings {
  readonly policy: string;
  /** Path of the term in the scenario. */
  readonly term: string;
  /** `share`, `RMB`, or a word; empty for a bare number. */
  readonly unit: string;
  /** Probability with which every party must accept. */
  readonly probability: number;
  /** The levels of the term that were tried, rising; at each, the parties that are asked. */
  readonly levels: readonly DealLevel[];
  /** Between these levels every party accepts with the required probability; undefined where there is no such level. */
  readonly range: readonly [low: number, high: number] | undefined;
  /** 95 % intervals of the ends of that range; undefined where withheld. */
  readonly ends?: readonly [low: Interval | undefined, high: Interval | undefined] | undefined;
  /** Level that is stated; undefined where it is uncertain. */
  readonly stated?: number | undefined;
  /** The Nash bargaining point inside the range, with what each party gains there. */
  readonly nash: { readonly value: number; readonly gains: Readonly<Partial<Record<Party, number>>> } | undefined;
  /** What each party adds to the joint surplus on average over all orders of joining. */
  readonly shapley: Readonly<Partial<Record<Party, { readonly value: number; readonly interval?: Interval }>>>;
  /** What all of them have together, below zero too; absent where nobody is asked. */
  readonly joint?: { readonly value: number; readonly interval?: Interval };
  /** The joint surplus that the members can reach when all others contribute nothing. */
  readonly coalitions: readonly { readonly members: readonly Party[]; readonly value: number }[];
  /** What a reader must know besides, in sentences. */
  readonly notes: readonly string[];
}

/** One level of the term. */
export interface DealLevel {
  readonly value: number;
  readonly acceptance: Readonly<Partial<Record<Party, { readonly probability: number; readonly interval?: Interval }>>>;
  readonly gains: Readonly<Partial<Record<Party, { readonly mean: number; readonly interval?: Interval }>>>;
}
