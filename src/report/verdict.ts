import type { Findings, PolicyFinding } from '#analysis';
import { roundTogether, stated } from './numbers.ts';
import { outcomeOf } from './words/say.ts';

/** A policy beside the one at the top. */
type Compared = Pick<PolicyFinding, 'comparison' | 'exempt'>;

/** How a policy compares with the one at the top, in a few words. */
export function verdictWords({ comparison, exempt }: Compared, { better }: Findings['decision']): string {
  const words = {
    best: 'best',
    reference: better === 'more' ? 'highest mean' : 'lowest mean',
    distinguishable: 'behind',
    'not distinguishable': 'not distinguishable',
    exempt: 'for comparison',
    withheld: 'withheld',
  } as const;
  return exempt ? words.exempt : words[comparison.verdict];
}

/** The same for a table cell: with the interval of the difference, the best one marked. */
export function verdictCell(policy: Compared, decision: Findings['decision']): string {
  const { comparison } = policy;
  const words = verdictWords(policy, decision);
  if (comparison.verdict === 'best') return `**${words}**`;
  if (comparison.interval === undefined || policy.exempt) return words;
  if (comparison.note !== undefined) return `${words}<br>(${comparison.note})`;
  const { unit } = outcomeOf(decision.outcome);
  const { mean, interval } = roundTogether(comparison.difference, comparison.interval, unit);
  const matters = comparison.withinSmallest ? '<br>too little to matter' : '';
  return comparison.verdict === 'distinguishable'
    ? `${words} by ${mean}<br>(${interval})${matters}`
    : `${words}<br>(${interval})${matters}`;
}

/** What the words of the last column mean. */
export function verdictLegend({ decision, asStated }: Findings): string {
  const { unit } = outcomeOf(decision.outcome);
  const reasons = new Set(
    asStated.policies.flatMap(({ comparison: { verdict, note } }) =>
      verdict === 'withheld' && note !== undefined ? [note] : [],
    ),
  );
  const withheld = reasons.size === 0 ? [] : [`"Withheld": no comparison can be made: ${[...reasons].join('; ')}.`];
  return [
    'The last column compares each policy with the one at the top, replication by replication on the same luck; in brackets stands the 95 % interval of the difference, wide enough for all pairs of policies together.',
    `"Behind": the whole interval lies on one side of zero. "Not distinguishable": the difference could be chance. "Too little to matter": the whole interval lies within the smallest difference of interest, ${stated(decision.smallestDifference, unit)}.`,
    ...withheld,
  ].join(' ');
}
