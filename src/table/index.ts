/**
 * The waist between running and analysing: what runs leave behind. In: rows from the experiment. Out: columns for the
 * analysis and for files. It never simulates and never draws a conclusion.
 */
export { catalogueOf } from './catalogue.ts';
export type { Catalogue } from './catalogue.ts';
export type { Cells, Span } from './cells.ts';
export { CONTRIBUTIONS } from './catalogue/contributions.ts';
export { FACT_OUTCOMES } from './catalogue/facts.ts';
export type { Outcome } from './catalogue/outcome.ts';
export { RATIO_OUTCOMES } from './catalogue/ratios.ts';
export { YEARLY_SERIES } from './catalogue/series.ts';
export { OUTCOMES, STORED_OUTCOMES } from './outcomes.ts';
export { column, headOf, mostRun, ratiosOf, replicationsOf, yearColumn } from './table.ts';
export type { OutcomeTable, RunLabel } from './table.ts';
