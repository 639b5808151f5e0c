/**
 * The language in which models are written: words, types and a drawing. In: plain XState charts. Out: the same charts,
 * named and drawn. It never runs anything.
 */
export { mermaid } from './mermaid.ts';
export { usesOf } from './uses.ts';
export type { ChartUse } from './uses.ts';
export { stateLabel } from './state-label.ts';
export { ENTITY_KINDS, stationsOf } from './model.ts';
export type { EntityKind, Model, ModelCatalogue } from './model.ts';
export { outcomeWords } from './own-outcomes.ts';
export type { OutcomeWords, OwnMeasure, OwnOutcome, Thing } from './own-outcomes.ts';
export { FACTS, GUARDS, KERNEL_EVENTS, RESOURCES, VERBS } from './vocabulary.ts';
export type { FactName, GuardWord, KernelEvent, Verb } from './vocabulary.ts';
