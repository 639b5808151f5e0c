import type { PartyFinding } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import { CHART } from '../charts/files.ts';
import { ALIKE, moneyPanels } from '../charts/money-panels.ts';
import { meanColumn, withheldWords } from '../columns.ts';
import { partiesOf, shownOf } from '../context.ts';
import type { Context } from '../context.ts';
import { bullets, details, escape, picture, table } from '../markdown.ts';
import { amount } from '../numbers.ts';
import { party as partyWords } from '../words/party.ts';
import { policyName } from '../words/policy-name.ts';
import { outcomeOf, say } from '../words/say.ts';
import { contributionTable } from './contributions.ts';
import { otherPolicies } from './other-policies.ts';
import { partyTable } from './party-table.ts';

/** The money by party: the policy at the top in full, the others folded away. */
export function moneySection(context: Context): string {
  const heading = `## ${say('money.heading')}`;
  const { study, drawn } = context;
  const shown = shownOf(context).policy;
  const parties = partiesOf(context, shown);
  if (!drawn.has(CHART.money.file)) return `${heading}\n\n${say('money.none')}`;
  return [
    heading,
    say('money.intro', {
      policy: policyName(shown),
      baseYear: study.baseYear,
      from: study.decisionYear,
      until: lastYear(context),
    }),
    partyTable(parties, lastYear(context)),
    say('money.eachCost'),
    contributionTable(shownOf(context)),
    bullets([...meanings(context), ...riskWithheld(parties), ...withheldWords(parties.flatMap(intervalsOf))]),
    ...pictures(context),
    ...inFull(context),
    details(say('money.everyPolicy'), everyNpv(context)),
  ].join('\n\n');
}

function lastYear({ study }: Context): number {
  return study.evaluationYear - 1;
}

function meanings(context: Context): readonly string[] {
  return [say('money.aboutRate', { until: lastYear(context) }), say('money.aboutLoss')];
}

function riskWithheld(parties: readonly PartyFinding[]): readonly string[] {
  return parties.some(({ valueAtRisk }) => valueAtRisk === undefined) ? [say('money.riskWithheld')] : [];
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
    ? say('money.onePicture', { policies: panels[0].policies.join(say('common.semicolon')) })
    : say('money.pictures');
  return [
    ...(shared ? [say('money.sharedPicture', { share: amount(ALIKE, 'share') })] : []),
    picture(CHART.money.file, words),
    ...(drawn.has(CHART.npv.file) ? [picture(CHART.npv.file, say('money.npvPicture'))] : []),
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
  const columns = PARTIES.map((party) =>
    meanColumn({ ...outcomeOf(`npv-${party}`), title: partyWords(party) }, policies),
  );
  return table(
    [say('money.policy'), ...columns.map(({ header }) => header)],
    policies.map((policy) => [escape(policy.policy), ...columns.map(({ cell }) => cell(policy))]),
  );
}
