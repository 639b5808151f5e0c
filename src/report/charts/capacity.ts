import type { TopLevelSpec } from 'vega-lite';
import { number } from '../numbers.ts';
import { say } from '../words/say.ts';
import { policyAxis } from './labels.ts';
import type { PolicyAxis } from './labels.ts';
import type { Panel } from './spec.ts';
import { COLOUR } from './theme.ts';

/** One row for each policy; NaN where nothing was used or nobody waited. */
export interface CapacityRow {
  readonly policy: string;
  readonly utilisation: number;
  readonly waiting: number;
}

/** How full the lines are and how long technologies wait, side by side for each policy. */
export function capacityChart(rows: readonly CapacityRow[]): TopLevelSpec {
  const policies = rows.map(({ policy }) => policy);
  const utilisation = rows.map((row) => ({ policy: row.policy, value: 100 * row.utilisation }));
  const waiting = rows.map((row) => ({ policy: row.policy, value: row.waiting }));
  return {
    title: { text: say('charts.capacity'), subtitle: say('charts.capacityKey') },
    hconcat: [
      panelOf(utilisation, say('charts.utilisation'), policyAxis(policies), [0, 100]),
      panelOf(waiting, say('charts.waiting'), policyAxis(policies, 'no labels')),
    ],
    spacing: 30,
  };
}

function panelOf(
  rows: readonly { readonly policy: string; readonly value: number }[],
  title: string,
  { y, step, labelOf }: PolicyAxis,
  domain?: [number, number],
): Panel {
  const values = rows
    .filter(({ value }) => Number.isFinite(value))
    .map(({ policy, value }) => ({ policy: labelOf(policy), value, label: number(value) }));
  return {
    width: 210,
    height: { step },
    data: { values },
    encoding: {
      y,
      x: { field: 'value', type: 'quantitative', title, ...(domain && { scale: { domain } }) },
    },
    layer: [
      { mark: { type: 'bar', height: 12, fill: COLOUR.middle, stroke: COLOUR.outline, strokeWidth: 0.8 } },
      {
        mark: { type: 'text', align: 'left', dx: 5, fontSize: 11, color: COLOUR.dark },
        encoding: { text: { field: 'label' } },
      },
    ],
  };
}
