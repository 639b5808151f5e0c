import type { GoalFindings } from '#analysis';
import { draw } from './charts/draw.ts';
import { CHART } from './charts/files.ts';
import { goalChart } from './charts/goal.ts';
import { intervalCell, PER_CENT, withheldWords } from './columns.ts';
import { outcomeOf } from './words/say.ts';
import type { RenderedReport } from './description.ts';
import { goalText, goalWords } from './goal-words.ts';
import { levelWords } from './level-words.ts';
import { bullets, code, escape, fenced, picture, table } from './markdown.ts';

/** The search for the least level that reaches a goal, as a Markdown page with its chart. The same findings, the same bytes. */
export async function renderGoal(goal: GoalFindings, command: string): Promise<RenderedReport> {
  const { policy, lever, levels, least } = goal;
  // A private character that escaping leaves as it is.
  const mark = '\uE000';
  const words = escape(goalWords(goal, (text) => `${mark}${text}${mark}`).join(' ')).replaceAll(mark, '**');
  const rows = levels.map(({ value, share, interval }) => {
    const marks = [...(value === least ? ['the least'] : []), ...(value === lever.stated ? ['as stated'] : [])];
    return [escape(levelWords(value, lever)), intervalCell({ mean: share, interval }, PER_CENT), marks.join(', ')];
  });
  const estimates = levels.map(({ share, interval, withheld }) => ({
    ...{ mean: share, interval, percentiles: undefined, n: goal.replications },
    ...(withheld === undefined ? {} : { withheld }),
  }));
  const sections = [
    '# How much is enough?',
    `What is sought is the least ${code(lever.path)} of *${escape(policy)}* that gives ${escape(goalText(goal))}.`,
    words,
    picture(CHART.goal.file, `Share of replications that reach the goal, by ${lever.label}`),
    '## Level by level',
    'How many of the replications reach the goal; in brackets the 95 % interval of that share alone.',
    table([escape(lever.label), 'Reach the goal (%)', ''], rows, ['left', 'right', 'left']),
    ...withheldWords(estimates),
    '## What must be known besides',
    bullets([
      'The probability is over everything: the uncertain inputs and luck. An assumption that is wrong moves it.',
      `What counts: ${escape(outcomeOf(goal.outcome).definition)}`,
      'The interval of the answer allows for the looks at several levels: its lower end is the first level that may be high enough, its upper end the first that is shown to be, tested from the highest level down by the fallback procedure (Wiens and Dmitrienko, 2005).',
    ]),
    '## How to get these numbers again',
    fenced('sh', command),
  ];
  const charts = new Map([[CHART.goal.file, await draw(goalChart(goal))]]);
  return { markdown: `${sections.join('\n\n')}\n`, charts };
}
