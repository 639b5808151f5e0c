import type * as z from 'zod';
import type { Evidence } from '../quantity.ts';
import { oneOf, text } from './words.ts';

/** Keys that say where a number comes from; they may stand beside any number. */
export const EVIDENCE = {
  grade: oneOf(['reported', 'literature', 'assumption'])
    .optional()
    .describe(
      'How well this is founded: reported for this very case, from the literature, or an assumption (the default).',
    ),
  source: text('Science and Technology Daily, 2025-05-11').optional().describe('Where the number comes from.'),
  note: text('Mean of the five projects').optional().describe('Anything a reader should know about it.'),
};

/** Evidence as written. */
export type EvidenceInput = { readonly [Key in keyof typeof EVIDENCE]?: z.output<(typeof EVIDENCE)[Key]> };

/** Evidence as the scenario keeps it: ungraded counts as an assumption. */
export function evidenceOf(input: EvidenceInput): Evidence {
  return {
    grade: input.grade ?? 'assumption',
    ...(input.source === undefined ? {} : { source: input.source }),
    ...(input.note === undefined ? {} : { note: input.note }),
  };
}
