import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { estimateOf, leaderOf } from '../context.ts';
import type { Context } from '../context.ts';
import { details, escape, picture, table } from '../markdown.ts';
import { amount } from '../numbers.ts';

const PARTIES = ['government', 'enterprise', 'university', 'inventors', 'investor', 'platform'] as const;

/** What each party pays and receives under a policy: means, RMB. */
export function partyRows(
  policy: PolicyFinding,
): readonly { readonly party: string; readonly paid: number; readonly received: number; readonly npv: number }[] {
  return PARTIES.map((party) => ({
    party,
    paid: estimateOf(policy, `paid-${party}`).mean,
    received: estimateOf(policy, `received-${party}`).mean,
    npv: estimateOf(policy, `npv-${party}`).mean,
  }));
}

/** The money by party: the policy at the top in full, the others by net present value. */
export function moneySection(context: Context): string {
  const leader = leaderOf(context);
  if (leader === undefined) return '';
  const rows = partyRows(leader).map(({ party, paid, received, npv }) => [
    party,
    amount(paid, 'RMB'),
    amount(received, 'RMB'),
    amount(npv, 'RMB'),
  ]);
  const all = context.findings.asStated.policies.map((policy) => [
    escape(policy.policy),
    ...partyRows(policy).map(({ npv }) => amount(npv, 'RMB')),
  ]);
  return [
    '## The money by party',
    `Under *${escape(leader.policy)}*, means, real RMB of ${context.study.baseYear}. Paid and received are undiscounted; the net present value is at the decision date, at each party's own rate, with what surviving firms are worth at the end. Firms' own profits stay with the firms and are in nobody's account.`,
    table(['Party', 'Pays', 'Receives', 'Net present value'], rows),
    picture(CHART.money, `Who pays and who receives under ${leader.policy}`),
    details('Net present value by party under every policy', table(['Policy', ...PARTIES], all)),
  ].join('\n\n');
}
