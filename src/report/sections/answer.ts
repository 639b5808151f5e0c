import type { Estimate, ParticipationFinding, PolicyFinding } from '#analysis';
import { consentOf, participationOf } from '../consent.ts';
import { additionalityOf, decisionOf, estimateOf, exemptOf, leaderOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { escape } from '../markdown.ts';
import { amount, roundTogether, stated } from '../numbers.ts';
import { party } from '../words/party.ts';
import { policyName } from '../words/policy-name.ts';
import { inRow, phrase, say, sentences } from '../words/say.ts';
import { tailSentence } from './tails.ts';

/** What a message is told with. */
type Values = Readonly<Record<string, string>>;

/** Policies named in a sentence at most. */
const NAMED = 4;

/** The notice, the question, and the answer in a few sentences. */
export function answerSection(context: Context): string {
  const { study } = context;
  const leader = leaderOf(context);
  const told =
    leader === undefined
      ? [say('answer.unranked', { outcome: titleOf(context) })]
      : [
          leading(context, leader),
          ...tailSentence(context, leader),
          alike(context, leader),
          ...tooLittle(context, leader),
          price(context, leader),
          ...signing(context, leader),
        ];
  return [
    ...notices(context),
    `# ${escape(study.title)}`,
    `## ${say('answer.questionHeading')}`,
    escape(study.question),
    `## ${say('answer.heading')}`,
    sentences(told),
  ].join('\n\n');
}

function notices({ findings }: Context): string[] {
  const { assumedShare, assumedAmong, failedRows, illustrationOnly } = findings;
  const among = assumedAmong === 'uncertain inputs' ? 'uncertain' : 'matter';
  const stopped = { stopped: stated(failedRows, 'replications'), count: failedRows };
  return [
    ...(illustrationOnly ? [`> ${say('answer.illustration', { share: amount(assumedShare, 'share'), among })}`] : []),
    ...(failedRows > 0 ? [`> ${say('answer.stopped', stopped)}`] : []),
  ];
}

function leading(context: Context, leader: PolicyFinding): string {
  const { decision, replications } = context.findings;
  const { name, unit } = decisionOf(context);
  const estimate = estimateOf(leader, name);
  const values = {
    replications: stated(replications, 'replications'),
    policy: escape(leader.policy),
    most: decision.better,
    outcome: titleOf(context),
    mean: withInterval(estimate, unit),
  };
  return estimate.percentiles === undefined
    ? say('answer.leading', values)
    : say('answer.leadingWithMedian', { ...values, median: amount(estimate.percentiles[2], unit) });
}

function titleOf(context: Context): string {
  const { title } = decisionOf(context);
  return title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

function alike({ findings }: Context, leader: PolicyFinding): string {
  const others = findings.asStated.policies.filter(({ exempt, policy }) => !exempt && policy !== leader.policy);
  if (others.length === 0) return say('answer.alone');
  const of = (verdict: PolicyFinding['comparison']['verdict']) =>
    others.filter(({ comparison }) => comparison.verdict === verdict);
  const [same, behind, withheld] = [of('not distinguishable'), of('distinguishable'), of('withheld')];
  if (withheld.length === others.length) return untold(withheld);
  const clauses = [
    ...(same.length === 0 ? [] : [say('answer.same', { policies: listed(same) })]),
    ...(behind.length === 0 ? [] : [behindWords(behind.length, others.length)]),
    ...(withheld.length === 0 ? [] : [say('answer.withheld', { policies: listed(withheld) })]),
  ].join(say('common.semicolon'));
  return say('answer.clauses', { clauses: `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)}` });
}

/** Where the next policy is told apart, or told to be equal, and is behind by less than matters to the reader. */
function tooLittle(context: Context, leader: PolicyFinding): readonly string[] {
  const { asStated, decision } = context.findings;
  const next = asStated.policies.find(({ exempt, policy }) => !exempt && policy !== leader.policy);
  if (next === undefined || !isTold(next.comparison)) return [];
  const { difference, interval, withinSmallest } = next.comparison;
  if (Math.abs(difference) >= decision.smallestDifference) return [];
  const { unit } = decisionOf(context);
  const values = { policy: policyName(next.policy), smallest: stated(decision.smallestDifference, unit) };
  const rounded = interval && roundTogether(difference, interval, unit);
  return [
    say('answer.tooLittle', {
      ...values,
      difference: rounded?.mean ?? amount(difference, unit),
      interval: rounded?.interval ?? 'no',
      surely: withinSmallest ? 'yes' : 'no',
    }),
  ];
}

/** Whether two policies are told apart, or told to be equal, although they are not the same. */
function isTold({ note, verdict, withinSmallest }: PolicyFinding['comparison']): boolean {
  return note === undefined && (withinSmallest || verdict === 'distinguishable');
}

function untold(others: readonly PolicyFinding[]): string {
  const [{ policy, comparison }] = others;
  return say('answer.untold', {
    others: others.length,
    policy: policyName(policy),
    reason: comparison.note === undefined ? say('answer.tooFew') : phrase(comparison.note),
  });
}

function behindWords(behind: number, others: number): string {
  return behind < others ? say('answer.someBehind', { behind, others }) : say('answer.allBehind', { behind });
}

function listed(policies: readonly PolicyFinding[]): string {
  return inRow(
    policies.map(({ policy }) => policyName(policy)),
    NAMED,
  );
}

/** What it costs, what private money comes with it, and what it gains over the run without the platform. */
function price(context: Context, leader: PolicyFinding): string {
  const given = estimateOf(leader, context.findings.decision.outcome).withheld;
  const publicCost = estimateOf(leader, 'public-cost');
  return say('answer.price', {
    free: publicCost.mean === 0 ? 'yes' : 'no',
    cost: withInterval(publicCost, 'RMB', given),
    ...drawnIn(context, leader, given),
    ...against(context, leader, given),
  });
}

/** The private money drawn in, and how much of it is no gain, because it would have come anyway. */
function drawnIn(context: Context, leader: PolicyFinding, given: string | undefined): Values {
  const leverage = estimateOf(leader, 'leverage');
  const share = additionalityOf(context)?.privateAnyway.mean ?? NaN;
  return {
    drawn: isNothing(leverage) ? 'none' : drawnBy(share),
    leverage: withInterval(leverage, say('answer.privateUnit'), given),
    anyway: amount(share, 'share'),
  };
}

/** How much of private money would have come anyway, as the message chooses by it. */
function drawnBy(anyway: number): string {
  if (anyway >= 1) return 'anyway';
  return anyway > 0 ? 'partly' : 'some';
}

/** The gain over the run without the platform, with its sign in words. */
function against(context: Context, leader: PolicyFinding, given: string | undefined): Values {
  const net = leader.estimates.get('net-firms');
  const without = exemptOf(context);
  if (net === undefined || without === undefined || isNothing(net)) return { compared: 'none' };
  const fewer = net.mean < 0;
  const size = fewer ? { ...net, mean: -net.mean, ...(net.interval && { interval: mirrored(net.interval) }) } : net;
  return {
    compared: fewer ? 'fewer' : 'more',
    without: policyName(without.policy),
    gain: withInterval(size, say(fewer ? 'answer.fewerFirms' : 'answer.moreFirms'), given),
  };
}

/** No number at all, or none ever but zero, as where nobody founds firms or no private money comes. */
function isNothing({ mean, interval }: Estimate): boolean {
  return Number.isNaN(mean) || (mean === 0 && interval === undefined);
}

/** Whether the parties would sign it; nothing where nobody is asked. */
function signing(context: Context, { policy }: PolicyFinding): readonly string[] {
  const found = participationOf(context, policy);
  if (found === undefined) return [];
  switch (consentOf(found)) {
    case 'nobody is asked':
      return [];
    case 'yes':
      return [say('answer.allSign')];
    case 'cannot be told':
      return [say('answer.signingUntold')];
    case 'no':
      return refused(found);
  }
}

function refused({ parties, firstRefusal }: ParticipationFinding): readonly string[] {
  if (firstRefusal === undefined) return [];
  const refusals = parties.filter(({ verdict }) => verdict === 'refuses').length;
  return [
    say('answer.refused', {
      party: party(firstRefusal.party),
      lacking: amount(firstRefusal.by, 'RMB'),
      others: Math.max(0, refusals - 1),
    }),
  ];
}

function mirrored([low, high]: readonly [number, number]): readonly [number, number] {
  return [-high, -low];
}
