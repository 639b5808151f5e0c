import type { PartyFinding } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import { CHART } from '../charts/files.ts';
import { ALIKE, moneyPanels } from '../charts/money-panels.ts';
import { meanColumn, withheldWords } from '../columns.ts';
import { partiesOf, shownOf } from '../context.ts';
import { outcomeOf } from '../words/say.ts';
import type { Context } from '../context.ts';
import { bullets, details, escape, picture, table } from '../markdown.ts';
import { amount } from '../numbers.ts';
import { contributionTable } from './contributions.ts';
import { otherPolicies } from './other-policies.ts';
import { partyTable } from './party-table.ts';

/** The money by party: the policy at the top in full, the others folded away. */
export function moneySection(context: Context): string {
  const heading = '## The money by party';
  const { study, drawn } = context;
  const shown = shownOf(context).policy;
  const parties = partiesOf(context, shown);
  if (!drawn.has(CHART.money.file)) return `${heading}\n\nNo money changes hands in this study.`;
  return [
    heading,
    `Who pays and who receives under *${escape(shown)}*: means in real RMB of ${study.baseYear}, from ${study.decisionYear} to the end of ${lastYear(context)}. What a party contributes and receives are plain sums over the years. The net present value counts later years for less, at each party's own rate, and adds what surviving firms, running royalties and lasting margins are worth at the end; below it, in brackets, stands the 95 % interval of its mean. Firms' own profits stay with the firms and are in nobody's account.`,
    partyTable(parties, lastYear(context)),
    `What each party bears of each cost under the same policy, with the 95 % interval of the mean in brackets; what public money pays through a clause is government's.`,
    contributionTable(shownOf(context)),
    bullets([...meanings(context), ...riskWithheld(parties), ...withheldWords(parties.flatMap(intervalsOf))]),
    ...pictures(context),
    ...inFull(context),
    details('Net present value by party under every policy (means)', everyNpv(context)),
  ].join('\n\n');
}

function lastYear({ study }: Context): number {
  return study.evaluationYear - 1;
}

function meanings(context: Context): readonly string[] {
  return [
    `The internal rate of return is the yearly rate, above inflation, at which the party's mean flow is worth nothing; what is left at the end counts in the last year. Some flows have no such rate, some several. Payback is the time from the decision until the party's mean receipts have caught up for good with what it paid; what is left at the end of ${lastYear(context)} is not in it.`,
    'A loss is a net present value below zero. In the worst 5 % of the replications the net present value lies at or below the value at risk; the last column is its mean there.',
  ];
}

function riskWithheld(parties: readonly PartyFinding[]): readonly string[] {
  return parties.some(({ valueAtRisk }) => valueAtRisk === undefined)
    ? [
        'The worst 5 % are withheld where there are fewer than 10 blocks of replications, or where some replications stopped at the event limit.',
      ]
    : [];
}

function intervalsOf({ npv, lossProbability }: PartyFinding): readonly PartyFinding['npv'][] {
  return [npv, lossProbability];
}

function pictures(context: Context): readonly string[] {
  const { drawn } = context;
  const panels = moneyPanels(context);
  const one = panels.length === 1;
  const shared = panels.some(({ policies }) => policies.length > 1);
  const words = one
    ? `Who pays and who receives under ${panels[0].policies.join('; ')}`
    : 'Who pays and who receives, by policy and party';
  return [
    ...(shared
      ? [
          `Where policies share a picture, no amount of theirs differs by more than ${amount(ALIKE, 'share')} from the one that is drawn.`,
        ]
      : []),
    picture(CHART.money.file, words),
    ...(drawn.has(CHART.npv.file)
      ? [picture(CHART.npv.file, 'Net present value by party and policy: ranges of 90 %, medians and means')]
      : []),
  ];
}

/** The table of every other policy. */
function inFull(context: Context): readonly string[] {
  const shown = shownOf(context);
  const others = context.findings.asStated.policies.filter(({ policy }) => policy !== shown.policy);
  const tables = others.flatMap((policy) => {
    const parties = partiesOf(context, policy.policy);
    const text = [partyTable(parties, lastYear(context)), contributionTable(policy)].join('\n\n');
    return parties.length === 0 ? [] : [{ policy: policy.policy, text }];
  });
  return otherPolicies(tables);
}

function everyNpv({ findings: { asStated } }: Context): string {
  const { policies } = asStated;
  const columns = PARTIES.map((party) => meanColumn(outcomeOf(`npv-${party}`), policies));
  return table(
    ['Policy', ...columns.map(({ header }) => header.replace('Net present value of ', ''))],
    policies.map((policy) => [escape(policy.policy), ...columns.map(({ cell }) => cell(policy))]),
  );
}
