import type { PolicyFinding } from '#analysis';
import { outcomeColumn } from '../columns.ts';
import { decisionOf, estimateOf } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, table } from '../markdown.ts';
import { amount, NO_NUMBER, stated } from '../numbers.ts';
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
    const former = before.get(policy.policy);
    return [
      policy.exempt ? `*${escape(policy.policy)}*` : escape(policy.policy),
      rankOf(policy),
      column.cell(policy),
      rankOf(former),
      former === undefined ? NO_NUMBER : column.cell(former),
      verdictCell(policy, decision),
    ];
  });
  return [
    heading,
    `Contracts and instruments are assumed to change odds and durations, and such an assumption must not decide silently. Here every such effect is set to 1 (no effect), in runs of their own on the same luck. ${changes(context)}`,
    `Cells read as above: mean, and below it median and 90 % range. ${ranksWords(context)} The last column compares with the top of this ranking.`,
    table(
      ['Policy', 'Rank', column.header, 'Rank as stated', `${column.header} as stated`, 'Compared with the top'],
      rows,
    ),
  ].join('\n\n');
}

function rankOf(policy: PolicyFinding | undefined): string {
  return policy?.rank === undefined ? NO_NUMBER : String(policy.rank);
}

function changes(context: Context): string {
  const { asStated, withoutEffects } = context.findings;
  const [before, after] = [asStated, withoutEffects].map(({ policies }) => meansOf(context, policies));
  const ranked = [...after.keys()];
  if (ranked.every((policy) => Object.is(after.get(policy), before.get(policy))))
    return 'Every mean stays the same to the last digit: either nothing here has such an effect, or it does not reach the outcome that decides.';
  const { smallestDifference } = context.findings.decision;
  const trade = (one: string, other: string): boolean => {
    const [first, second] = [before, after].map((means) => (means.get(one) ?? NaN) - (means.get(other) ?? NaN));
    return first * second < 0 && Math.max(Math.abs(first), Math.abs(second)) > smallestDifference;
  };
  const moved = ranked.filter((one) => ranked.some((other) => trade(one, other))).length;
  const far = smallestDifference === 0 ? '' : ` from which they differ by more than ${smallestWords(context)}`;
  return `${topWords(context)}; ${moved} of ${amount(ranked.length, 'policies')} change places with another${far}.`;
}

function meansOf(context: Context, policies: readonly PolicyFinding[]): ReadonlyMap<string, number> {
  const { outcome } = context.findings.decision;
  const ranked = policies.filter(({ exempt }) => !exempt);
  return new Map(ranked.map((policy) => [policy.policy, estimateOf(policy, outcome).mean]));
}

function topWords({ findings: { asStated, withoutEffects } }: Context): string {
  if (asStated.leader === withoutEffects.leader) return 'The policy at the top stays the same';
  const now = `*${escape(withoutEffects.leader ?? NO_NUMBER)}*`;
  const former = withoutEffects.policies.find(({ policy }) => policy === asStated.leader);
  return former?.rank === 1
    ? `The highest mean is now that of ${now}, too little ahead of the former policy at the top to matter`
    : `**The policy at the top changes**, to ${now}`;
}

function ranksWords(context: Context): string {
  if (context.findings.decision.smallestDifference === 0) return 'Policies with the same mean share a rank.';
  return `A rank counts the policies that are better by more than ${smallestWords(context)}; policies nearer to each other may share one.`;
}

function smallestWords(context: Context): string {
  const { smallestDifference } = context.findings.decision;
  return `the smallest difference of interest, ${stated(smallestDifference, decisionOf(context).unit)}`;
}
