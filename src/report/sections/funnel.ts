import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { estimateOf, exemptOf, leaderOf, outcomeOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, picture, table } from '../markdown.ts';
import { number } from '../numbers.ts';

const ENDS = [
  'left-proof-of-concept',
  'left-contracting',
  'left-waiting',
  'left-pilot',
  'left-production',
  'unfinished',
  'technologies-commercialised',
] as const;

/** Where the technologies of a policy end, in the order of the stages; the means add up to those that entered. */
export function endsOf(policy: PolicyFinding): readonly { readonly title: string; readonly mean: number }[] {
  return ENDS.map((name) => ({ title: outcomeOf(name).title, mean: estimateOf(policy, name).mean }));
}

/** The funnel, and the odds of being industrialised as simulated. */
export function funnelSection(context: Context): string {
  const leader = leaderOf(context);
  if (leader === undefined) return '';
  const without = exemptOf(context);
  const columns = without === undefined ? [leader] : [leader, without];
  const rows = ['technologies-entered', ...ENDS].map((name) => [
    outcomeOf(name).title,
    ...columns.map((policy) => number(estimateOf(policy, name).mean)),
  ]);
  return [
    '## The funnel',
    `Every technology that entered is in exactly one line below: the lines add up to those that entered. What is unfinished at the end of ${context.study.evaluationYear - 1} is counted as unfinished, never as failed.`,
    table(['Technologies (mean per replication)', ...columns.map(({ policy }) => escape(policy))], rows),
    picture(CHART.funnel, `Where technologies end under ${leader.policy}`),
    odds(leader),
  ].join('\n\n');
}

function odds(leader: PolicyFinding): string {
  const piloted = withInterval(estimateOf(leader, 'odds-piloted'), 'share');
  const unpiloted = withInterval(estimateOf(leader, 'odds-unpiloted'), 'share');
  const cut = number(estimateOf(leader, 'truncations').mean);
  return `As simulated, ${piloted} of the technologies that passed the pilot gate were industrialised, and ${unpiloted} of those that went unpiloted. The widely repeated "80 % with, 30 % without" has no primary source; both are wide uncertainties here. Where the stated odds and gates ask for a probability outside 0 to 1 it is cut to the bound: on average in ${cut} fields per draw.`;
}
