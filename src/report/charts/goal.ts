import type { TopLevelSpec } from 'vega-lite';
import type { GoalFindings } from '#analysis';
import { outcomeOf } from '../words/say.ts';
import { scaleOf, stated } from '../numbers.ts';
import { subtitleOf } from './labels.ts';
import type { Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Size in pixels. */
const WIDTH = 540;
const HEIGHT = 280;

/** The share of replications that reach the goal over the lever, with the required share and where the least level lies. */
export function goalChart(goal: GoalFindings): TopLevelSpec {
  const { levels, lever, relation, threshold, outcome, probability, policy } = goal;
  const { title, unit } = outcomeOf(outcome);
  const scale = scaleOf(goal.range, lever.unit);
  const side = relation === '>=' ? 'at least' : 'at most';
  const values = levels.map(({ value, share, interval }) => ({
    value: value / scale.divisor,
    share: 100 * share,
    low: 100 * (interval?.[0] ?? share),
    high: 100 * (interval?.[1] ?? share),
  }));
  return {
    title: {
      text: `${title}: ${side} ${stated(threshold, unit)}`,
      subtitle: [
        ...subtitleOf(policy),
        ...subtitleOf(
          `Dashed: ${stated(probability, 'share')}, the required share; strokes: 95 % intervals${goal.between?.to === undefined ? '' : '; shaded: where the least level lies (95 %)'}`,
        ),
      ],
    },
    width: WIDTH,
    height: HEIGHT,
    data: { values },
    encoding: {
      x: {
        type: 'quantitative',
        title: scale.unit === '' ? lever.label : `${lever.label} (${scale.unit})`,
        scale: { domain: goal.range.map((end) => end / scale.divisor), nice: false },
        ...(values.every(({ value }) => Number.isInteger(value)) ? { axis: { tickMinStep: 1 } } : {}),
      },
      y: { type: 'quantitative', title: 'Replications that reach it (%)', scale: { domain: [0, 100] } },
    },
    layer: [...shaded(goal, scale.divisor), ...sharesOf(), required(probability)],
  };
}

function sharesOf(): readonly Layer[] {
  const x = { field: 'value' } as const;
  return [
    { mark: { type: 'line', stroke: COLOUR.middle, strokeWidth: 1.6 }, encoding: { x, y: { field: 'share' } } },
    {
      mark: { type: 'rule', color: COLOUR.dark, strokeWidth: 1.6 },
      encoding: { x, y: { field: 'low' }, y2: { field: 'high' } },
    },
    {
      mark: { type: 'point', fill: COLOUR.first, stroke: '#ffffff', size: 60, opacity: 1 },
      encoding: { x, y: { field: 'share' } },
    },
  ];
}

function required(probability: number): Layer {
  return {
    data: { values: [{ required: 100 * probability }] },
    mark: { type: 'rule', strokeDash: [6, 4], color: COLOUR.second, strokeWidth: 1.8 },
    encoding: { y: { field: 'required' }, x: { value: 0 }, x2: { value: 'width' } },
  };
}

function shaded({ between, range }: GoalFindings, divisor: number): readonly Layer[] {
  if (between?.to === undefined) return [];
  const [from, to] = [(between.from ?? range[0]) / divisor, between.to / divisor];
  return [
    {
      data: { values: [{ from, to }] },
      mark: { type: 'rect', fill: COLOUR.pale, stroke: COLOUR.outline, strokeWidth: 0.6 },
      encoding: { x: { field: 'from' }, x2: { field: 'to' }, y: { value: 0 }, y2: { value: 'height' } },
    },
  ];
}
