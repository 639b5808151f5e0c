import type { ParticipationFinding, PolicyFinding } from '#analysis';
import { columnScale, isAnything, outcomeColumn } from '../columns.ts';
import type { OutcomeColumn } from '../columns.ts';
import { consentOf, isAskedAtAll, participationOf } from '../consent.ts';
import type { Consent } from '../consent.ts';
import type { Context } from '../context.ts';
import { anchorOf, bullets, details, escape, table } from '../markdown.ts';
import { amount, NO_NUMBER, stated } from '../numbers.ts';
import { verdictCell, verdictLegend } from '../verdict.ts';
import { party } from '../words/party.ts';
import { policyName } from '../words/policy-name.ts';
import { outcomeOf, phrase, say } from '../words/say.ts';
import { writtenWords } from '../words/written-words.ts';
import { policyKey } from './policy-key.ts';
import { markedColumn, tailNotes } from './tails.ts';

/** Outcomes of the main table, after the one that decides. */
const MAIN = ['incubated-firms', 'output-value', 'public-cost', 'leverage'] as const;

/** What the verdicts of the parties come to, as messages choose by it. */
const CONSENT: Readonly<Record<Consent, string>> = {
  yes: 'yes',
  no: 'no',
  'cannot be told': 'untold',
  'nobody is asked': 'nobody',
};

/** The table of policies, how to read it, and what each policy is. */
export function policiesSection(context: Context): string {
  const { findings, study } = context;
  const leftOut = study.leftOut.map(({ name, reason }) =>
    say('policies.leftOutReason', { policy: policyName(name), reason: escape(phrase(reason)) }),
  );
  return [
    `## ${say('policies.heading')}`,
    say('policies.intro', {
      replications: stated(findings.replications, 'replications'),
      fewer: isFewerSomewhere(findings) ? 'yes' : 'no',
    }),
    rankingTable(context),
    bullets([
      say('policies.meanAboveMedian'),
      say('policies.ratios'),
      verdictLegend(findings),
      ...tailNotes(context, shownOutcomes(context)).words,
      ...consentWords(context),
      ...budgetWords(context),
    ]),
    ...tailNotes(context, shownOutcomes(context)).numbers,
    ...policyKey(study),
    ...(leftOut.length === 0 ? [] : [details(say('policies.leftOut'), bullets(leftOut))]),
  ].join('\n\n');
}

/** The outcomes of the main table, the one that decides first; of the others those that any policy has something of. */
function shownOutcomes({ findings: { asStated, decision } }: Context): readonly string[] {
  const some = MAIN.filter((name) => isAnything(asStated.policies, name));
  return [...new Set([decision.outcome, ...some])];
}

function rankingTable(context: Context): string {
  const { asStated, decision } = context.findings;
  const { policies } = asStated;
  const columns = shownOutcomes(context).map((name) =>
    markedColumn(context, name, outcomeColumn(outcomeOf(name), policies)),
  );
  const signs = consentColumn(context);
  const scale = columnScale(outcomeOf(decision.outcome), policies);
  const rows = policies.map((policy) => {
    const name = escape(policy.policy);
    const shown = policy.comparison.verdict === 'best' ? `**${name}**` : policy.exempt ? `*${name}*` : name;
    return [
      shown,
      ...columns.map(({ cell }) => cell(policy)),
      ...signs.map(({ cell }) => cell(policy)),
      verdictCell(policy, decision, scale),
    ];
  });
  const headers = [...columns, ...signs].map(({ header }) => header);
  return table([say('policies.policy'), ...headers, say('policies.compared')], rows);
}

/** Whether every party would sign, and in what share of the draws; no column where nobody is asked anywhere. */
function consentColumn(context: Context): readonly OutcomeColumn[] {
  if (!isAskedAtAll(context)) return [];
  const cell = ({ policy }: PolicyFinding): string => {
    const found = participationOf(context, policy);
    if (found === undefined) return NO_NUMBER;
    const share = found.acceptShare.mean;
    const ofDraws = say('policies.ofDraws', { share: amount(share, 'share') });
    return [consentCell(found), ...(Number.isFinite(share) ? [ofDraws] : [])].join('<br>');
  };
  return [{ header: say('policies.signed'), cell }];
}

/** Whether all sign, and who refuses first. */
function consentCell(found: ParticipationFinding): string {
  const { firstRefusal } = found;
  return say('policies.consent', {
    consent: CONSENT[consentOf(found)],
    refused: firstRefusal === undefined ? 'no' : 'yes',
    party: firstRefusal === undefined ? '' : party(firstRefusal.party),
  });
}

function consentWords(context: Context): readonly string[] {
  const title = say('participation.heading');
  return isAskedAtAll(context) ? [say('policies.signedLegend', { title, anchor: anchorOf(title) })] : [];
}

function budgetWords({ study }: Context): readonly string[] {
  const { budget, policies, baseYear, decisionYear } = study;
  if (budget === undefined) return [];
  const own = policies.some(({ differs }) => differs.some((line) => line.startsWith('programme.budget: ')));
  const name = own ? 'policies.budgets' : 'policies.budget';
  return [say(name, { budget: escape(writtenWords(budget)), baseYear, decisionYear })];
}

/** Policies that are out of a choice have fewer replications. */
function isFewerSomewhere({ stopping }: Context['findings']): boolean {
  return (stopping?.choice.gone.length ?? 0) > 0;
}
