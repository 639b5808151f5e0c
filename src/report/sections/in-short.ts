import type { KnowingValue, PolicyFinding } from '#analysis';
import { decisionOf, leaderOf } from '../context.ts';
import type { Context } from '../context.ts';
import { inputWords } from '../input-words.ts';
import { anchorOf, bullets, escape } from '../markdown.ts';
import { amount, stated } from '../numbers.ts';
import { policyName } from '../words/policy-name.ts';
import { inRow, phrase, say, sentences } from '../words/say.ts';

/** Inputs and policies named in a sentence at most. */
const NAMED = 3;

/** What is settled, what is not, what drives the answer, and what to measure next: a sentence or two each. */
export function inShortSection(context: Context): string {
  const leader = leaderOf(context);
  if (leader === undefined) return '';
  const others = context.findings.asStated.policies.filter(({ exempt, policy }) => !exempt && policy !== leader.policy);
  const driving = say('inShort.drivers', {
    anchor: anchorOf(say('sensitivity.heading')),
    drivers: drivers(context),
  });
  const compared =
    others.length === 0
      ? []
      : [
          say('inShort.settled', { settled: settled(others) }),
          say('inShort.unsettled', { unsettled: unsettled(context, leader, others) }),
        ];
  const worth =
    others.length === 0
      ? []
      : [
          say('inShort.measuring', {
            anchor: anchorOf(say('information.heading')),
            measuring: measuring(context),
          }),
        ];
  return `## ${say('inShort.heading')}\n\n${bullets([...compared, driving, ...worth])}`;
}

function settled(others: readonly PolicyFinding[]): string {
  const behind = others.filter(({ comparison }) => comparison.verdict === 'distinguishable').length;
  const equal = others.filter(({ comparison }) => comparison.withinSmallest).map(({ policy }) => policy);
  const parts = [
    ...(behind === 0 ? [] : [say('inShort.behind', { behind, others: stated(others.length, 'other policies') })]),
    ...(equal.length === 0 ? [] : [say('inShort.equal', { policies: named(equal.map(policyName)) })]),
  ];
  return parts.length === 0 ? say('inShort.nothingSettled') : sentences(parts);
}

function unsettled({ findings }: Context, leader: PolicyFinding, others: readonly PolicyFinding[]): string {
  const { withoutEffects, illustrationOnly } = findings;
  const open = others.filter(
    ({ comparison: { verdict, withinSmallest } }) => verdict === 'not distinguishable' && !withinSmallest,
  );
  const withheld = others.filter(({ comparison }) => comparison.verdict === 'withheld').length;
  const { leader: changed } = withoutEffects;
  const parts = [
    ...(open.length === 0
      ? []
      : [say('inShort.open', { policies: named(open.map(({ policy }) => policyName(policy))) })]),
    ...(withheld === 0 ? [] : [say('inShort.withheld', { policies: stated(withheld, 'policies'), count: withheld })]),
    ...(changed === undefined || changed === leader.policy
      ? []
      : [say('inShort.changed', { policy: policyName(changed) })]),
    ...(illustrationOnly ? [say('inShort.assumed')] : []),
  ];
  return parts.length === 0 ? say('inShort.allSettled') : sentences(parts);
}

function drivers(context: Context): string {
  const { targets, withheld } = context.findings.sensitivity;
  if (withheld !== undefined) return say('inShort.untold', { reason: phrase(withheld) });
  const [outcome, lead] = targets;
  const names = outcome.inputs.filter(({ matters }) => matters).map(told);
  const leading = lead === undefined ? [] : lead.inputs.filter(({ matters }) => matters).map(told);
  const title = escape(decisionOf(context).title.toLowerCase());
  return sentences([
    names.length === 0
      ? say('inShort.noDriver')
      : say('inShort.outcomeDrivers', { outcome: title, inputs: named(names) }),
    ...(leading.length === 0 ? [] : [say('inShort.leadDrivers', { inputs: named(leading) })]),
  ]);
}

function told({ path, firstOrder }: { readonly path: string; readonly firstOrder: { readonly mean: number } }): string {
  return say('inShort.ofVariance', {
    input: escape(inputWords(path)),
    share: amount(firstOrder.mean, 'share'),
  });
}

function measuring({ findings: { information } }: Context): string {
  const found = information.find(({ everything }) => everything !== undefined);
  const unknown = information[0]?.withheld;
  if (found?.everything === undefined)
    return say('inShort.untold', { reason: unknown === undefined ? say('inShort.noInput') : phrase(unknown) });
  const { interval } = found.everything.value;
  if (interval === undefined || interval[1] <= 0) return say('inShort.choiceStays');
  const sure = found.inputs.filter(isSure).map(({ inputs }) => escape(inputWords(inputs[0])));
  const most = amount(interval[1], found.unit);
  const doubtful = interval[0] <= 0;
  if (sure.length === 0) return say(doubtful ? 'inShort.worthAltogetherInDoubt' : 'inShort.worthAltogether', { most });
  return say(doubtful ? 'inShort.worthInDoubt' : 'inShort.worth', { most, inputs: named(sure) });
}

function isSure({ value: { interval } }: KnowingValue): boolean {
  return interval !== undefined && interval[0] > 0;
}

function named(names: readonly string[]): string {
  return inRow(names, NAMED);
}
