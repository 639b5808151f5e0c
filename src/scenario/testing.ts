import type { Quantity } from './quantity.ts';

/** Ways of making test cases, as `Strategy` in #economics explains them. */
export const TEST_STRATEGIES = ['random', 'coverage', 'diversity', 'risk'] as const;

/** Types of test scenarios with how often operation meets them, how demanding and how risky they are. */
export interface TestCatalogue {
  readonly types: number;
  readonly exposure: SharesByType;
  /** Where the fault of a faulty technology lies; undefined: as exposure. */
  readonly faults: SharesByType | undefined;
  readonly complexity: LevelsByType;
  readonly risk: LevelsByType;
}

/** Shares of types that sum to one, by Zipf's law with an exponent, or one by one. */
export type SharesByType =
  | { readonly by: 'exponent'; readonly exponent: Quantity }
  | { readonly by: 'type'; readonly shares: readonly number[] };

/** Levels of types, lognormal and rising from the first type to the last (falling at a negative spread), or one by one. */
export type LevelsByType =
  | { readonly by: 'spread'; readonly mean: number; readonly spread: number }
  | { readonly by: 'type'; readonly levels: readonly number[] };

/** How a gate tests: what it costs, how long it takes and how often it errs follow from it. */
export interface Testing {
  /** Name of a catalogue of the scenario. */
  readonly catalogue: string;
  readonly cases: number;
  readonly strategy: (typeof TEST_STRATEGIES)[number];
  readonly modes: Readonly<Record<string, TestingMode>>;
  /** Chance per case that it fails a sound technology, in modes that do not state their own. */
  readonly falseAlarm: Quantity;
  /** Cost and duration, by name, that the tests add to; undefined: none. */
  readonly costs: string | undefined;
  readonly takes: string | undefined;
  /** Gate whose escaped faults this one meets; undefined: it meets all. */
  readonly after: string | undefined;
}

/** A kind of test: simulation, closed course, road. */
export interface TestingMode {
  /** Share of the cases. */
  readonly share: number;
  /** Chance that a case of the type in which a fault lies shows it, where the mode can show it at all. */
  readonly fidelity: Quantity;
  /** Share of the faults that no case of this mode shows. */
  readonly blind: Quantity;
  /** RMB for a case of complexity one. */
  readonly cost: Quantity;
  /** Cases of complexity one in a month; undefined: they take no time. */
  readonly casesPerMonth: Quantity | undefined;
  /** Undefined: that of the gate. */
  readonly falseAlarm: Quantity | undefined;
}
