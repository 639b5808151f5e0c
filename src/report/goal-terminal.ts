import type { GoalFindings } from '#analysis';
import { aligned } from './aligned.ts';
import { goalText, goalWords } from './goal-words.ts';
import { levelWords } from './level-words.ts';
import { NO_NUMBER } from './numbers.ts';
import { plain, wrap } from './text.ts';

/** Columns of the text. */
const WIDTH = 100;

/** The search for a goal on a terminal: the share at every level, and the answer. */
export function goalTable(goal: GoalFindings): string {
  const { policy, lever, levels } = goal;
  const rows = levels.map(({ value, share, interval }) => [
    `${levelWords(value, lever)}${value === lever.stated ? ' (as stated)' : ''}`,
    percent(share),
    interval === undefined ? NO_NUMBER : interval.map(percent).join(' to '),
  ]);
  return [
    plain(policy),
    ...wrap(`The least ${lever.path} that gives ${goalText(goal)}.`, WIDTH),
    '',
    ...aligned([lever.label, 'Reach the goal (%)', '95 % interval'], rows, { wordsLast: false }),
    '',
    ...wrap(plain(goalWords(goal, (text) => text).join(' ')), WIDTH),
  ].join('\n');
}

function percent(share: number): string {
  return Number.isFinite(share) ? (100 * share).toFixed(1) : NO_NUMBER;
}
