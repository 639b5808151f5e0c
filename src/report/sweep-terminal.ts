import type { SweepFindings } from '#analysis';
import { aligned } from './aligned.ts';
import { outcomeOf } from './words/say.ts';
import { levelWords, pointWords } from './level-words.ts';
import { amount, scaleOf, alike, stated } from './numbers.ts';
import { sweepWords } from './sweep-words.ts';
import { plain, wrap } from './text.ts';
import { verdictWords } from './verdict.ts';

/** Columns of the text. */
const WIDTH = 100;

/** Points that are shown; the report has them all. */
const SHOWN = 20;

/** A sweep on a terminal: the best points, and the answer in a few sentences. */
export function sweepTable(findings: SweepFindings): string {
  const { decision, points, policy, levers } = findings;
  const sign = decision.better === 'more' ? -1 : 1;
  const best = points
    .filter(({ outcome }) => Number.isFinite(outcome.mean))
    .toSorted((one, other) => sign * (one.outcome.mean - other.outcome.mean))
    .slice(0, SHOWN);
  const { title, unit } = outcomeOf(decision.outcome);
  const means = best.map(({ outcome }) => outcome.mean);
  const scale = scaleOf(means, unit);
  const show = alike(means.map((mean) => mean / scale.divisor));
  const rows = best.map(({ at, outcome, publicCost, comparison, stated: asStated }) => [
    `${plain(pointWords(findings, at))}${asStated ? ' (as stated)' : ''}`,
    show(outcome.mean / scale.divisor),
    amount(publicCost.mean, 'RMB'),
    verdictWords({ comparison, exempt: false }, decision),
  ]);
  const more =
    points.length > SHOWN ? [`The ${SHOWN} best of ${stated(points.length, 'points')}; the report has them all.`] : [];
  const header = scale.unit === '' || title.toLowerCase().includes(scale.unit) ? title : `${title} (${scale.unit})`;
  return [
    plain(policy),
    ...wrap(
      `By ${levers.map(({ path, unit: of, stated: at }) => `${path}${at === undefined ? '' : ` (as stated: ${levelWords(at, { unit: of })})`}`).join(', ')}.`,
      WIDTH,
    ),
    '',
    ...aligned(['Point', header, 'Public cost', 'Compared with the top'], rows, { wordsLast: true }),
    ...more,
    '',
    ...wrap(plain(sweepWords(findings, (text) => text).join(' ')), WIDTH),
    ...(findings.illustrationOnly
      ? ['', 'Illustration, not advice: most of the uncertain inputs are assumptions.']
      : []),
  ].join('\n');
}
