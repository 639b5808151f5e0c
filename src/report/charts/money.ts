import type { TopLevelSpec } from 'vega-lite';
import { number, scaleOf } from '../numbers.ts';
import type { PartyRow } from '../sections/money.ts';
import { subtitleOf } from './labels.ts';
import type { Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Room for the numbers beside the bars, in pixels. */
const ROOM = 34;

/** Diverging bars with their values: what each party pays (left) and receives (right). */
export function moneyChart(rows: readonly PartyRow[], policy: string): TopLevelSpec {
  const { divisor, unit } = scaleOf(
    rows.flatMap(({ paid, received }) => [paid, received]),
    'RMB',
  );
  const labelled = (value: number): string => (value === 0 ? '' : number(value / divisor));
  const values = rows.flatMap(({ party, paid, received }) => [
    { party, flow: 'pays', value: -paid / divisor, label: labelled(paid) },
    { party, flow: 'receives', value: received / divisor, label: labelled(received) },
  ]);
  return {
    title: { text: 'Who pays and who receives', subtitle: subtitleOf(policy) },
    width: 520,
    height: { step: 30 },
    data: { values },
    encoding: {
      y: { field: 'party', type: 'nominal', sort: null, title: null, axis: { domain: false, ticks: false } },
      x: {
        field: 'value',
        type: 'quantitative',
        title: `Paid (left) and received (right), ${unit}`,
        axis: { labelExpr: 'format(abs(datum.value), ",~r")', tickCount: 8 },
        scale: { padding: ROOM },
      },
    },
    layer: [ZERO, BARS, valuesOf('pays', 'right', -5), valuesOf('receives', 'left', 5)],
  };
}

/** One line, whatever the number of parties. */
const ZERO: Layer = {
  data: { values: [{ value: 0 }] },
  mark: { type: 'rule', color: COLOUR.dark },
  encoding: { y: { value: 0 }, y2: { value: 'height' } },
};

const BARS: Layer = {
  mark: { type: 'bar', height: { band: 0.65 }, stroke: COLOUR.outline, strokeWidth: 0.8 },
  encoding: {
    fill: {
      field: 'flow',
      type: 'nominal',
      scale: { domain: ['pays', 'receives'], range: [COLOUR.second, COLOUR.pale] },
      legend: { title: null, symbolType: 'square', direction: 'horizontal' },
    },
  },
};

function valuesOf(flow: string, align: 'left' | 'right', dx: number): Layer {
  return {
    transform: [{ filter: { field: 'flow', equal: flow } }],
    mark: { type: 'text', align, dx, fontSize: 11, color: COLOUR.dark },
    encoding: { text: { field: 'label' } },
  };
}
