import type { ComparisonFindings, Estimate } from '#analysis';
import { aligned } from '../aligned.ts';
import { headerOf } from '../columns.ts';
import { NO_NUMBER, number, roundTogether, scaleOf } from '../numbers.ts';
import type { Scale } from '../numbers.ts';
import { plain, wrap } from '../text.ts';
import { smallnessWords, standingWords } from './verdicts.ts';
import { answerWords, pairWithTop, tellingOf } from './words.ts';

/** Columns of the text. */
const WIDTH = 100;

/** A comparison on a terminal: the answer, and a row for each policy. */
export function comparisonTable(findings: ComparisonFindings): string {
  const telling = tellingOf(findings, { name: (policy) => `"${plain(policy)}"`, strong: (words) => words });
  const { asStated, illustrationOnly } = findings;
  const { outcome } = telling;
  const pairs = asStated.policies.map(({ policy }) => pairWithTop(asStated, policy));
  const means = scaleOf(
    asStated.policies.map(({ estimate }) => estimate.mean),
    outcome.unit,
  );
  const gaps = scaleOf(
    pairs.map((pair) => pair?.difference.mean ?? NaN),
    outcome.unit,
  );
  const rows = asStated.policies.map((policy, at) => [
    plain(policy.policy),
    number(policy.estimate.mean / means.divisor),
    meanAndHalf(pairs[at]?.difference, gaps),
    percent(pairs[at]?.overReplications),
    smallnessWords(asStated, policy, telling) ?? standingWords(policy, telling),
  ]);
  const notice = illustrationOnly ? 'Illustration, not advice: most uncertain inputs are assumptions. ' : '';
  return [
    ...wrap(`${notice}${outcome.title}: ${answerWords(asStated, telling)}`, WIDTH),
    '',
    ...aligned(
      [
        'Policy',
        headerOf(outcome, means),
        headerOf({ title: 'Behind the top by', unit: outcome.unit }, gaps),
        'Top better (% of runs)',
        'So it is',
      ],
      rows,
      { wordsLast: true },
    ),
    '',
    '± half of the 95 % interval of that one difference.',
  ].join('\n');
}

function meanAndHalf(difference: Estimate | undefined, { divisor }: Scale): string {
  if (difference === undefined) return NO_NUMBER;
  const { mean, interval } = difference;
  if (interval === undefined) return number(mean / divisor);
  const rounded = roundTogether(mean / divisor, [interval[0] / divisor, interval[1] / divisor], '');
  return `${rounded.mean} ± ${rounded.half}`;
}

function percent(share: Estimate | undefined): string {
  return share === undefined || Number.isNaN(share.mean) ? NO_NUMBER : (100 * share.mean).toFixed(0);
}
