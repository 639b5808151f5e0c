import * as z from 'zod';
import type { Precision } from '../scenario.ts';
import { group, mustBe, named, wholeNumber } from './words.ts';

/** A week. */
const MOST_MINUTES = 10_080;

/** "2 %", "0.5 firms": whether it fits the outcome is checked beside its name. */
const halfWidth = z.union([z.string(), z.number()], {
  error: mustBe('a percentage of the mean or an amount', '"2 %" or "0.5 firms"'),
});

const minutesError = mustBe(`a number of minutes above 0 and up to ${MOST_MINUTES}`, '10');

/** `precision:` what a run is to know before it ends. */
export const precision = group({
  outcomes: named(halfWidth, 'incubated-firms: 2 %').describe(
    'How precisely the mean of each outcome is wanted: half of its 95 % interval, as a percentage of the mean or an amount.',
  ),
  replications: wholeNumber(1, 1_000_000, '5000')
    .optional()
    .describe('Most runs of the clock for each policy (as many as fit into memory unless stated).'),
  minutes: z
    .number({ error: minutesError })
    .positive({ error: minutesError })
    .max(MOST_MINUTES, { error: minutesError })
    .optional()
    .describe(
      'Most minutes (no limit unless stated). A run that ends by the clock is not repeated by its own command.',
    ),
}).transform(({ outcomes, replications, minutes }): Precision => ({
  targets: Object.entries(outcomes).map(([outcome, written]) => ({ outcome, written: String(written) })),
  replications,
  minutes,
}));
