import type * as z from 'zod';
import type { Evidence } from '../quantity.ts';
import { oneOf, text } from './words.ts';

/** Keys that say where a number comes from; they may stand beside any number. */
export const EVIDENCE = {
  grade: oneOf(['reported', 'literature', 'assumption'])
    .optional()
    .describe(
      'How well this is founded: reported for this very case, from the literature, or an assumption (unless stated).',
    ),
  source: text('Science and Technology Daily, 2025-05-11')
    .optional()
    .describe('Where the number comes from (nothing unless stated).'),
  note: text('Mean of the five projects')
    .optional()
    .describe('Anything a reader should know about it (nothing unless stated).'),
};

/** Evidence as written. */
export type EvidenceInput = { readonly [Key in keyof typeof EVIDENCE]?: z.output<(typeof EVIDENCE)[Key]> };

/** Nothing is said: an assumption. */
export const NO_EVIDENCE: Evidence = { grade: 'assumption' };

/** Evidence as the scenario keeps it: ungraded counts as an assumption. */
export function evidenceOf(input: EvidenceInput): Evidence {
  return evidenceUnder(NO_EVIDENCE, input);
}

/** A number's own evidence; without a grade of its own it takes that of what is around it. */
export function evidenceUnder(around: Evidence, own: EvidenceInput): Evidence {
  const under = own.grade === undefined ? around : { grade: own.grade };
  return {
    ...under,
    ...(own.source === undefined ? {} : { source: own.source }),
    ...(own.note === undefined ? {} : { note: own.note }),
  };
}
