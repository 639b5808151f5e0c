/**
 * The waist between running and analysing: what runs leave behind. In: rows from the experiment. Out: columns for the
 * analysis and for files. It never simulates and never draws a conclusion.
 */
export { FACT_OUTCOMES, OUTCOMES, RATIO_OUTCOMES, STORED_OUTCOMES, YEARLY_SERIES } from './outcomes.ts';
export type { Outcome } from './outcomes.ts';
export { column, yearColumn } from './table.ts';
export type { InputColumn, OutcomeTable, RunLabel } from './table.ts';
