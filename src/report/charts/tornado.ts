import type { TopLevelSpec } from 'vega-lite';
import type { InputSensitivity, SensitivityTarget } from '#analysis';
import type { Outcome } from '#table';
import { headerOf } from '../columns.ts';
import { inputWords } from '../input-words.ts';
import { scaleOf } from '../numbers.ts';
import type { Scale } from '../numbers.ts';
import { say } from '../words/say.ts';
import { policyAxis, subtitleOf } from './labels.ts';
import type { Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Inputs shown at most. */
const SHOWN = 10;

/** Height of a bar, and how far its middle lies above or below the middle of the row. */
const BAR = 8;
const APART = 5;

/**
 * For each input two bars from the mean over all draws: above, to the mean in its lowest fifth; below, to that in its
 * highest. The longest first, out of the inputs with the largest indices.
 */
export function tornado(target: SensitivityTarget, outcome: Outcome): TopLevelSpec {
  const inputs = target.inputs
    .slice(0, SHOWN)
    .toSorted((one, other) => lengthOf(other, target) - lengthOf(one, target));
  const labelOf = (input: InputSensitivity): string => `${inputWords(input.path)}${input.matters ? '' : ' *'}`;
  const axis = policyAxis(inputs.map(labelOf));
  const scale = scaleOf(
    [target.mean, ...inputs.flatMap(({ low, high }) => [low.outcome.mean, high.outcome.mean])],
    outcome.unit,
  );
  const values = inputs.map((input) => ({
    policy: axis.labelOf(labelOf(input)),
    mean: target.mean / scale.divisor,
    ...endOf('low', input.low, scale),
    ...endOf('high', input.high, scale),
  }));
  const x = { type: 'quantitative', title: axisTitle(target, outcome, scale), scale: { zero: false } } as const;
  const marks = (end: 'low' | 'high', fill: string, yOffset: number): Layer[] => [
    {
      mark: { type: 'bar', fill, stroke: COLOUR.outline, strokeWidth: 0.8, height: BAR, yOffset },
      encoding: { x: { ...x, field: 'mean' }, x2: { field: end } },
    },
    {
      mark: { type: 'rule', color: COLOUR.dark, strokeWidth: 1.4, yOffset, y2Offset: yOffset },
      encoding: { x: { ...x, field: `${end}From` }, x2: { field: `${end}To` } },
    },
  ];
  return {
    title: {
      text: titleOf(target, outcome),
      subtitle: subtitleLines(target, inputs),
    },
    width: 440,
    height: { step: Math.max(axis.step, 4 * APART + 6) },
    data: { values },
    encoding: { y: axis.y },
    layer: [
      {
        mark: { type: 'rule', color: COLOUR.grey, strokeDash: [3, 2] },
        data: { values: [{ mean: target.mean / scale.divisor }] },
        encoding: { x: { ...x, field: 'mean' }, y: { value: 0 }, y2: { value: 'height' } },
      },
      ...marks('low', COLOUR.pale, -APART),
      ...marks('high', COLOUR.middle, APART),
    ],
  };
}

function axisTitle({ less }: SensitivityTarget, outcome: Outcome, scale: Scale): string {
  return headerOf({ ...outcome, title: less === undefined ? outcome.title : say('charts.difference') }, scale);
}

function titleOf({ less }: SensitivityTarget, { title }: Outcome): string {
  return less === undefined
    ? say('charts.drivers', { outcome: title.toLowerCase() })
    : say('charts.driversOfDifference');
}

function endOf(
  end: 'low' | 'high',
  { outcome: { mean, interval } }: InputSensitivity['low'],
  { divisor }: Scale,
): Record<string, number> {
  const [from, to] = interval ?? [mean, mean];
  return { [end]: mean / divisor, [`${end}From`]: from / divisor, [`${end}To`]: to / divisor };
}

function subtitleLines({ policy, less }: SensitivityTarget, inputs: readonly InputSensitivity[]): string[] {
  const starred = inputs.some(({ matters }) => !matters);
  return [
    ...subtitleOf(less === undefined ? policy : say('charts.less', { policy, less })),
    say('charts.fifths'),
    say('charts.driversKey'),
    ...(starred ? [say('charts.starred')] : []),
  ];
}

/** From the lowest to the highest of the two ends and the mean. */
function lengthOf({ low, high }: InputSensitivity, { mean }: SensitivityTarget): number {
  const ends = [low.outcome.mean, high.outcome.mean, mean];
  return Math.max(...ends) - Math.min(...ends);
}
