import type { AnyStateMachine } from 'xstate';

/** The kinds of things that live by a chart. */
export const ENTITY_KINDS = ['technology', 'line', 'firm'] as const;

/** A technology, a pilot line or a firm. */
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** A model: plain charts and words about them, and nothing that runs. */
export interface Model {
  readonly name: string;
  readonly title: string;
  /** One sentence for lists. */
  readonly summary: string;
  readonly charts: Readonly<Record<EntityKind, AnyStateMachine>>;
  /** Sentences for the report's section on what the model does not say. */
  readonly limits: readonly string[];
  /** The model's own words (titles, limits, labels of states) in other languages, by language and English text. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** All models by name. */
export type ModelCatalogue = Readonly<Record<string, Model>>;
