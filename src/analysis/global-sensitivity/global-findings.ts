import type { OutcomeTable } from '#table';
import type { GlobalFindings } from './findings.ts';
import { morrisFindings } from './morris.ts';
import type { GlobalQuestion } from './question.ts';
import { sobolFindings } from './sobol.ts';

/**
 * What drives the decision outcome, by a method with a design of its own.
 * @throws {RangeError} for a table that does not fit the method
 */
export function globalFindings(table: OutcomeTable, question: GlobalQuestion): GlobalFindings {
  return question.method === 'morris' ? morrisFindings(table, question) : sobolFindings(table, question);
}
