import type { ComparedPolicy, ComparedVariant, ComparisonFindings, Estimate, PolicyPair } from '#analysis';
import type { Outcome } from '#table';
import { withInterval } from '../context.ts';
import { outcomeOf } from '../words/say.ts';
import { amount, stated } from '../numbers.ts';

/** Most names in a row; of more only their number is told. */
const MOST_NAMES = 5;

/** What every sentence of a comparison needs. */
export interface Telling {
  readonly findings: ComparisonFindings;
  readonly outcome: Outcome;
  /** How a policy is named: set apart in Markdown, plain on a terminal. */
  readonly name: (policy: string) => string;
  /** How what matters most is set apart. */
  readonly strong: (words: string) => string;
}

/** The words of a comparison, with names and emphasis as the page or the terminal has them. */
export function tellingOf(findings: ComparisonFindings, marks: Pick<Telling, 'name' | 'strong'>): Telling {
  return { findings, outcome: outcomeOf(findings.outcome), ...marks };
}

/** The policies that may be the best; those that ran identically to another are left to it. */
function candidatesOf({ policies }: ComparedVariant): readonly ComparedPolicy[] {
  return policies.filter(
    ({ standing, sameAs }) => (standing === 'best' || standing === 'may be best') && sameAs === undefined,
  );
}

/** The pair of a policy with the one at the top; undefined for the top itself. */
export function pairWithTop({ pairs, leader }: ComparedVariant, policy: string): PolicyPair | undefined {
  return pairs.find(({ first, second }) => first === leader && second === policy);
}

/** The answer: what is settled, and what is not. */
export function answerWords(variant: ComparedVariant, telling: Telling): string {
  const { name, strong } = telling;
  const { leader } = variant;
  if (leader === undefined) return strong('No policy has a mean, so nothing can be compared.');
  const candidates = candidatesOf(variant);
  if (candidates.length === 0) return [untold(variant, leader, telling), ...leftOut(variant, telling)].join(' ');
  const [only] = candidates;
  const said =
    candidates.length === 1
      ? [
          strong(`Settled: ${name(only.policy)} is ${topWords(telling)}${twinWords(variant, only, telling)}.`),
          ...leadWords(variant, only, telling),
        ]
      : [
          strong(`Not settled which policy is ${topWords(telling)}`) +
            `: it may be ${namesWords(candidates, telling)}.`,
          ...ruledOut(variant),
          ...regretWords(variant, leader, telling),
        ];
  return [...said, ...leftOut(variant, telling)].join(' ');
}

/** "the best", or only "at the top" where no best may be marked. */
function topWords({ findings: { illustrationOnly } }: Telling): string {
  return illustrationOnly ? 'at the top' : 'the best';
}

/** The smallest difference that matters; undefined where none is stated. */
export function smallestWords({ findings: { within }, outcome: { unit } }: Telling): string | undefined {
  return within > 0 ? stated(within, unit) : undefined;
}

/** How much more two runs on independent luck would have to be run. */
export function savedWords(saved: Estimate): string {
  const [lower, upper] = saved.interval ?? [NaN, NaN];
  const only = saved.mean < 1 ? 'only ' : '';
  const open = lower < 1 && upper > 1 ? ', so whether common luck helps here is not settled' : '';
  return `without common luck, ${only}${withInterval(saved, '')} times as many replications would be needed to know it as well${open}`;
}

function untold({ policies }: ComparedVariant, leader: string, { findings, name, strong }: Telling): string {
  const reason = policies.find(({ policy }) => policy === leader)?.note ?? 'too little was run';
  return `${strong('Not settled')}: ${name(leader)} has the ${extreme(findings)} mean, but whether that is more than luck cannot be told: ${reason}.`;
}

function extreme({ better }: ComparisonFindings): string {
  return better === 'more' ? 'highest' : 'lowest';
}

function twinWords({ policies }: ComparedVariant, { policy }: ComparedPolicy, { name }: Telling): string {
  const twins = policies.filter(({ sameAs }) => sameAs === policy).map((twin) => name(twin.policy));
  return twins.length === 0 ? '' : ` (together with ${twins.join(', ')}, which ran identically)`;
}

/** How far the best is ahead of the next policy. */
function leadWords(variant: ComparedVariant, best: ComparedPolicy, telling: Telling): readonly string[] {
  const next = variant.policies.find(
    ({ policy, standing, sameAs }) => policy !== best.policy && standing === 'ruled out' && sameAs !== best.policy,
  );
  const pair = next && pairWithTop(variant, next.policy);
  if (next === undefined || pair === undefined) return [];
  const { name, outcome } = telling;
  const smallest = smallestWords(telling);
  const matters =
    pair.withinSmallest && smallest !== undefined ? `: real, but under ${smallest}, which is too little to matter` : '';
  return [`Its lead over the next, ${name(next.policy)}, is ${withInterval(pair.difference, outcome.unit)}${matters}.`];
}

function namesWords(candidates: readonly ComparedPolicy[], { name }: Telling): string {
  const names = candidates.map(({ policy }) => name(policy));
  if (names.length > MOST_NAMES) return `any of ${names.length}, ${names[0]} at the top among them`;
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}

function ruledOut({ policies }: ComparedVariant): readonly string[] {
  const count = policies.filter(({ standing, sameAs }) => standing === 'ruled out' && sameAs === undefined).length;
  if (count === 0) return [];
  return [count === 1 ? 'One other is ruled out.' : `${count} others are ruled out.`];
}

/** What taking the policy with the best mean may cost, even so. */
function regretWords({ policies }: ComparedVariant, leader: string, telling: Telling): readonly string[] {
  const { findings, name, outcome } = telling;
  const atMost = policies.find(({ policy }) => policy === leader)?.atMostBehind;
  if (atMost === undefined) return [];
  const smallest = smallestWords(telling);
  const behind = `${name(leader)}, which has the ${extreme(findings)} mean, is at most ${amount(atMost, outcome.unit)} behind the best of the others`;
  if (smallest === undefined || atMost > findings.within) return [`${behind}.`];
  return [`It hardly matters: ${behind}, and what is under ${smallest} is too little to matter.`];
}

function leftOut({ policies }: ComparedVariant, { name }: Telling): readonly string[] {
  const some = policies.some(({ standing }) => standing !== 'withheld' && standing !== 'exempt');
  const missing = policies.filter(({ standing }) => standing === 'withheld');
  return some ? missing.map(({ policy, note }) => `Left out is ${name(policy)}: ${note ?? 'no number'}.`) : [];
}
