import type { StoppingFinding } from '#analysis';
import type { Outcome } from '#table';
import type { Context } from '../context.ts';
import { bullets, escape, table } from '../markdown.ts';
import { amount, NO_NUMBER, stated } from '../numbers.ts';
import { choiceWords, endWords } from '../stopping-words.ts';
import { outcomeOf, phrase, say, sentences } from '../words/say.ts';
import { writtenWords } from '../words/written-words.ts';

/** What a run that decided itself when to end was asked, what ended it and what it claims; nothing for any other run. */
export function longEnoughSection({ findings }: Context): string {
  const { stopping, decision } = findings;
  if (stopping === undefined) return '';
  return [
    `## ${say('longEnough.heading')}`,
    say('longEnough.askedFor'),
    bullets(asked(stopping, outcomeOf(decision.outcome))),
    ended(stopping),
    escape(choiceWords(stopping, findings)),
    ...(stopping.choice.gone.length === 0 ? [] : [goneTable(stopping)]),
    ...(stopping.targets.length === 0 ? [] : [targetTable(stopping)]),
    bullets(notes(stopping)),
  ].join('\n\n');
}

function ended(stopping: StoppingFinding): string {
  const { looks, replications } = stopping;
  return sentences([
    say('longEnough.ended', {
      looks: stated(looks, 'looks'),
      replications: stated(replications, 'replications'),
      why: endWords(stopping),
    }),
    ...(stopping.ended === 'minutes' ? [say('longEnough.clock', { title: say('reproduce.heading') })] : []),
  ]);
}

function asked({ request, choice }: StoppingFinding, { title, unit }: Outcome): readonly string[] {
  const replications = stated(request.most, 'replications');
  return [
    ...request.targets.map(({ outcome, written, kind }) =>
      say(kind === 'relative' ? 'longEnough.targetOfMean' : 'longEnough.target', {
        outcome: escape(outcomeOf(outcome).title),
        width: escape(writtenWords(written)),
      }),
    ),
    say('longEnough.best', { outcome: escape(title), zone: stated(choice.zone, unit) }),
    request.minutes === undefined
      ? say('longEnough.most', { replications })
      : say('longEnough.mostOrMinutes', { replications, minutes: stated(request.minutes, 'minutes') }),
  ];
}

function goneTable({ choice }: StoppingFinding): string {
  return table(
    [say('longEnough.out'), say('longEnough.atLook'), say('longEnough.afterReplications')],
    choice.gone.map(({ policy, look, replications }) => [escape(policy), String(look), stated(replications, '')]),
  );
}

function targetTable({ targets }: StoppingFinding): string {
  const headers = [
    say('longEnough.halfOf'),
    say('policies.policy'),
    say('longEnough.mean'),
    say('longEnough.half'),
    say('longEnough.asked'),
    say('longEnough.reached'),
  ];
  return table(
    headers,
    targets.map(({ target, policy, mean, half, wanted, state, why }) => {
      const { title, unit } = outcomeOf(target.outcome);
      const show = (value: number): string => (Number.isFinite(value) ? amount(value, unit) : NO_NUMBER);
      const reached =
        why === undefined
          ? say('longEnough.state', { state })
          : say('longEnough.stateWhy', { state, why: escape(phrase(why)) });
      return [escape(title), escape(policy), show(mean), show(half), show(wanted), reached];
    }),
    ['left', 'left', 'right', 'right', 'right', 'left'],
  );
}

function notes({ targets, choice }: StoppingFinding): readonly string[] {
  return [
    say('longEnough.wider'),
    ...(targets.some(({ target }) => target.kind === 'relative') ? [say('longEnough.percentage')] : []),
    ...(choice.gone.length === 0 ? [] : [say('longEnough.outKeeps'), say('longEnough.outOrder')]),
  ];
}
