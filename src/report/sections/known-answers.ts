import type { Context } from '../context.ts';
import { estimateOf } from '../context.ts';
import type { KnownAnswerRow } from '../description.ts';
import { escape, table } from '../markdown.ts';
import { number } from '../numbers.ts';
import { phrase, say, sentences } from '../words/say.ts';

/** Share of 95 % intervals that miss what they are meant to hold. */
const MISSING = 0.05;

/** What messages choose a formula by: no hyphens stand there. */
const WORDS: Readonly<Record<KnownAnswerRow['formula'], string>> = {
  'erlang-c': 'erlangC',
  'pollaczek-khinchine': 'single',
  'erlang-b': 'erlangB',
  breakdowns: 'breakdowns',
  limited: 'limited',
  impatient: 'impatient',
  'cobham-insiders': 'insiders',
  'cobham-others': 'others',
};

/** One closed form beside what one policy came to. */
interface Compared {
  readonly policy: string;
  readonly row: KnownAnswerRow;
  readonly mean: number;
  readonly interval: readonly [number, number] | undefined;
}

/** Queues held against their closed forms; nothing where the scenario asks for none. */
export function knownAnswersSection({ study: { knownAnswers }, findings: { asStated } }: Context): string {
  if (knownAnswers.length === 0) return '';
  const policies = asStated.policies.filter(({ exempt }) => !exempt);
  const all = policies.flatMap((policy) =>
    knownAnswers
      .filter((row) => row.policy === undefined || row.policy === policy.policy)
      .map((row): Compared => {
        const { mean, interval } = estimateOf(policy, row.outcome);
        return { policy: policy.policy, row, mean, interval };
      }),
  );
  const hasSides = knownAnswers.some(({ formula }) => formula.startsWith('cobham'));
  const reading = sentences([say('knownAnswers.reading'), ...(hasSides ? [say('knownAnswers.sides')] : [])]);
  const parts = [reading, comparedTable(all, policies.length > 1), summary(all)];
  return [`## ${say('knownAnswers.heading')}`, ...parts].join('\n\n');
}

function comparedTable(all: readonly Compared[], byPolicy: boolean): string {
  const headers = [
    say('knownAnswers.queue'),
    say('knownAnswers.what'),
    say('knownAnswers.closed'),
    say('knownAnswers.simulated'),
    say('knownAnswers.interval'),
    say('knownAnswers.inside'),
  ];
  const rows = all.map(({ policy, row, mean, interval }) => [
    ...(byPolicy ? [escape(policy)] : []),
    escape(phrase(row.queue)),
    say('knownAnswers.formula', { formula: WORDS[row.formula] }),
    Number.isFinite(row.value) ? number(row.value) : say('knownAnswers.noSteadyState'),
    number(mean),
    interval === undefined ? say('knownAnswers.withheld') : `${number(interval[0])} – ${number(interval[1])}`,
    insideOf(row.value, interval),
  ]);
  const words = Array.from({ length: byPolicy ? 3 : 2 }, () => 'left' as const);
  const aligned = [...words, 'right', 'right', 'right', 'left'] as const;
  return table([...(byPolicy ? [say('knownAnswers.policy')] : []), ...headers], rows, [...aligned]);
}

function insideOf(value: number, interval: Compared['interval']): string {
  if (interval === undefined || !Number.isFinite(value)) return say('knownAnswers.unknown');
  return say('knownAnswers.verdict', { inside: isInside(value, interval) ? 'yes' : 'no' });
}

function isInside(value: number, [low, high]: readonly [number, number]): boolean {
  return low <= value && value <= high;
}

/** How many intervals miss, and how many should by luck alone. */
function summary(all: readonly Compared[]): string {
  const judged = all.flatMap(({ row, interval }) =>
    interval === undefined || !Number.isFinite(row.value) ? [] : [isInside(row.value, interval)],
  );
  if (judged.length === 0) return say('knownAnswers.noIntervals');
  const missed = judged.filter((inside) => !inside).length;
  const expected = number(MISSING * judged.length);
  return sentences([
    say('knownAnswers.missed', { missed, intervals: judged.length, expected }),
    say('knownAnswers.together'),
  ]);
}
