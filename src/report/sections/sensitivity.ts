import type { InputSensitivity, SensitivityTarget } from '#analysis';
import { CHART } from '../charts/files.ts';
import { intervalCell, PER_CENT } from '../columns.ts';
import { decisionOf } from '../context.ts';
import type { Context } from '../context.ts';
import { inputWords } from '../input-words.ts';
import { bullets, code, details, escape, picture, table } from '../markdown.ts';
import { amount, range, stated } from '../numbers.ts';

/** Inputs told in words, and in the first table, at most. */
const TOLD = 10;

/** Which uncertain inputs the answer hangs on. */
export function sensitivitySection(context: Context): string {
  const heading = '## What drives the answer';
  const { targets, withheld } = context.findings.sensitivity;
  if (withheld !== undefined) return `${heading}\n\nWhich uncertain inputs drive the answer is not told: ${withheld}.`;
  return [
    heading,
    'Here each uncertain input is asked how much hangs on it alone, from the runs already made. It is held against dummies, made-up inputs that the simulation never sees. An input *matters* where it stands out from them by more than chance would let any input do.',
    ...targets.flatMap((target) => partOf(context, target)),
    bullets(notes(targets[0])),
    ...targets.map(({ inputs, less }) =>
      details(
        `All ${stated(inputs.length, 'uncertain inputs')}: ${less === undefined ? 'the outcome' : 'the difference'}`,
        tableOf(context, inputs),
      ),
    ),
  ].join('\n\n');
}

function partOf(context: Context, target: SensitivityTarget): readonly string[] {
  const { inputs, less, policy } = target;
  const { title } = decisionOf(context);
  const file = less === undefined ? CHART.drivers.file : CHART.lead.file;
  const asked =
    less === undefined
      ? `${title} under *${escape(policy)}*`
      : `How much better *${escape(policy)}* is than *${escape(less)}*, the best policy that differs from it`;
  const matter = inputs.filter(({ matters }) => matters);
  return [
    `**${asked}**`,
    summary(context, matter, inputs.length),
    ...(matter.length === 0
      ? []
      : [bullets(matter.slice(0, TOLD).map((input) => sentence(context, input, less !== undefined)))]),
    tableOf(context, inputs.slice(0, TOLD)),
    ...(context.drawn.has(file)
      ? [
          picture(
            file,
            `${less === undefined ? title : 'The difference'}: its mean where an input is low and where it is high, for the ${Math.min(TOLD, inputs.length)} inputs with the largest shares`,
          ),
        ]
      : []),
  ];
}

function summary(context: Context, matter: readonly InputSensitivity[], all: number): string {
  if (matter.length === 0)
    return `None of the ${stated(all, 'uncertain inputs')} can be told apart from an input that does nothing. That does not show that none matters: more replications may tell.`;
  const assumed = matter.filter(({ path }) => gradeOf(context, path) === 'assumption').length;
  const grades =
    assumed === 0
      ? 'None of them is an assumption.'
      : assumed === matter.length
        ? `${assumed === 1 ? 'It is an assumption' : 'All of them are assumptions'}.`
        : `${assumed} of them ${assumed === 1 ? 'is an assumption' : 'are assumptions'}.`;
  const left = matter.length > TOLD ? ` The first ${TOLD} are:` : '';
  return `${matter.length} of ${stated(all, 'uncertain inputs')} ${matter.length === 1 ? 'matters' : 'matter'}. ${grades} The others may matter too, but by too little to be told from noise in so many replications.${left}`;
}

/** One input that matters, in words. */
function sentence(context: Context, input: InputSensitivity, difference: boolean): string {
  const { path, unit, kind, low, high, firstOrder } = input;
  const outcome = decisionOf(context);
  const ends = kind === 'number' ? ['lowest fifth', 'highest fifth'] : ['lowest value', 'highest value'];
  const what = difference ? 'the difference' : 'the mean';
  return `**${escape(inputWords(path))}** (${code(path)}, ${gradeOf(context, path)}): ${direction(input)} From its ${ends[0]} (${span(low, unit)}) to its ${ends[1]} (${span(high, unit)}), ${what} goes from ${amount(low.outcome.mean, outcome.unit)} to ${amount(high.outcome.mean, outcome.unit)}. It alone explains ${amount(firstOrder.mean, 'share')} of the variance.`;
}

function span({ from, to }: InputSensitivity['low'], unit: string): string {
  return from === to ? amount(from, unit) : range([from, to], unit);
}

/** Which way the outcome goes with the input, as far as the interval of the rank correlation tells. */
function direction({ rankCorrelation: { interval } }: InputSensitivity): string {
  if (interval !== undefined && interval[0] > 0) return 'the higher, the more.';
  if (interval !== undefined && interval[1] < 0) return 'the higher, the less.';
  return 'not one way throughout.';
}

function gradeOf({ study }: Context, path: string): string {
  return study.assumptions.find((row) => row.path === path)?.grade ?? 'assumption';
}

function tableOf(context: Context, inputs: readonly InputSensitivity[]): string {
  const { unit } = decisionOf(context);
  return table(
    ['Input', 'Grade', 'Explains alone (%)', 'Rank correlation', 'PAWN', 'Where low', 'Where high', 'Matters'],
    inputs.map(({ path, firstOrder, rankCorrelation, pawn, low, high, matters }) => [
      code(path),
      gradeOf(context, path),
      intervalCell(firstOrder, PER_CENT),
      intervalCell(rankCorrelation, PLAIN),
      intervalCell(pawn, PLAIN),
      amount(low.outcome.mean, unit),
      amount(high.outcome.mean, unit),
      matters ? 'yes' : 'not told',
    ]),
    ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'],
  );
}

const PLAIN = { divisor: 1, unit: '' };

function notes({ floor }: SensitivityTarget): readonly string[] {
  const [least, most] = floor.firstOrder;
  return [
    `"Explains alone": the share of the variance over replications, luck included, that would go if this input alone were known. 95 % of ${stated(floor.dummies, 'dummies')} show ${range([least, most], 'share')}. What an input does only together with others is not in it, nor all of what it does in steps or in fine ripples.`,
    `"Rank correlation": from −1 (the higher, the less) to 1 (the higher, the more). "PAWN": by how much, from 0 to 1, the distribution of the outcome in one fifth of the input departs from that over all draws, where it does most; 95 % of dummies show ${range(floor.pawn, '')}. An input with a larger number may move the spread, even where it does not move the mean.`,
    '"Matters": it explains more than dummies do, with at most 5 % risk that any input which does nothing is named, over all inputs and both questions together (Holm). In brackets stand 95 % intervals, each for one number alone.',
    '"Where low", "where high": the mean in the lowest and the highest fifth of the draws of the input, other inputs as they come. Where inputs are sampled so that they go together, an input also shows what those do that go with it.',
  ];
}
