import type { AnyStateMachine } from 'xstate';
import type { OwnOutcome, Thing } from './own-outcomes.ts';
import { USUAL_STATIONS } from './vocabulary.ts';

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
  /**
   * Kinds of lines whose slots the technology's chart requests, one slot at a time, by name; the first is the one whose
   * lines a platform is known by. Only `pilot-line` unless stated.
   */
  readonly stations?: readonly string[];
  /** Sentences for the report's section on what the model does not say. */
  readonly limits: readonly string[];
  /** Facts that its technologies may record, besides those that every model knows. */
  readonly facts?: readonly string[];
  /** Outcomes of its own, behind those of the catalogue. */
  readonly outcomes?: readonly OwnOutcome[];
  /** Titles in its own words for outcomes of the catalogue, by name. */
  readonly titles?: Readonly<Record<string, string>>;
  /** What it calls the things that it moves, as a unit; technologies unless stated. */
  readonly thing?: Thing;
  /** The model's own words (titles, limits, labels of states) in other languages, by language and English text. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The stations of a model, the usual one where it names none. */
export function stationsOf({ stations }: Pick<Model, 'stations'>): readonly string[] {
  return stations ?? USUAL_STATIONS;
}

/** All models by name. */
export type ModelCatalogue = Readonly<Record<string, Model>>;
