import type { PolicyFinding } from '#analysis';
import { outcomeColumn } from '../columns.ts';
import { decisionOf, estimateOf } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, table } from '../markdown.ts';
import { amount, NO_NUMBER } from '../numbers.ts';
import { verdictCell } from '../verdict.ts';

/** The same ranking with assumed effects set to one. */
export function effectsSection(context: Context): string {
  const { decision, asStated, withoutEffects } = context.findings;
  const heading = '## The ranking without the assumed effects';
  const { policies } = withoutEffects;
  if (policies.every(({ exempt }) => exempt)) return `${heading}\n\nNo policy was run with its effects set to 1.`;
  const before = new Map(asStated.policies.map((policy) => [policy.policy, policy]));
  const outcome = decisionOf(context);
  const column = outcomeColumn(outcome, [...policies, ...asStated.policies]);
  const rows = policies.map((policy) => {
    const stated = before.get(policy.policy);
    return [
      policy.exempt ? `*${escape(policy.policy)}*` : escape(policy.policy),
      rankOf(policy),
      column.cell(policy),
      rankOf(stated),
      stated === undefined ? NO_NUMBER : column.cell(stated),
      verdictCell(policy, decision),
    ];
  });
  return [
    heading,
    `Contracts and instruments are assumed to change odds and durations, and such an assumption must not decide silently. Here every such effect is set to 1 (no effect), in runs of their own on the same luck. ${changes(context)}`,
    'Cells read as above: mean, and below it median and 90 % range. The last column compares with the top of this ranking.',
    table(
      ['Policy', 'Rank', column.header, 'Rank as stated', `${column.header} as stated`, 'Compared with the top'],
      rows,
    ),
  ].join('\n\n');
}

function rankOf(policy: PolicyFinding | undefined): string {
  return policy?.rank === undefined ? NO_NUMBER : String(policy.rank);
}

function changes({ findings: { decision, asStated, withoutEffects } }: Context): string {
  const before = new Map(asStated.policies.map((policy) => [policy.policy, policy]));
  const ranked = withoutEffects.policies.filter(({ exempt }) => !exempt);
  const mean = (policy: PolicyFinding | undefined): number | undefined =>
    policy && estimateOf(policy, decision.outcome).mean;
  if (ranked.every((policy) => Object.is(mean(policy), mean(before.get(policy.policy)))))
    return 'Every mean stays the same to the last digit: either nothing here has such an effect, or it does not reach the outcome that decides.';
  const moved = ranked.filter((policy) => before.get(policy.policy)?.rank !== policy.rank).length;
  const top =
    asStated.leader === withoutEffects.leader
      ? 'The policy at the top stays the same'
      : `**The policy at the top changes**, to *${escape(withoutEffects.leader ?? NO_NUMBER)}*`;
  return `${top}; ${moved} of ${amount(ranked.length, 'policies')} ${moved === 1 ? 'changes' : 'change'} rank.`;
}
