import type { InputSensitivity, SensitivityTarget } from '#analysis';
import { CHART } from '../charts/files.ts';
import { intervalCell, PER_CENT } from '../columns.ts';
import { decisionOf } from '../context.ts';
import type { Context } from '../context.ts';
import { inputCell, inputWords } from '../input-words.ts';
import type { AssumptionRow } from '../description.ts';
import { bullets, code, details, escape, picture, table } from '../markdown.ts';
import { amount, range, stated } from '../numbers.ts';
import { gradeWords } from '../words/grade.ts';
import { policyName } from '../words/policy-name.ts';
import { phrase, say, sentences } from '../words/say.ts';

/** Inputs told in words, and in the first table, at most. */
const TOLD = 10;

/** Which uncertain inputs the answer hangs on. */
export function sensitivitySection(context: Context): string {
  const heading = `## ${say('sensitivity.heading')}`;
  const { targets, withheld } = context.findings.sensitivity;
  if (withheld !== undefined) return `${heading}\n\n${say('sensitivity.untold', { reason: phrase(withheld) })}`;
  return [
    heading,
    say('sensitivity.intro'),
    ...targets.flatMap((target) => partOf(context, target)),
    bullets(notes(targets[0])),
    ...targets.map(({ inputs, less }) =>
      details(
        say(less === undefined ? 'sensitivity.allOfOutcome' : 'sensitivity.allOfDifference', {
          inputs: stated(inputs.length, 'uncertain inputs'),
        }),
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
      ? say('sensitivity.askedOutcome', { title, policy: policyName(policy) })
      : say('sensitivity.askedDifference', { policy: policyName(policy), other: policyName(less) });
  const matter = inputs.filter(({ matters }) => matters);
  const count = Math.min(TOLD, inputs.length);
  return [
    asked,
    summary(context, matter, inputs.length),
    ...(matter.length === 0
      ? []
      : [bullets(matter.slice(0, TOLD).map((input) => sentence(context, input, less !== undefined)))]),
    tableOf(context, inputs.slice(0, TOLD)),
    ...(context.drawn.has(file)
      ? [
          picture(
            file,
            less === undefined
              ? say('sensitivity.pictureOutcome', { title, count })
              : say('sensitivity.pictureDifference', { count }),
          ),
        ]
      : []),
  ];
}

function summary(context: Context, matter: readonly InputSensitivity[], all: number): string {
  const inputs = stated(all, 'uncertain inputs');
  if (matter.length === 0) return say('sensitivity.noneMatters', { inputs });
  const assumed = matter.filter(({ path }) => gradeOf(context, path) === 'assumption').length;
  return sentences([
    say('sensitivity.matter', { matter: matter.length, inputs }),
    assumedWords(assumed, matter.length),
    say('sensitivity.others'),
    ...(matter.length > TOLD ? [say('sensitivity.first', { told: TOLD })] : []),
  ]);
}

function assumedWords(assumed: number, all: number): string {
  if (assumed === 0) return say('sensitivity.noAssumption');
  return assumed === all
    ? say('sensitivity.allAssumptions', { count: all })
    : say('sensitivity.someAssumptions', { assumed });
}

/** One input that matters, in words. */
function sentence(context: Context, input: InputSensitivity, difference: boolean): string {
  const { path, unit, kind, low, high, firstOrder } = input;
  const outcome = decisionOf(context);
  return say('sensitivity.told', {
    input: escape(inputWords(path)),
    path: code(path),
    grade: gradeWords(gradeOf(context, path)),
    direction: direction(input),
    kind,
    low: span(low, unit),
    high: span(high, unit),
    of: difference ? 'difference' : 'mean',
    from: amount(low.outcome.mean, outcome.unit),
    to: amount(high.outcome.mean, outcome.unit),
    share: amount(firstOrder.mean, 'share'),
  });
}

function span({ from, to }: InputSensitivity['low'], unit: string): string {
  return from === to ? amount(from, unit) : range([from, to], unit);
}

/** Which way the outcome goes with the input, as far as the interval of the rank correlation tells. */
function direction({ rankCorrelation: { interval } }: InputSensitivity): string {
  if (interval !== undefined && interval[0] > 0) return say('sensitivity.more');
  if (interval !== undefined && interval[1] < 0) return say('sensitivity.less');
  return say('sensitivity.notOneWay');
}

function gradeOf({ study }: Context, path: string): AssumptionRow['grade'] {
  return study.assumptions.find((row) => row.path === path)?.grade ?? 'assumption';
}

function tableOf(context: Context, inputs: readonly InputSensitivity[]): string {
  const { unit } = decisionOf(context);
  return table(
    [
      say('sensitivity.input'),
      say('sensitivity.grade'),
      say('sensitivity.alone'),
      say('sensitivity.rank'),
      say('sensitivity.pawn'),
      say('sensitivity.whereLow'),
      say('sensitivity.whereHigh'),
      say('sensitivity.matters'),
    ],
    inputs.map(({ path, firstOrder, rankCorrelation, pawn, low, high, matters }) => [
      inputCell(path),
      gradeWords(gradeOf(context, path)),
      intervalCell(firstOrder, PER_CENT),
      intervalCell(rankCorrelation, PLAIN),
      intervalCell(pawn, PLAIN),
      amount(low.outcome.mean, unit),
      amount(high.outcome.mean, unit),
      matters ? say('sensitivity.yes') : say('sensitivity.notTold'),
    ]),
    ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'],
  );
}

const PLAIN = { divisor: 1, unit: '' };

function notes({ floor }: SensitivityTarget): readonly string[] {
  return [
    say('sensitivity.aboutAlone', {
      dummies: stated(floor.dummies, 'dummies'),
      range: range(floor.firstOrder, 'share'),
    }),
    say('sensitivity.aboutRank', { range: range(floor.pawn, '') }),
    say('sensitivity.aboutMatters'),
    say('sensitivity.aboutEnds'),
  ];
}
