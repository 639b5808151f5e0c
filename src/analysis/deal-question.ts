import type { Party } from '#common/parties.ts';

/** What a party that stays away would have brought, and others can buy. */
export const ASSETS = ['equipment', 'facility', 'team'] as const;

type Asset = (typeof ASSETS)[number];

/** What the analysis must know of a search for a deal, besides the question of its study. */
export interface DealQuestion {
  /** Name of the policy as stated, which is a run of the table. */
  readonly policy: string;
  /** Path of the term, and the unit in which its levels are told. */
  readonly term: string;
  readonly unit: string;
  /** Level that is stated; undefined where that is uncertain. */
  readonly stated: number | undefined;
  /** Whether the term counts something, so that only whole numbers can be agreed. */
  readonly whole: boolean;
  /** Probability with which every party must accept. */
  readonly probability: number;
  /** Levels, rising, each with the name of the policy that is a run of the table. */
  readonly levels: readonly { readonly policy: string; readonly value: number }[];
  /** Among whom the joint surplus is divided; undefined: all parties that are asked. */
  readonly players: readonly Party[] | undefined;
  /** Does the contract charge a royalty, which firms pay out of profits that are in nobody's account? */
  readonly hasRoyalty: boolean;
  readonly game: {
    /** Price of what is missing, as a share of its cost. */
    readonly prices: Readonly<Record<Asset, number>>;
    /** Present value of what a party can spend on it, RMB; Infinity: no limit. */
    readonly budgets: Readonly<Record<Party, number>>;
    /** Who brings which share of it by contract. */
    readonly brings: Readonly<Record<Asset, Readonly<Record<Party, number>>>>;
  };
}
