/** The catalogue of outcomes: the one place that says what each number means, in which unit, and which way is better. */
import { CAPACITY } from './catalogue/capacity.ts';
import { CLAUSE_PAYMENTS } from './catalogue/clauses.ts';
import { CONTRIBUTION_OUTCOMES } from './catalogue/contributions.ts';
import { EFFECTS } from './catalogue/effects.ts';
import { INHERITED } from './catalogue/inherited.ts';
import type { Outcome } from './catalogue/outcome.ts';
import { PARTIES } from './catalogue/parties.ts';
import { RATIO_OUTCOMES } from './catalogue/ratios.ts';
import { RESULTS } from './catalogue/results.ts';
import { TECHNOLOGIES } from './catalogue/technologies.ts';
import { TWO_WORLDS } from './catalogue/two-worlds.ts';

/** Every stored column of the outcome table, in the order of the table. */
export const STORED_OUTCOMES: readonly Outcome[] = [
  ...RESULTS,
  ...TECHNOLOGIES,
  ...EFFECTS,
  ...CAPACITY,
  ...INHERITED,
  ...PARTIES,
  ...CONTRIBUTION_OUTCOMES,
  ...CLAUSE_PAYMENTS,
  ...TWO_WORLDS,
];

/** All outcomes that a scenario may name in `decision`. */
export const OUTCOMES: readonly Outcome[] = [...STORED_OUTCOMES, ...RATIO_OUTCOMES];
