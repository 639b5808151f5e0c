import type { ParticipationFinding, PartyVerdict } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import { intervalCell, intervalColumn, partyScale, withheldWords } from '../columns.ts';
import { consentOf, participationOf } from '../consent.ts';
import { exemptOf, partiesOf, ranked, shownOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import type { ParticipationDescription } from '../description.ts';
import { bullets, details, escape, table } from '../markdown.ts';
import { mirroredWords } from '../mirrored.ts';
import { amount, NO_NUMBER, number, stated } from '../numbers.ts';

/** Who would sign which policy, who refuses first, and in how many draws all would sign. */
export function participationSection(context: Context): string {
  const heading = '## Would every party sign?';
  const participation = ranked(context, context.findings.participation);
  const asked = PARTIES.filter((party) => participation.some(({ parties }) => isAsked(parties, party)));
  if (asked.length === 0) return `${heading}\n\nNo contract of this study asks any party to sign.`;
  return [
    heading,
    `${THE_TEST} ${governmentWords(context.study.participation)}`,
    consentTable(participation, asked),
    bullets([
      ...READING,
      ...losesAnywayWords(context, participation),
      ...withheldWords(participation.flatMap(estimatesOf)),
      ...mirroredWords(context, 'in how many draws all sign'),
    ]),
    ...inDetail(context),
    details('What each party asks for', asksTable(context.study.participation)),
  ].join('\n\n');
}

const THE_TEST =
  'A party signs if its mean gain, over all replications and against what it would have without signing (its outside option, on the same luck), is larger than its risk allowance, a stated share of the standard deviation of that gain. It *accepts* where the 95 % interval of gain less allowance, its margin, lies wholly above zero, it *refuses* where the interval lies wholly below, and otherwise it *cannot be told*.';

const READING = [
  'The test looks ahead: it is about what a party may expect when it is asked, not about how things then turn out. A refusal changes nothing in the runs, which carry out every contract as stated.',
  'First to refuse is the party that lacks most for what it contributes; beside it stands how much it lacks.',
  '"All sign in" counts the draws of the uncertain inputs in which every party that is asked would sign, were its gain what is expected given the draw.',
];

function governmentWords({ government }: ParticipationDescription): string {
  return government.test === 'cost per net firm'
    ? `Government counts every firm that would not have come without the platform as worth ${stated(government.ceiling, 'RMB')}, its stated ceiling, and gains what that comes to less public cost.`
    : 'Government counts the present value of local tax beside its own.';
}

function isAsked(parties: readonly PartyVerdict[], party: Party): boolean {
  return parties.some((each) => each.party === party && each.asked);
}

function estimatesOf({ parties, acceptShare }: ParticipationFinding): readonly PartyVerdict['margin'][] {
  return [acceptShare, ...parties.filter(({ asked }) => asked).map(({ margin }) => margin)];
}

function consentTable(participation: readonly ParticipationFinding[], asked: readonly Party[]): string {
  const share = intervalColumn(
    'All sign in',
    'share',
    participation.map(({ acceptShare }) => acceptShare),
  );
  const rows = participation.map((finding, at) => [
    escape(finding.policy),
    consentCell(finding),
    firstWords(finding),
    share.cells[at],
    ...asked.map((party) => verdictCell(finding.parties, party)),
  ]);
  return table(
    [
      'Policy',
      'All sign?',
      'First to refuse',
      'All sign in (% of draws)',
      ...asked.map((party) => `${party} (margin, ${partyScale().unit})`),
    ],
    rows,
    ['left', 'left', 'left'],
  );
}

function consentCell(finding: ParticipationFinding): string {
  const consent = consentOf(finding);
  return consent === 'no' ? `**${consent}**` : consent;
}

function firstWords({ firstRefusal }: ParticipationFinding): string {
  return firstRefusal === undefined ? NO_NUMBER : `${firstRefusal.party}, by ${amount(firstRefusal.by, 'RMB')}`;
}

function verdictCell(parties: readonly PartyVerdict[], party: Party): string {
  const found = parties.find((each) => each.party === party);
  if (found === undefined || found.verdict === 'not asked') return 'not asked';
  const words = found.verdict === 'refuses' ? `**${found.verdict}**` : found.verdict;
  return `${words}<br>${intervalCell(found.margin, partyScale())}`;
}

/** Parties that refuse a policy and lose without the platform too: what they get for their money is then an input's doing. */
function losesAnywayWords(context: Context, participation: readonly ParticipationFinding[]): readonly string[] {
  const without = exemptOf(context);
  if (without === undefined) return [];
  const refusing = new Set(
    participation.flatMap(({ parties }) =>
      parties.filter(({ verdict }) => verdict === 'refuses').map(({ party }) => party),
    ),
  );
  const losing = partiesOf(context, without.policy).filter(
    ({ party, npv: { interval } }) => refusing.has(party) && interval !== undefined && interval[1] < 0,
  );
  return losing.map(
    ({ party, npv }) =>
      `Without the platform *${party}* loses too: its net present value is ${withInterval(npv, 'RMB')}. Its refusal says as much about the inputs under \`firms\` (output, multiple, dilution, margin), which decide what it gets for its money anywhere, as about the policies; test these before you conclude from it.`,
  );
}

/** The policy at the top, party by party. */
function inDetail(context: Context): readonly string[] {
  const { policy } = shownOf(context);
  const found = participationOf(context, policy);
  if (found === undefined) return [];
  const asked = found.parties.filter((party) => party.asked);
  const rows = asked.map(({ party, gain, allowance, margin, verdict }) => [
    party,
    intervalCell(gain, partyScale()),
    number(allowance / partyScale().divisor),
    intervalCell(margin, partyScale()),
    verdict,
  ]);
  if (asked.length === 0) return [];
  return [
    `Under *${escape(policy)}*, party by party:`,
    table(
      ['Party', 'Mean gain (million RMB)', 'Risk allowance (million RMB)', 'Margin (million RMB)', 'Verdict'],
      rows,
    ),
    ...paysUnasked(context, found),
  ];
}

/** Parties that pay although nobody asks them when the contract is signed, such as investors in later rounds. */
function paysUnasked(context: Context, { policy, parties }: ParticipationFinding): readonly string[] {
  const paying = partiesOf(context, policy).filter(
    ({ party, contribution }) => contribution.mean > 0 && !isAsked(parties, party),
  );
  if (paying.length === 0) return [];
  const named = paying.map(({ party, contribution }) => `${party} (${amount(contribution.mean, 'RMB')} on average)`);
  return [`Not asked, because the contract gives them no share, yet paying: ${named.join(', ')}.`];
}

function asksTable({ outsideOption, riskAllowance, government }: ParticipationDescription): string {
  const rows = PARTIES.map((party) => {
    const option = outsideOption[party];
    const outside =
      option === 'without the platform' ? 'what it has in the run without the platform' : stated(option, 'RMB');
    return [
      party,
      party === 'government' && government.test === 'cost per net firm' ? 'no public cost and no net firm' : outside,
      stated(riskAllowance[party], 'share'),
    ];
  });
  return table(['Party', 'Outside option', 'Risk allowance (of the standard deviation of its gain)'], rows, [
    'left',
    'left',
  ]);
}
