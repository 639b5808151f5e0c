import type { ParticipationFinding, PartyVerdict } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import { intervalCell, intervalColumn, partyScale, withheldWords } from '../columns.ts';
import { consentOf, consentWords, participationOf } from '../consent.ts';
import { exemptOf, partiesOf, ranked, shownOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import type { ParticipationDescription } from '../description.ts';
import { bullets, details, escape, table } from '../markdown.ts';
import { mirroredWords } from '../mirrored.ts';
import { amount, NO_NUMBER, number, stated } from '../numbers.ts';
import type { Scale } from '../numbers.ts';
import type { MessageId } from '../words/catalogue.ts';
import { party as partyWords } from '../words/party.ts';
import { policyName } from '../words/policy-name.ts';
import { say, sentences } from '../words/say.ts';

/** Who would sign which policy, who refuses first, and in how many draws all would sign. */
export function participationSection(context: Context): string {
  const heading = `## ${say('participation.heading')}`;
  const participation = ranked(context, context.findings.participation);
  const asked = PARTIES.filter((party) => participation.some(({ parties }) => isAsked(parties, party)));
  if (asked.length === 0)
    return `${heading}\n\n${say(context.study.modelsReturns ? 'participation.nobodyAsked' : 'participation.noReturns')}`;
  return [
    heading,
    sentences([say('participation.test'), governmentWords(context.study.participation)]),
    consentTable(participation, asked),
    bullets([
      say('participation.looksAhead'),
      say('participation.firstToRefuse'),
      say('participation.allSignCounts'),
      ...losesAnywayWords(context, participation),
      ...withheldWords(participation.flatMap(estimatesOf)),
      ...mirroredWords(context, say('participation.unknown')),
    ]),
    ...inDetail(context),
    details(say('participation.asks'), asksTable(context.study.participation)),
  ].join('\n\n');
}

function governmentWords({ government }: ParticipationDescription): string {
  return government.test === 'cost per net firm'
    ? say('participation.costPerFirm', { ceiling: stated(government.ceiling, 'RMB') })
    : say('participation.socialValue');
}

function isAsked(parties: readonly PartyVerdict[], party: Party): boolean {
  return parties.some((each) => each.party === party && each.asked);
}

function estimatesOf({ parties, acceptShare }: ParticipationFinding): readonly PartyVerdict['margin'][] {
  return [acceptShare, ...parties.filter(({ asked }) => asked).map(({ margin }) => margin)];
}

function consentTable(participation: readonly ParticipationFinding[], asked: readonly Party[]): string {
  const share = intervalColumn(
    say('participation.allSignIn'),
    'share',
    participation.map(({ acceptShare }) => acceptShare),
  );
  const scaleOfParty = (party: Party): Scale => marginScale(participation, party);
  const rows = participation.map((finding, at) => [
    escape(finding.policy),
    consentCell(finding),
    firstWords(finding),
    share.cells[at],
    ...asked.map((party) => verdictCell(finding.parties, party, scaleOfParty(party))),
  ]);
  return table(
    [
      say('participation.policy'),
      say('participation.allSign'),
      say('participation.first'),
      say('participation.allSignShare'),
      ...asked.map((party) =>
        say('participation.marginOf', { party: partyWords(party), unit: scaleOfParty(party).unit }),
      ),
    ],
    rows,
    ['left', 'left', 'left'],
  );
}

function consentCell(finding: ParticipationFinding): string {
  const consent = consentOf(finding);
  const words = consentWords(consent);
  return consent === 'no' ? `**${words}**` : words;
}

function firstWords({ firstRefusal }: ParticipationFinding): string {
  return firstRefusal === undefined
    ? NO_NUMBER
    : say('participation.by', { party: partyWords(firstRefusal.party), amount: amount(firstRefusal.by, 'RMB') });
}

/** The unit of a party's column. */
function marginScale(participation: readonly ParticipationFinding[], party: Party): Scale {
  const margins = participation.flatMap(({ parties }) => parties.filter((each) => each.asked && each.party === party));
  return partyScale(margins.map(({ margin }) => margin.mean));
}

function verdictCell(parties: readonly PartyVerdict[], party: Party, scale: Scale): string {
  const found = parties.find((each) => each.party === party);
  if (found === undefined || found.verdict === 'not asked') return verdictWords('not asked');
  const words = verdictWords(found.verdict);
  return `${found.verdict === 'refuses' ? `**${words}**` : words}<br>${intervalCell(found.margin, scale)}`;
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
  return losing.map(({ party, npv }) =>
    say('participation.losesAnyway', { party: partyWords(party), npv: withInterval(npv, 'RMB') }),
  );
}

/** The policy at the top, party by party. */
function inDetail(context: Context): readonly string[] {
  const { policy } = shownOf(context);
  const found = participationOf(context, policy);
  if (found === undefined) return [];
  const asked = found.parties.filter((party) => party.asked);
  const scale = partyScale(asked.flatMap(({ gain, allowance, margin }) => [gain.mean, allowance, margin.mean]));
  const rows = asked.map(({ party, gain, allowance, margin, verdict }) => [
    partyWords(party),
    intervalCell(gain, scale),
    number(allowance / scale.divisor),
    intervalCell(margin, scale),
    verdictWords(verdict),
  ]);
  const { unit } = scale;
  if (asked.length === 0) return [];
  return [
    say('participation.inDetail', { policy: policyName(policy) }),
    table(
      [
        say('participation.party'),
        say('participation.gain', { unit }),
        say('participation.allowance', { unit }),
        say('participation.margin', { unit }),
        say('participation.verdict'),
      ],
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
  const named = paying.map(({ party, contribution }) =>
    say('participation.onAverage', { party: partyWords(party), amount: amount(contribution.mean, 'RMB') }),
  );
  return [say('participation.paysUnasked', { parties: named.join(say('common.comma')) })];
}

function asksTable({ outsideOption, riskAllowance, government }: ParticipationDescription): string {
  const rows = PARTIES.map((party) => {
    const option = outsideOption[party];
    const outside = option === 'without the platform' ? say('participation.withoutPlatform') : stated(option, 'RMB');
    return [
      partyWords(party),
      party === 'government' && government.test === 'cost per net firm' ? say('participation.noCostNoFirm') : outside,
      stated(riskAllowance[party], 'share'),
    ];
  });
  const headers = [say('participation.party'), say('participation.outside'), say('participation.allowanceShare')];
  return table(headers, rows, ['left', 'left']);
}

const VERDICTS = {
  accepts: 'participation.accepts',
  refuses: 'participation.refuses',
  'cannot be told': 'participation.cannotBeTold',
  'not asked': 'participation.notAsked',
} as const satisfies Readonly<Record<PartyVerdict['verdict'], MessageId>>;

function verdictWords(verdict: PartyVerdict['verdict']): string {
  return say(VERDICTS[verdict]);
}
