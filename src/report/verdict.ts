import type { Findings, PolicyFinding } from '#analysis';
import { joined, roundTogether, scaleOf, stated } from './numbers.ts';
import type { Scale } from './numbers.ts';
import type { MessageId } from './words/catalogue.ts';
import { outcomeOf, phrase, say, sentences } from './words/say.ts';

/** A policy beside the one at the top. */
type Compared = Pick<PolicyFinding, 'comparison' | 'exempt'>;

const WORDS: Readonly<Record<PolicyFinding['comparison']['verdict'], MessageId>> = {
  best: 'verdict.best',
  reference: 'verdict.reference',
  alone: 'verdict.alone',
  distinguishable: 'verdict.behind',
  'not distinguishable': 'verdict.alike',
  exempt: 'verdict.exempt',
  withheld: 'verdict.withheld',
};

/** How a policy compares with the one at the top, in a few words. */
export function verdictWords({ comparison, exempt }: Compared, { better }: Findings['decision']): string {
  return say(WORDS[exempt ? 'exempt' : comparison.verdict], { most: better });
}

/** The same for a table cell: with the interval of the difference in the unit of the table, the best one marked. */
export function verdictCell(policy: Compared, decision: Findings['decision'], scale?: Scale): string {
  const { comparison } = policy;
  const words = verdictWords(policy, decision);
  if (comparison.verdict === 'best') return `**${words}**`;
  if (comparison.interval === undefined || policy.exempt) return words;
  if (comparison.note !== undefined) return `${words}<br>${inBrackets(phrase(comparison.note))}`;
  const { unit } = outcomeOf(decision.outcome);
  const { difference } = comparison;
  const own = scale ?? scaleOf([difference, ...comparison.interval], unit);
  const { mean, interval } = roundTogether(difference, comparison.interval, unit, own);
  const behind = comparison.verdict === 'distinguishable';
  return [
    behind ? say('verdict.behindBy', { mean }) : words,
    inBrackets(behind || own.unit === '' ? interval : joined(interval, own.unit)),
    ...(comparison.withinSmallest ? [say('verdict.tooLittle')] : []),
  ].join('<br>');
}

/** What the words of the last column mean. */
export function verdictLegend({ decision, asStated }: Findings): string {
  const { unit } = outcomeOf(decision.outcome);
  const reasons = new Set(
    asStated.policies.flatMap(({ comparison: { verdict, note } }) =>
      verdict === 'withheld' && note !== undefined ? [phrase(note)] : [],
    ),
  );
  const withheld =
    reasons.size === 0 ? [] : [say('verdict.withheldLegend', { reasons: [...reasons].join(say('common.semicolon')) })];
  return sentences([
    say('verdict.columnLegend'),
    say('verdict.wordsLegend', { smallest: stated(decision.smallestDifference, unit) }),
    ...withheld,
  ]);
}

function inBrackets(inside: string): string {
  return say('common.inBrackets', { inside });
}
