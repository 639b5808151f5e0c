/** Formulas of queueing theory that a simulated queue can be held against. */
export const QUEUE_FORMULAS = [
  'erlang-c',
  'pollaczek-khinchine',
  'breakdowns',
  'erlang-b',
  'limited',
  'impatient',
  'cobham',
] as const;

/** A formula of queueing theory. */
type QueueFormula = (typeof QUEUE_FORMULAS)[number];

/** A field whose queue has a known answer. */
export interface KnownAnswer {
  readonly field: string;
  readonly formula: QueueFormula;
}
