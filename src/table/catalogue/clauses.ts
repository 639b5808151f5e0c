import { FROM_DECISION, outcomesOf } from './outcome.ts';
import type { Row } from './outcome.ts';

/** Clauses of an instrument that are counted one by one. */
const CLAUSES = 8;

/** What went through each clause of the policy's instrument, in the order in which the instrument states them. */
export const CLAUSE_PAYMENTS = outcomesOf(
  Array.from({ length: CLAUSES }, (_, index): Row => {
    const number = index + 1;
    return [
      `clause-${number}`,
      `Paid through clause ${number}`,
      'RMB',
      'neither',
      `Public money paid through the instrument's clause ${number}, real, ${FROM_DECISION}; 0 where it has fewer clauses.`,
    ];
  }),
);
