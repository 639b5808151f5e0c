import { outcomeColumn } from '../columns.ts';
import { outcomeOf } from '../context.ts';
import type { Context } from '../context.ts';
import { bullets, details, escape, table } from '../markdown.ts';
import { stated } from '../numbers.ts';
import { verdictCell, verdictLegend } from '../verdict.ts';
import { policyKey } from './policy-key.ts';

/** Outcomes of the main table, after the one that decides. */
const MAIN = ['incubated-firms', 'output-value', 'public-cost', 'leverage'] as const;

/** The table of policies, how to read it, and what each policy is. */
export function policiesSection(context: Context): string {
  const { findings, study } = context;
  const leftOut = study.leftOut.map(({ name, reason }) => `*${escape(name)}*: ${escape(reason)}`);
  return [
    '## The policies',
    `One row is one policy. The first number of a cell is the mean over ${stated(findings.replications, 'replications')}; below it stand the median and, in brackets, the range that holds 90 % of them. A replication is one course that events may take; every policy meets the same ones.`,
    rankingTable(context),
    bullets([
      'Where the mean lies far above the median, a few very good replications carry it: half of the replications stay below the median.',
      'A ratio is formed from means only, so it has neither median nor range.',
      verdictLegend(findings),
      ...budgetWords(context),
    ]),
    ...policyKey(study),
    ...(leftOut.length === 0 ? [] : [details('Crossings left out because they make no sense', bullets(leftOut))]),
  ].join('\n\n');
}

function rankingTable({ findings: { asStated, decision } }: Context): string {
  const { policies } = asStated;
  const columns = [...new Set([decision.outcome, ...MAIN])].map((name) => outcomeColumn(outcomeOf(name), policies));
  const rows = policies.map((policy) => {
    const name = escape(policy.policy);
    const shown = policy.comparison.verdict === 'best' ? `**${name}**` : policy.exempt ? `*${name}*` : name;
    return [shown, ...columns.map(({ cell }) => cell(policy)), verdictCell(policy, decision)];
  });
  return table(['Policy', ...columns.map(({ header }) => header), 'Compared with the top'], rows);
}

function budgetWords({ study }: Context): readonly string[] {
  return study.budget === undefined
    ? []
    : [
        `All policies have the same ceiling, ${escape(study.budget)} (real RMB of ${study.baseYear}), on the present value of what the treasury pays from ${study.decisionYear} on; what is not needed stays unspent.`,
      ];
}
