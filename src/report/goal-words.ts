import type { GoalFindings } from '#analysis';
import { outcomeOf } from './words/say.ts';
import { levelWords } from './level-words.ts';
import { amount, stated } from './numbers.ts';
import type { Strong } from './sweep-words.ts';

/** The goal in words. */
export function goalText({ outcome, relation, threshold, probability }: GoalFindings): string {
  const { title, unit } = outcomeOf(outcome);
  const side = relation === '>=' ? 'at least' : 'at most';
  const name = title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return `${side} ${stated(threshold, unit)} (${name}) with a probability of ${stated(probability, 'share')}`;
}

/** The answer, sentence by sentence, as plain words. */
export function goalWords(goal: GoalFindings, strong: Strong): readonly string[] {
  const { runs, replications, placedBy, levels } = goal;
  const placed =
    placedBy === 0 ? '' : `; ${stated(placedBy, 'runs')} of them, on luck of their own, only placed the levels`;
  return [
    leastWords(goal, strong),
    ...betweenWords(goal),
    ...fallWords(goal),
    `${stated(levels.length, 'levels')} were run in ${stated(replications, 'replications')} each, all on the same luck: ${stated(runs, 'runs')} in all, the policy as stated and the run without the platform among them${placed}.`,
  ];
}

function leastWords(goal: GoalFindings, strong: Strong): string {
  const { least, lever, levels, range } = goal;
  const at = (value: number): string => levelWords(value, lever);
  if (least === undefined) {
    const best = levels.reduce((most, each) => (each.share > most.share ? each : most));
    const shown = goal.shownUnreachable ? ', and no level that was run is shown to reach it' : '';
    return `${strong('The goal is not reached in this range')}, from ${at(range[0])} to ${at(range[1])}${shown}: it comes nearest at ${at(best.value)}, where ${amount(best.share, 'share')} of the replications reach it.`;
  }
  const share = amount(levels.find(({ value }) => value === least)?.share ?? NaN, 'share');
  if (least === levels[0].value)
    return `${strong(`The goal is reached already at the low end, ${at(least)}`)}: ${share} of the replications reach it there. A lower level may do.`;
  return `${strong(`The least ${lever.label} is ${at(least)}`)}: ${share} of the replications reach the goal there.`;
}

function betweenWords({
  between,
  withheld,
  lever,
  range,
  complete,
  shownUnreachable,
}: GoalFindings): readonly string[] {
  const at = (value: number): string => levelWords(value, lever);
  if (between === undefined) return [`How sure that is cannot be told: ${withheld ?? ''}.`];
  if (shownUnreachable) return ['That no level of these reaches it is more than luck (95 %).'];
  const { from = range[0], to } = between;
  const rising = complete ? '' : ', if levels between those that were run lie between them in what they reach, too';
  if (to === undefined)
    return [`With 95 % it is ${at(from)} or more; that any level of the range is high enough is not shown${rising}.`];
  const low = from === range[0] ? `at most ${at(to)}` : from === to ? at(to) : `between ${at(from)} and ${at(to)}`;
  return [`With 95 % the least one is ${low}${rising}.`];
}

function fallWords({ falls, lever }: GoalFindings): readonly string[] {
  if (falls === undefined)
    return ['Nothing shows that a higher level reaches the goal less often than a lower one, beyond luck.'];
  const [low, high] = falls.map((level) => levelWords(level, lever));
  return [
    `More is not always better: at ${high} the goal is reached less often than at ${low}, beyond luck. So a level above the least one need not reach it.`,
  ];
}
