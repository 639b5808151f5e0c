import * as z from 'zod';
import type { Scenario } from '../scenario.ts';
import { EVIDENCE, evidenceOf } from './evidence.ts';
import { graded } from './graded.ts';
import { group, list, mustBe, text } from './words.ts';

const notTwo = mustBe('a list of two paths', '[odds.unpiloted, odds.piloted]');
const noRank = mustBe('a number above -1 and below 1', '0.6');

/** An entry of `correlations:`. */
export const correlation = group({
  between: list(text('odds.piloted'), '[odds.unpiloted, odds.piloted]')
    .length(2, { error: notTwo })
    .describe('Paths of two uncertain numbers of this file, as reports list them.'),
  rank: graded(z.number({ error: noRank }).gt(-1, { error: noRank }).lt(1, { error: noRank })).describe(
    'Rank correlation between them (that of Spearman): above 0 where high goes with high.',
  ),
  ...EVIDENCE,
}).transform(({ between: [one, other], rank, ...evidence }): Scenario['correlations'][number] => ({
  between: [one, other],
  rank,
  evidence: evidenceOf(evidence),
}));
