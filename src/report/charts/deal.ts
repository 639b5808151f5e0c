import type { TopLevelSpec } from 'vega-lite';
import type { DealFindings } from '#analysis';
import type { Party } from '#common/parties.ts';
import { amount, scaleOf } from '../numbers.ts';
import { subtitleOf } from './labels.ts';
import type { Layer, Panel } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Size of the panel of a party, in pixels. */
const WIDTH = 520;
const HEIGHT = 64;

/** The term on the axis that all panels share. */
interface Term {
  readonly title: string;
  readonly divisor: number;
  readonly ends: readonly [low: number, high: number];
}

/**
 * How probably each party accepts, over the levels of the term: a panel for each party with its 95 % interval, the
 * required probability dashed, the range in which all reach it shaded, and the Nash bargaining point as an upright line.
 */
export function dealChart(deal: DealFindings, parties: readonly Party[]): TopLevelSpec {
  const values = deal.levels.map(({ value }) => value);
  const { divisor, unit } = scaleOf(values, deal.unit);
  const term: Term = {
    title: unit === '' ? deal.term : `${deal.term} (${unit})`,
    divisor,
    ends: [Math.min(...values) / divisor, Math.max(...values) / divisor],
  };
  return {
    title: { text: 'Who accepts at which level', subtitle: [...subtitleOf(deal.policy), ...subtitleOf(marksOf(deal))] },
    vconcat: parties.map((party, at) => panelOf(deal, party, { term, last: at === parties.length - 1 })),
    spacing: 10,
  };
}

function marksOf({ probability, range, nash, unit }: DealFindings): string {
  const required = amount(probability, 'share');
  return [
    `Dashed: ${required}, the required probability`,
    range === undefined ? 'no level at which all reach it' : 'shaded: all reach it',
    ...(nash === undefined ? [] : [`upright line: Nash bargaining point, ${amount(nash.value, unit)}`]),
  ].join('; ');
}

function panelOf(
  deal: DealFindings,
  party: Party,
  { term, last }: { readonly term: Term; readonly last: boolean },
): Panel {
  return {
    title: { text: party, fontSize: 12, fontWeight: 600, anchor: 'start', frame: 'group', offset: 3 },
    width: WIDTH,
    height: HEIGHT,
    encoding: {
      x: {
        type: 'quantitative',
        title: last ? term.title : null,
        scale: { domain: [...term.ends], nice: false },
        axis: { labels: last, ticks: last },
      },
      y: {
        type: 'quantitative',
        title: 'Accepts (%)',
        scale: { domain: [0, 100] },
        axis: { values: [0, 50, 100], titleFontSize: 11, titleFontWeight: 400 },
      },
    },
    layer: [...shaded(deal, term), ...acceptance(deal, party, term), required(deal), ...upright(deal, term)],
  };
}

/** The required probability, from edge to edge. */
function required({ probability }: DealFindings): Layer {
  return {
    data: { values: [{ required: 100 * probability }] },
    mark: { type: 'rule', strokeDash: [6, 4], color: COLOUR.dark },
    encoding: { y: { field: 'required' }, x: { value: 0 }, x2: { value: 'width' } },
  };
}

function shaded({ range }: DealFindings, { divisor }: Term): readonly Layer[] {
  if (range === undefined) return [];
  return [
    {
      data: { values: [{ from: range[0] / divisor, to: range[1] / divisor }] },
      mark: { type: 'rect', fill: COLOUR.pale, stroke: COLOUR.outline, strokeWidth: 0.6 },
      encoding: { x: { field: 'from' }, x2: { field: 'to' }, y: { value: 0 }, y2: { value: 'height' } },
    },
  ];
}

function acceptance({ levels }: DealFindings, party: Party, { divisor }: Term): readonly Layer[] {
  const values = levels.flatMap(({ value, acceptance: { [party]: found } }) => {
    if (found === undefined) return [];
    const [low, high] = (found.interval ?? [found.probability, found.probability]).map((end) => 100 * end);
    return [{ value: value / divisor, probability: 100 * found.probability, low, high }];
  });
  const x = { field: 'value' } as const;
  return [
    {
      data: { values },
      mark: { type: 'area', fill: COLOUR.middle, opacity: 0.75 },
      encoding: { x, y: { field: 'low' }, y2: { field: 'high' } },
    },
    {
      data: { values },
      mark: {
        type: 'line',
        stroke: COLOUR.first,
        strokeWidth: 2.2,
        point: { fill: COLOUR.first, size: 22, stroke: null },
      },
      encoding: { x, y: { field: 'probability' } },
    },
  ];
}

function upright({ nash }: DealFindings, { divisor }: Term): readonly Layer[] {
  if (nash === undefined) return [];
  return [
    {
      data: { values: [{ value: nash.value / divisor }] },
      mark: { type: 'rule', color: COLOUR.second, strokeWidth: 2.4 },
      encoding: { x: { field: 'value' }, y: { value: 0 }, y2: { value: 'height' } },
    },
  ];
}
