import type { PolicyFinding } from '#analysis';
import { outcomeColumn } from '../columns.ts';
import type { OutcomeColumn } from '../columns.ts';
import { consentOf, isAskedAtAll, participationOf } from '../consent.ts';
import { outcomeOf } from '../words/say.ts';
import type { Context } from '../context.ts';
import { bullets, details, escape, table } from '../markdown.ts';
import { amount, NO_NUMBER, stated } from '../numbers.ts';
import { verdictCell, verdictLegend } from '../verdict.ts';
import { policyKey } from './policy-key.ts';
import { markedColumn, tailNotes } from './tails.ts';

/** Outcomes of the main table, after the one that decides. */
const MAIN = ['incubated-firms', 'output-value', 'public-cost', 'leverage'] as const;

/** The table of policies, how to read it, and what each policy is. */
export function policiesSection(context: Context): string {
  const { findings, study } = context;
  const leftOut = study.leftOut.map(({ name, reason }) => `*${escape(name)}*: ${escape(reason)}`);
  return [
    '## The policies',
    `One row is one policy. The first number of a cell is the mean over ${stated(findings.replications, 'replications')}${fewer(findings)}; below it stand the median and, in brackets, the range that holds 90 % of them. A replication is one course that events may take; every policy meets the same ones.`,
    rankingTable(context),
    bullets([
      'Where the mean lies far above the median, a few very good replications carry it: half of the replications stay below the median.',
      'A ratio is formed from means only, so it has neither median nor range.',
      verdictLegend(findings),
      ...tailNotes(context, shownOutcomes(context)).words,
      ...consentWords(context),
      ...budgetWords(context),
    ]),
    ...tailNotes(context, shownOutcomes(context)).numbers,
    ...policyKey(study),
    ...(leftOut.length === 0 ? [] : [details('Crossings left out because they make no sense', bullets(leftOut))]),
  ].join('\n\n');
}

/** The outcomes of the main table, the one that decides first. */
function shownOutcomes({ findings: { decision } }: Context): readonly string[] {
  return [...new Set([decision.outcome, ...MAIN])];
}

function rankingTable(context: Context): string {
  const { asStated, decision } = context.findings;
  const { policies } = asStated;
  const columns = shownOutcomes(context).map((name) =>
    markedColumn(context, name, outcomeColumn(outcomeOf(name), policies)),
  );
  const signs = consentColumn(context);
  const rows = policies.map((policy) => {
    const name = escape(policy.policy);
    const shown = policy.comparison.verdict === 'best' ? `**${name}**` : policy.exempt ? `*${name}*` : name;
    return [
      shown,
      ...columns.map(({ cell }) => cell(policy)),
      ...signs.map(({ cell }) => cell(policy)),
      verdictCell(policy, decision),
    ];
  });
  const headers = [...columns, ...signs].map(({ header }) => header);
  return table(['Policy', ...headers, 'Compared with the top'], rows);
}

/** Whether every party would sign, and in what share of the draws; no column where nobody is asked anywhere. */
function consentColumn(context: Context): readonly OutcomeColumn[] {
  if (!isAskedAtAll(context)) return [];
  const cell = ({ policy }: PolicyFinding): string => {
    const found = participationOf(context, policy);
    if (found === undefined) return NO_NUMBER;
    const words = [consentOf(found), ...(found.firstRefusal === undefined ? [] : [found.firstRefusal.party])].join(
      ': ',
    );
    const share = found.acceptShare.mean;
    return Number.isFinite(share) ? `${words}<br>${amount(share, 'share')} of draws` : words;
  };
  return [{ header: 'All sign?', cell }];
}

function consentWords(context: Context): readonly string[] {
  return isAskedAtAll(context)
    ? [
        '"All sign?": whether every party that the contract asks would sign, or which one would refuse first; below it, in what share of the draws of the uncertain inputs all would. How that is judged stands under [Would every party sign?](#would-every-party-sign).',
      ]
    : [];
}

function budgetWords({ study }: Context): readonly string[] {
  return study.budget === undefined
    ? []
    : [
        `All policies have the same ceiling, ${escape(study.budget)} (real RMB of ${study.baseYear}), on the present value of what the treasury pays from ${study.decisionYear} on; what is not needed stays unspent.`,
      ];
}

/** Policies that are out of a choice have fewer replications. */
function fewer({ stopping }: Context['findings']): string {
  return (stopping?.choice.gone.length ?? 0) === 0 ? '' : ', or fewer where a policy was out of the choice before';
}
