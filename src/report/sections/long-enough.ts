import type { StoppingFinding } from '#analysis';
import { outcomeOf } from '../words/say.ts';
import type { Context } from '../context.ts';
import { bullets, escape, table } from '../markdown.ts';
import { amount, NO_NUMBER, stated } from '../numbers.ts';
import { choiceWords, endWords } from '../stopping-words.ts';

/** What a run that decided itself when to end was asked, what ended it and what it claims; nothing for any other run. */
export function longEnoughSection({ findings }: Context): string {
  const { stopping, decision } = findings;
  if (stopping === undefined) return '';
  const { looks, replications, choice } = stopping;
  return [
    '## Was it run long enough?',
    'This run decided itself when to end. It was asked for:',
    bullets(asked(stopping, outcomeOf(decision.outcome))),
    `It ended after ${stated(looks, 'looks')} and ${stated(replications, 'replications')}, because ${endWords(stopping)}.${
      stopping.ended === 'minutes'
        ? ' Where the clock stops is not the same on every machine: the command under "How to reproduce it" ends at the same replication without a clock, and gives the same numbers.'
        : ''
    }`,
    escape(choiceWords(stopping, findings)),
    ...(choice.gone.length === 0 ? [] : [goneTable(stopping)]),
    ...(stopping.targets.length === 0 ? [] : [targetTable(stopping)]),
    bullets(notes(stopping)),
  ].join('\n\n');
}

function asked({ request, choice }: StoppingFinding, { title, unit }: ReturnType<typeof outcomeOf>): readonly string[] {
  const limits = [
    `${stated(request.most, 'replications')} of every policy`,
    ...(request.minutes === undefined ? [] : [stated(request.minutes, 'minutes')]),
  ];
  return [
    ...request.targets.map(({ outcome, written, kind }) => {
      const what = kind === 'relative' ? `${escape(written)} of the mean` : escape(written);
      return `${escape(outcomeOf(outcome).title)}: half of the 95 % interval no wider than ${what}, for every policy still in the choice;`;
    }),
    `the policy with the best mean ("${escape(title)}"), where differences below ${stated(choice.zone, unit)} do not matter;`,
    `and at most ${limits.join(', or ')}.`,
  ];
}

function goneTable({ choice }: StoppingFinding): string {
  return table(
    ['Out of the choice', 'At look', 'After replications'],
    choice.gone.map(({ policy, look, replications }) => [escape(policy), String(look), stated(replications, '')]),
  );
}

function targetTable({ targets }: StoppingFinding): string {
  const words = { met: 'yes', open: 'no', unknowable: 'cannot be judged' } as const;
  return table(
    ['Half width of the 95 % interval', 'Policy', 'Mean', 'Half width', 'Asked for', 'Reached'],
    targets.map(({ target, policy, mean, half, wanted, state, why }) => {
      const { title, unit } = outcomeOf(target.outcome);
      const show = (value: number): string => (Number.isFinite(value) ? amount(value, unit) : NO_NUMBER);
      const reached = why === undefined ? words[state] : `${words[state]}: ${escape(why)}`;
      return [escape(title), escape(policy), show(mean), show(half), show(wanted), reached];
    }),
    ['left', 'left', 'right', 'right', 'right', 'left'],
  );
}

function notes({ targets, choice }: StoppingFinding): readonly string[] {
  return [
    'Looking again and again until an interval is narrow enough makes an ordinary interval miss too often. So every interval of this report is one that holds at all looks together, at 95 %; it is wider than that of a run whose length was fixed.',
    ...(targets.some(({ target }) => target.kind === 'relative')
      ? ['A percentage is one of the true mean: the estimated mean must be known a little better for that.']
      : []),
    ...(choice.gone.length === 0
      ? []
      : [
          'A policy out of the choice was simulated no further. It keeps its replications, so its means come from fewer than those of the others, and it is ranked by its difference on the replications that both have.',
          'Nothing is claimed about the order of the policies that are out, nor by how much they are worse; their intervals say what is known of that.',
        ]),
  ];
}
