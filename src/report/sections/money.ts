import type { Estimate, PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { meanColumn } from '../columns.ts';
import { estimateOf, outcomeOf, shownOf } from '../context.ts';
import type { Context } from '../context.ts';
import { details, escape, picture, table } from '../markdown.ts';
import { NO_NUMBER, number } from '../numbers.ts';

const PARTIES = ['government', 'enterprise', 'university', 'inventors', 'investor', 'platform'] as const;

/** What a party pays and receives under a policy and is left with. */
export interface PartyRow {
  readonly party: string;
  readonly paid: number;
  readonly received: number;
  readonly npv: Estimate;
}

/** The money of each party under a policy: means, RMB. */
export function partyRows(policy: PolicyFinding): readonly PartyRow[] {
  return PARTIES.map((party) => ({
    party,
    paid: estimateOf(policy, `paid-${party}`).mean,
    received: estimateOf(policy, `received-${party}`).mean,
    npv: estimateOf(policy, `npv-${party}`),
  }));
}

/** The money by party: the policy at the top in full, the others by net present value. */
export function moneySection(context: Context): string {
  const heading = '## The money by party';
  const { findings, study, drawn } = context;
  if (!drawn.has(CHART.money.file)) return `${heading}\n\nNo money changes hands in this study.`;
  const shown = shownOf(context);
  const { policies } = findings.asStated;
  const columns = PARTIES.map((party) => meanColumn(outcomeOf(`npv-${party}`), policies));
  return [
    heading,
    `Who pays and who receives under *${escape(shown.policy)}*: means in real RMB of ${study.baseYear}, from ${study.decisionYear} to the end of ${study.evaluationYear - 1}. Paid and received are plain sums over the years. The net present value counts later years for less, at each party's own rate, and adds what surviving firms are worth at the end. Firms' own profits stay with the firms and are in nobody's account.`,
    partyTable(partyRows(shown)),
    picture(CHART.money.file, `Who pays and who receives under ${shown.policy}`),
    details(
      'Net present value by party under every policy (means)',
      table(
        ['Policy', ...columns.map(({ header }) => header.replace('Net present value of ', ''))],
        policies.map((policy) => [escape(policy.policy), ...columns.map(({ cell }) => cell(policy))]),
      ),
    ),
  ].join('\n\n');
}

/** In millions even where some party moves billions, so that small parties keep their digits. */
function partyTable(rows: readonly PartyRow[]): string {
  const show = (value: number): string => number(value / 1e6);
  const cells = rows.map(({ party, paid, received, npv }) => [
    party,
    show(paid),
    show(received),
    show(npv.mean),
    npv.percentiles === undefined ? NO_NUMBER : `${show(npv.percentiles[0])} to ${show(npv.percentiles[4])}`,
  ]);
  const headers = ['Pays', 'Receives', 'Net present value', 'Its 90 % range'].map((title) => `${title} (million RMB)`);
  return table(['Party', ...headers], cells);
}
