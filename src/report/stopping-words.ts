import type { Findings, StoppingFinding } from '#analysis';
import { stated } from './numbers.ts';
import { outcomeOf, phrase, say, sentences } from './words/say.ts';

/** One line on what a run under way knows at a look. */
export function lookWords({ looks, replications, choice, targets }: StoppingFinding): string {
  const values = { looks, replications: stated(replications, 'replications'), left: choice.left.length };
  const reached = targets.filter(({ state }) => state === 'met').length;
  return targets.length === 0
    ? say('stopping.look', values)
    : say('stopping.lookWithWidths', { ...values, reached, targets: targets.length });
}

/** Why a run ended, as the end of a sentence: "it ended because …". */
export function endWords({ ended, request }: StoppingFinding): string {
  switch (ended) {
    case 'settled':
      return say('stopping.settled');
    case 'unknowable':
      return say('stopping.unknowable');
    case 'replications':
      return say('stopping.mostReplications', { replications: stated(request.most, 'replications') });
    case 'minutes':
      return say('stopping.mostMinutes', { minutes: stated(request.minutes ?? NaN, 'minutes') });
  }
}

/** What is claimed of the choice, in one or two sentences of plain text. */
export function choiceWords({ choice }: StoppingFinding, { decision, illustrationOnly }: Findings): string {
  const { unit, title } = outcomeOf(decision.outcome);
  if (choice.state === 'unknowable') return say('stopping.choiceUnknowable', { why: phrase(choice.why) });
  if (choice.left.length === 1 && choice.gone.length === 0)
    return say(choice.state === 'met' ? 'stopping.onlyOne' : 'stopping.tooLittle');
  if (choice.state === 'open') return say('stopping.open', { left: choice.left.length });
  const [left] = choice.left;
  return sentences([
    say('stopping.claim', { policy: phrase(left), zone: stated(choice.zone, unit), outcome: title }),
    ...(illustrationOnly ? [say('stopping.noAdvice')] : []),
  ]);
}

/** How a run that decided itself when to end came out, for the terminal; `command` gives its numbers again. */
export function stoppingWords(findings: Findings, command: string): string | undefined {
  const { stopping } = findings;
  if (stopping === undefined) return undefined;
  const { targets } = stopping;
  const open = targets.filter(({ state }) => state === 'open').length;
  const barred = targets.filter(({ state }) => state === 'unknowable').length;
  return [
    say('stopping.ended', {
      looks: stated(stopping.looks, 'looks'),
      replications: stated(stopping.replications, 'replications'),
      why: endWords(stopping),
    }),
    choiceWords(stopping, findings),
    ...(open === 0 ? [] : [say('stopping.widthsOpen', { open, targets: targets.length })]),
    ...(barred === 0 ? [] : [say('stopping.widthsBarred', { barred, targets: targets.length })]),
    ...(stopping.ended === 'minutes' ? [say('stopping.clock', { command })] : []),
  ].join('\n');
}
