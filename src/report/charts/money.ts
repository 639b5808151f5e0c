import type { TopLevelSpec } from 'vega-lite';
import { number, scaleOf } from '../numbers.ts';
import type { Scale } from '../numbers.ts';
import { party as partyWords } from '../words/party.ts';
import { say } from '../words/say.ts';
import type { MoneyPanel } from './money-panels.ts';
import { linesOf, subtitleOf } from './labels.ts';
import type { Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Room for the numbers beside the bars, in pixels. */
const ROOM = 34;

/** A panel that stands alone, and one of several, in pixels. */
const ALONE = { width: 520, step: 30 };
const SMALL = { width: 195, step: 17 };

/** Panels side by side. */
const COLUMNS = 3;

/**
 * Diverging bars with their values, one for each party and policy: what the party pays (left) and receives (right).
 * Several policies have a panel each, all on one scale.
 */
export function moneyChart(panels: readonly MoneyPanel[]): TopLevelSpec {
  const amounts = panels.flatMap(({ flows }) => flows.flatMap(({ paid, received }) => [paid, received]));
  const scale = scaleOf(amounts, 'RMB');
  const text = say('charts.money');
  const [{ policies }] = panels;
  if (panels.length === 1) {
    return {
      ...{ title: { text, subtitle: subtitleOf(policies.join(say('common.semicolon'))) }, width: ALONE.width },
      ...bodyOf(panels[0], scale, { ...ALONE, ticks: 8 }),
    };
  }
  const ends = [-1, 1].map((side) => side * Math.max(0, ...sideOf(panels, side)));
  return {
    title: { text, subtitle: say('charts.moneyKey', { unit: scale.unit }) },
    columns: Math.min(COLUMNS, panels.length),
    spacing: { row: 22, column: 14 },
    resolve: { legend: { fill: 'shared' }, scale: { fill: 'shared' } },
    concat: panels.map((panel) => ({
      title: {
        text: linesOf(panel.policies),
        fontSize: 11,
        fontWeight: 600,
        anchor: 'start',
        frame: 'bounds',
        offset: 4,
      },
      width: SMALL.width,
      ...bodyOf(panel, scale, { ...SMALL, ticks: 4, ends: ends.map((end) => end / scale.divisor) }),
    })),
  };
}

function sideOf(panels: readonly MoneyPanel[], side: number): readonly number[] {
  return panels.flatMap(({ flows }) => flows.map(({ paid, received }) => (side < 0 ? paid : received)));
}

interface Look {
  readonly step: number;
  readonly ticks: number;
  /** Ends of the axis where panels share one. */
  readonly ends?: number[];
}

function bodyOf(
  { flows }: MoneyPanel,
  { divisor, unit }: Scale,
  { step, ticks, ends }: Look,
): Pick<Extract<TopLevelSpec, { layer: unknown }>, 'height' | 'data' | 'encoding' | 'layer'> {
  const labelled = (value: number): string => (value === 0 ? '' : number(value / divisor));
  const values = flows.flatMap(({ party, paid, received }) => [
    { party: partyWords(party), flow: say('charts.pays'), value: -paid / divisor, label: labelled(paid) },
    { party: partyWords(party), flow: say('charts.receives'), value: received / divisor, label: labelled(received) },
  ]);
  return {
    height: { step },
    data: { values },
    encoding: {
      y: { field: 'party', type: 'nominal', sort: null, title: null, axis: { domain: false, ticks: false } },
      x: {
        field: 'value',
        type: 'quantitative',
        title: say('charts.moneyAxis', { unit }),
        axis: { labelExpr: 'format(abs(datum.value), ",~r")', tickCount: ticks },
        scale: { padding: ROOM, ...(ends && { domain: ends, nice: false }) },
      },
    },
    layer: [ZERO, barsOf(), valuesOf(say('charts.pays'), 'right', -5), valuesOf(say('charts.receives'), 'left', 5)],
  };
}

/** One line, whatever the number of parties. */
const ZERO: Layer = {
  data: { values: [{ value: 0 }] },
  mark: { type: 'rule', color: COLOUR.dark },
  encoding: { y: { value: 0 }, y2: { value: 'height' } },
};

function barsOf(): Layer {
  return {
    mark: { type: 'bar', height: { band: 0.65 }, stroke: COLOUR.outline, strokeWidth: 0.8 },
    encoding: {
      fill: {
        field: 'flow',
        type: 'nominal',
        scale: { domain: [say('charts.pays'), say('charts.receives')], range: [COLOUR.second, COLOUR.pale] },
        legend: { title: null, symbolType: 'square', direction: 'horizontal' },
      },
    },
  };
}

function valuesOf(flow: string, align: 'left' | 'right', dx: number): Layer {
  return {
    transform: [{ filter: { field: 'flow', equal: flow } }],
    mark: { type: 'text', align, dx, fontSize: 11, color: COLOUR.dark },
    encoding: { text: { field: 'label' } },
  };
}
