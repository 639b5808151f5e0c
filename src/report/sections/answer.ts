import type { PolicyFinding } from '#analysis';
import { estimateOf, exemptOf, leaderOf, outcomeOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { amount } from '../numbers.ts';
import { escape } from '../markdown.ts';

/** Policies named in a sentence at most. */
const NAMED = 4;

/** The notice, the question, and the answer in three sentences. */
export function answerSection(context: Context): string {
  const { study } = context;
  const leader = leaderOf(context);
  const sentences =
    leader === undefined
      ? ['No policy could be ranked.']
      : [leading(context, leader), alike(context, leader), price(context, leader)];
  return [
    `# ${escape(study.title)}`,
    ...notice(context),
    '## The question',
    escape(study.question),
    '## The answer',
    sentences.join(' '),
  ].join('\n\n');
}

function notice({ findings }: Context): string[] {
  const failed =
    findings.failedRows > 0
      ? [`> **${findings.failedRows} runs were stopped at the event limit.** What rests on them is withheld.`]
      : [];
  if (!findings.illustrationOnly) return failed;
  const share = amount(findings.assumedShare, 'share');
  return [
    `> **Illustration, not advice.** ${share} of the uncertain inputs are assumptions, so no policy is marked best.`,
    ...failed,
  ];
}

function leading({ findings }: Context, leader: PolicyFinding): string {
  const { decision } = findings;
  const outcome = outcomeOf(decision.outcome);
  const value = withInterval(estimateOf(leader, decision.outcome), outcome.unit);
  const most = decision.better === 'more' ? 'highest' : 'lowest';
  return `**${escape(leader.policy)}** has the ${most} mean of ${outcome.title.toLowerCase()}: ${value}.`;
}

function alike({ findings }: Context, leader: PolicyFinding): string {
  const others = findings.asStated.policies.filter(({ exempt, policy }) => !exempt && policy !== leader.policy);
  if (others.length === 0) return 'No other policy was run.';
  const withheld = others.filter(({ comparison }) => comparison.verdict === 'withheld');
  if (withheld.length === others.length)
    return `Whether the other ${others.length} policies differ from it cannot be told: ${withheld[0].comparison.note ?? 'too few runs'}.`;
  const same = others
    .filter(({ comparison }) => comparison.verdict === 'not distinguishable')
    .map(({ policy }) => `*${escape(policy)}*`);
  const behind = others.length - same.length - withheld.length;
  if (same.length === 0) return `All ${behind} other policies are distinguishably behind it.`;
  const named = same.slice(0, NAMED).join(', ') + (same.length > NAMED ? ` and ${same.length - NAMED} more` : '');
  return `It cannot be told apart from ${named}; ${behind} of the ${others.length} others are distinguishably behind.`;
}

function price(context: Context, leader: PolicyFinding): string {
  const cost = withInterval(estimateOf(leader, 'public-cost'), 'RMB');
  const leverage = estimateOf(leader, 'leverage');
  const drawn = Number.isNaN(leverage.mean)
    ? ''
    : ` and draws in ${withInterval(leverage, 'private RMB per public RMB')}`;
  const net = leader.estimates.get('net-firms');
  const without =
    net === undefined || exemptOf(context) === undefined
      ? ''
      : `; against no platform at all it brings ${withInterval(net, 'firms')} more`;
  return `It costs ${cost} of public money${drawn}${without}.`;
}
