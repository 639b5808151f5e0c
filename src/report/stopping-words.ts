import type { Findings, StoppingFinding } from '#analysis';
import { outcomeOf } from './words/say.ts';
import { stated } from './numbers.ts';

/** One line on what a run under way knows at a look. */
export function lookWords({ looks, replications, choice, targets }: StoppingFinding): string {
  const reached = targets.filter(({ state }) => state === 'met').length;
  const left = choice.left.length === 1 ? '1 policy' : `${choice.left.length} policies`;
  const widths = targets.length === 0 ? '' : `; ${reached} of ${targets.length} half widths reached`;
  return `look ${looks}, ${stated(replications, 'replications')}: ${left} left in the choice${widths}`;
}

/** Why a run ended, as the end of a sentence: "it ended because …". */
export function endWords({ ended, request }: StoppingFinding): string {
  switch (ended) {
    case 'settled':
      return 'everything that was asked was settled';
    case 'unknowable':
      return 'all was settled that replications can settle';
    case 'replications':
      return `it had its limit of ${stated(request.most, 'replications')}; not everything was settled`;
    case 'minutes':
      return `its ${stated(request.minutes ?? NaN, 'minutes')} were over; not everything was settled`;
  }
}

/** What is claimed of the choice, in one or two sentences of plain text. */
export function choiceWords({ choice }: StoppingFinding, { decision, illustrationOnly }: Findings): string {
  const { unit, title } = outcomeOf(decision.outcome);
  const zone = stated(choice.zone, unit);
  if (choice.state === 'unknowable') return `The choice of a policy was not settled: ${choice.why}.`;
  if (choice.left.length === 1 && choice.gone.length === 0)
    return choice.state === 'met'
      ? 'There is one policy only, so there was nothing to choose.'
      : 'Too little was run to choose a policy.';
  if (choice.state === 'open')
    return `The choice of a policy is not settled: ${choice.left.length} policies are left. Nothing is claimed about which of them is best.`;
  const [left] = choice.left;
  const claim = `One policy is left: ${left}. With 95 % confidence no other is better by ${zone} or more ("${title}").`;
  return illustrationOnly ? `${claim} As this is an illustration, that is no advice.` : claim;
}

/** How a run that decided itself when to end came out, for the terminal; `command` gives its numbers again. */
export function stoppingWords(findings: Findings, command: string): string | undefined {
  const { stopping } = findings;
  if (stopping === undefined) return undefined;
  const { ended, looks, replications, targets } = stopping;
  const open = targets.filter(({ state }) => state === 'open').length;
  const barred = targets.filter(({ state }) => state === 'unknowable').length;
  return [
    `Ended after ${stated(looks, 'looks')} and ${stated(replications, 'replications')}: ${endWords(stopping)}.`,
    choiceWords(stopping, findings),
    ...(open === 0 ? [] : [`Half widths not reached: ${open} of ${targets.length}; the report says which.`]),
    ...(barred === 0
      ? []
      : [`Half widths that cannot be judged: ${barred} of ${targets.length}; the report says why.`]),
    ...(ended === 'minutes' ? [`The clock ended it. The same numbers again: ${command}`] : []),
  ].join('\n');
}
