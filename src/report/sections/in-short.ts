import type { KnowingValue, PolicyFinding } from '#analysis';
import { decisionOf, leaderOf } from '../context.ts';
import type { Context } from '../context.ts';
import { inputWords } from '../input-words.ts';
import { bullets, escape } from '../markdown.ts';
import { amount, stated } from '../numbers.ts';

/** Inputs and policies named in a sentence at most. */
const NAMED = 3;

/** What is settled, what is not, what drives the answer, and what to measure next: a sentence or two each. */
export function inShortSection(context: Context): string {
  const leader = leaderOf(context);
  if (leader === undefined) return '';
  const others = context.findings.asStated.policies.filter(({ exempt, policy }) => !exempt && policy !== leader.policy);
  return [
    '## In short',
    bullets([
      ...(others.length === 0
        ? []
        : [`**What is settled.** ${settled(others)}`, `**What is not.** ${unsettled(context, leader, others)}`]),
      `**[What drives it](#what-drives-the-answer).** ${drivers(context)}`,
      ...(others.length === 0
        ? []
        : [`**[What to measure next](#what-would-be-worth-measuring).** ${measuring(context)}`]),
    ]),
  ].join('\n\n');
}

function settled(others: readonly PolicyFinding[]): string {
  const behind = others.filter(({ comparison }) => comparison.verdict === 'distinguishable').length;
  const equal = others.filter(({ comparison }) => comparison.withinSmallest).map(({ policy }) => policy);
  const parts = [
    ...(behind === 0
      ? []
      : [
          `${behind} of ${stated(others.length, 'other policies')} ${behind === 1 ? 'is' : 'are'} behind by more than luck explains.`,
        ]),
    ...(equal.length === 0
      ? []
      : [`The difference of ${named(equal.map(italic))} from the top is too small to matter.`]),
  ];
  return parts.length === 0 ? 'Nothing yet: no policy can be ruled out.' : parts.join(' ');
}

function unsettled({ findings }: Context, leader: PolicyFinding, others: readonly PolicyFinding[]): string {
  const { withoutEffects, illustrationOnly } = findings;
  const open = others.filter(
    ({ comparison: { verdict, withinSmallest } }) => verdict === 'not distinguishable' && !withinSmallest,
  );
  const withheld = others.filter(({ comparison }) => comparison.verdict === 'withheld');
  const changed = withoutEffects.leader !== undefined && withoutEffects.leader !== leader.policy;
  const parts = [
    ...(open.length === 0
      ? []
      : [
          `Whether ${named(open.map(({ policy }) => italic(policy)))} or the policy at the top is better: more replications may tell.`,
        ]),
    ...(withheld.length === 0
      ? []
      : [`How ${stated(withheld.length, 'policies')} ${withheld.length === 1 ? 'compares' : 'compare'} with the top.`]),
    ...(changed
      ? [
          `Whether the assumed effects of contracts hold: without them, *${escape(withoutEffects.leader)}* has the best mean.`,
        ]
      : []),
    ...(illustrationOnly ? ['Whether the assumptions hold; no number of replications can tell.'] : []),
  ];
  return parts.length === 0 ? 'Nothing that more replications would settle.' : parts.join(' ');
}

function drivers(context: Context): string {
  const { targets, withheld } = context.findings.sensitivity;
  if (withheld !== undefined) return `Not told: ${withheld}.`;
  const [outcome, lead] = targets;
  const names = outcome.inputs.filter(({ matters }) => matters).map(told);
  const leading = lead === undefined ? [] : lead.inputs.filter(({ matters }) => matters).map(told);
  const title = decisionOf(context).title.toLowerCase();
  return [
    names.length === 0
      ? 'No single input stands out from noise.'
      : `The ${escape(title)} of the policy at the top ${names.length === 1 ? 'hangs' : 'hang'} most on ${named(names)}.`,
    ...(leading.length === 0 ? [] : [`Its lead hangs most on ${named(leading)}.`]),
  ].join(' ');
}

function told({ path, firstOrder }: { readonly path: string; readonly firstOrder: { readonly mean: number } }): string {
  return `${escape(inputWords(path))} (${amount(firstOrder.mean, 'share')} of the variance)`;
}

function measuring({ findings: { information } }: Context): string {
  const found = information.find(({ everything }) => everything !== undefined);
  if (found?.everything === undefined) return `Not told: ${information[0]?.withheld ?? 'no input is uncertain'}.`;
  const { interval } = found.everything.value;
  if (interval === undefined || interval[1] <= 0)
    return 'The choice stays the same whatever the inputs turn out to be, so measuring them would not change it.';
  const sure = found.inputs.filter(isSure).map(({ inputs }) => escape(inputWords(inputs[0])));
  const most = `Knowing all uncertain inputs before choosing would be worth up to ${amount(interval[1], found.unit)}`;
  const doubt = interval[0] > 0 ? '' : ', and is not distinguishable from zero';
  return sure.length === 0
    ? `${most}${doubt}; no single input stands out.`
    : `${most}${doubt}. Begin with ${named(sure)}.`;
}

function isSure({ value: { interval } }: KnowingValue): boolean {
  return interval !== undefined && interval[0] > 0;
}

function italic(policy: string): string {
  return `*${escape(policy)}*`;
}

/** Names in a row, the first few of them. */
function named(names: readonly string[]): string {
  const left = names.length - NAMED;
  if (left > 1) return `${names.slice(0, NAMED).join(', ')} and ${left} more`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
