import type { PolicyFinding } from '#analysis';
import { consentOf, participationOf } from '../consent.ts';
import { additionalityOf, decisionOf, estimateOf, exemptOf, leaderOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { escape } from '../markdown.ts';
import { amount, stated } from '../numbers.ts';
import { tailSentence } from './tails.ts';

/** Policies named in a sentence at most. */
const NAMED = 4;

/** The notice, the question, and the answer in a few sentences. */
export function answerSection(context: Context): string {
  const { study } = context;
  const leader = leaderOf(context);
  const sentences =
    leader === undefined
      ? [`No policy could be ranked: none has a mean of ${titleOf(context)}.`]
      : [
          leading(context, leader),
          ...tailSentence(context, leader),
          alike(context, leader),
          price(context, leader),
          ...signing(context, leader),
        ];
  return [
    ...notices(context),
    `# ${escape(study.title)}`,
    '## The question',
    escape(study.question),
    '## The answer',
    sentences.join(' '),
  ].join('\n\n');
}

function notices({ findings }: Context): string[] {
  const { assumedShare, assumedAmong, failedRows, illustrationOnly } = findings;
  const among =
    assumedAmong === 'uncertain inputs' ? 'the uncertain inputs' : 'the uncertain inputs that matter for the answer';
  const illustration = `> **Illustration, not advice.** ${amount(assumedShare, 'share')} of ${among} are assumptions. The tables show what would follow from them; no policy is marked best.`;
  const stopped = `> **${stated(failedRows, 'replications')} stopped at the event limit** and ${failedRows === 1 ? 'is' : 'are'} left out of the means. Every interval that would rest on ${failedRows === 1 ? 'it' : 'them'} is withheld.`;
  return [...(illustrationOnly ? [illustration] : []), ...(failedRows > 0 ? [stopped] : [])];
}

function leading(context: Context, leader: PolicyFinding): string {
  const { decision, replications } = context.findings;
  const { name, unit } = decisionOf(context);
  const estimate = estimateOf(leader, name);
  const median = estimate.percentiles === undefined ? '' : `, and a median of ${amount(estimate.percentiles[2], unit)}`;
  const most = decision.better === 'more' ? 'highest' : 'lowest';
  return `Over ${stated(replications, 'replications')}, **${escape(leader.policy)}** has the ${most} mean of ${titleOf(context)}: ${withInterval(estimate, unit)}${median}.`;
}

function titleOf(context: Context): string {
  const { title } = decisionOf(context);
  return title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

function alike({ findings }: Context, leader: PolicyFinding): string {
  const others = findings.asStated.policies.filter(({ exempt, policy }) => !exempt && policy !== leader.policy);
  if (others.length === 0) return 'No other policy was run.';
  const of = (verdict: PolicyFinding['comparison']['verdict']) =>
    others.filter(({ comparison }) => comparison.verdict === verdict);
  const [same, behind, withheld] = [of('not distinguishable'), of('distinguishable'), of('withheld')];
  if (withheld.length === others.length) return untold(withheld);
  const parts = [
    ...(same.length === 0 ? [] : [`it cannot be told apart from ${listed(same)}`]),
    ...(behind.length === 0 ? [] : [behindWords(behind.length, others.length)]),
    ...(withheld.length === 0 ? [] : [`nothing can be said of ${listed(withheld)}`]),
  ].join('; ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}

function untold(others: readonly PolicyFinding[]): string {
  const [{ policy, comparison }] = others;
  const who =
    others.length === 1 ? `*${escape(policy)}* differs` : `any of the ${others.length} other policies differs`;
  return `Whether ${who} from it cannot be told: ${comparison.note ?? 'too few replications were run'}.`;
}

function behindWords(behind: number, others: number): string {
  if (behind < others) return `${behind} of the ${others} others ${behind === 1 ? 'is' : 'are'} distinguishably behind`;
  return behind === 1
    ? 'the only other policy is distinguishably behind it'
    : `all ${behind} others are distinguishably behind it`;
}

function listed(policies: readonly PolicyFinding[]): string {
  const names = policies.map(({ policy }) => `*${escape(policy)}*`);
  const left = names.length - NAMED;
  if (left > 1) return `${names.slice(0, NAMED).join(', ')} and ${left} more`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

function price(context: Context, leader: PolicyFinding): string {
  const given = estimateOf(leader, context.findings.decision.outcome).withheld;
  const publicCost = estimateOf(leader, 'public-cost');
  const cost =
    publicCost.mean === 0
      ? 'no public money'
      : `${withInterval(publicCost, 'RMB', given)} of public money at its present value`;
  const leverage = estimateOf(leader, 'leverage');
  const drawn = Number.isNaN(leverage.mean)
    ? ''
    : ` and draws in ${withInterval(leverage, 'private RMB per public RMB', given)}`;
  return `It costs ${cost}${drawn}${anyway(context)}${against(context, leader, given)}.`;
}

/** How much of the private money is no gain, because it would have come anyway. */
function anyway(context: Context): string {
  const share = additionalityOf(context)?.privateAnyway.mean ?? NaN;
  return share > 0 ? `, of which ${amount(Math.min(1, share), 'share')} would have come without it` : '';
}

/** The gain over the run without the platform, with its sign in words. */
function against(context: Context, leader: PolicyFinding, given: string | undefined): string {
  const net = leader.estimates.get('net-firms');
  const without = exemptOf(context);
  if (net === undefined || Number.isNaN(net.mean) || without === undefined) return '';
  const fewer = net.mean < 0;
  const size = fewer ? { ...net, mean: -net.mean, ...(net.interval && { interval: mirrored(net.interval) }) } : net;
  return `; against the run *${escape(without.policy)}* it brings ${withInterval(size, fewer ? 'fewer firms' : 'more firms', given)}`;
}

/** Whether the parties would sign it; nothing where nobody is asked. */
function signing(context: Context, { policy }: PolicyFinding): readonly string[] {
  const found = participationOf(context, policy);
  if (found === undefined) return [];
  const { parties, firstRefusal } = found;
  const refusals = parties.filter(({ verdict }) => verdict === 'refuses').length;
  const more = refusals > 1 ? `, and ${refusals - 1} more would refuse` : '';
  switch (consentOf(found)) {
    case 'nobody is asked':
      return [];
    case 'yes':
      return ['Every party that it asks would sign it.'];
    case 'cannot be told':
      return ['Whether every party that it asks would sign it cannot be told.'];
    case 'no':
      return firstRefusal === undefined
        ? []
        : [
            `**It would not be signed**: the first to refuse, ${firstRefusal.party}, lacks ${amount(firstRefusal.by, 'RMB')}${more}.`,
          ];
  }
}

function mirrored([low, high]: readonly [number, number]): readonly [number, number] {
  return [-high, -low];
}
