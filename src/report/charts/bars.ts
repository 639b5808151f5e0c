import type { TopLevelSpec } from 'vega-lite';
import { rmbScale } from '../numbers.ts';
import { COLOUR } from './theme.ts';

/** Horizontal bars with their values written beside them: how many technologies end where. */
export function funnelChart(
  rows: readonly { readonly where: string; readonly technologies: number }[],
  subtitle: string,
): TopLevelSpec {
  return {
    title: { text: 'Where technologies end', subtitle },
    width: 430,
    height: { step: 26 },
    data: { values: rows.map(({ where, technologies }) => ({ where, technologies, label: technologies.toFixed(0) })) },
    encoding: {
      y: { field: 'where', type: 'nominal', sort: null, title: null, axis: { domain: false, ticks: false } },
      x: { field: 'technologies', type: 'quantitative', title: 'Technologies (mean per replication)' },
    },
    layer: [
      { mark: { type: 'bar', color: COLOUR.first, height: { band: 0.7 } } },
      {
        mark: { type: 'text', align: 'left', dx: 5, fontSize: 11, color: COLOUR.dark },
        encoding: { text: { field: 'label' } },
      },
    ],
  };
}

/** Diverging bars: what each party pays (left) and receives (right). */
export function moneyChart(
  rows: readonly { readonly party: string; readonly paid: number; readonly received: number }[],
  subtitle: string,
): TopLevelSpec {
  const { divisor, unit } = rmbScale(Math.max(...rows.flatMap(({ paid, received }) => [paid, received])));
  const values = rows.flatMap(({ party, paid, received }) => [
    { party, flow: 'pays', value: -paid / divisor },
    { party, flow: 'receives', value: received / divisor },
  ]);
  return {
    title: { text: 'Who pays and who receives', subtitle },
    width: 480,
    height: { step: 30 },
    data: { values },
    layer: [
      {
        mark: { type: 'bar', height: { band: 0.7 } },
        encoding: {
          y: { field: 'party', type: 'nominal', sort: null, title: null, axis: { domain: false, ticks: false } },
          x: {
            field: 'value',
            type: 'quantitative',
            title: `Paid (left) and received (right), ${unit}`,
            axis: { labelExpr: 'format(abs(datum.value), "~g")' },
          },
          color: {
            field: 'flow',
            type: 'nominal',
            title: null,
            scale: { domain: ['pays', 'receives'], range: [COLOUR.second, COLOUR.pale] },
          },
        },
      },
      { mark: { type: 'rule', color: COLOUR.grey }, encoding: { x: { datum: 0 } } },
    ],
  };
}
