import type { Quantity } from './quantity.ts';

/** What a shock can strike. */
export const SHOCK_TARGETS = ['sales', 'costs', 'durations'] as const;

/** One of them. */
export type ShockTarget = (typeof SHOCK_TARGETS)[number];

/** Luck that everybody in a field shares in a year: factors on what they do, by name. */
export interface Shocks {
  readonly common: Readonly<Record<string, CommonShock>>;
  readonly dated: Readonly<Record<string, DatedShock>>;
}

interface Shock {
  readonly on: ShockTarget;
  /** Names of the costs or durations; none for sales. */
  readonly of: readonly string[];
  /** Names of the fields that it strikes; undefined: all of them. */
  readonly fields: readonly string[] | undefined;
}

/** A factor with mean one that is drawn for every year, one for each field. */
export interface CommonShock extends Shock {
  /** Standard deviation of the factor. */
  readonly spread: Quantity;
  /** Correlation of the logarithms of two factors: of one year and the next, and of two fields in a year; 0 to 1. */
  readonly persistence: Quantity;
  readonly acrossFields: Quantity;
}

/** A factor on whole calendar years, the first and the last included. */
export interface DatedShock extends Shock {
  readonly from: number;
  readonly to: number;
  readonly factor: Quantity;
  /** Chance that it happens at all. */
  readonly probability: Quantity;
}
