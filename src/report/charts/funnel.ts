import type { TopLevelSpec } from 'vega-lite';
import { alike } from '../numbers.ts';
import { say } from '../words/say.ts';
import { DECIMALS, type FunnelStep } from '../sections/funnel.ts';
import { subtitleOf } from './labels.ts';
import { COLOUR } from './theme.ts';

const KINDS = {
  entered: { fill: COLOUR.outline, words: 'charts.entered' },
  left: { fill: COLOUR.pale, words: 'charts.left' },
  unfinished: { fill: '#ffffff', words: 'charts.unfinished' },
  commercialised: { fill: COLOUR.first, words: 'charts.commercialised' },
} as const;

/** What entered, what each gate takes away, and what remains, as a staircase from right to left. */
export function funnelChart(steps: readonly FunnelStep[], policy: string): TopLevelSpec {
  const show = labelled(steps);
  const values = steps.map(({ title, kind, from, to }) => ({
    title,
    from,
    to,
    kind: say(KINDS[kind].words),
    label: show(to - from),
  }));
  const x = { type: 'quantitative', title: say('charts.technologies') } as const;
  return {
    title: { text: say('charts.funnel'), subtitle: subtitleOf(policy) },
    width: 460,
    height: { step: 27 },
    data: { values },
    encoding: {
      y: {
        field: 'title',
        type: 'nominal',
        sort: null,
        title: null,
        axis: { domain: false, ticks: false },
      },
    },
    layer: [
      {
        mark: { type: 'bar', height: { band: 0.7 }, stroke: COLOUR.outline, strokeWidth: 1 },
        encoding: {
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          fill: {
            field: 'kind',
            type: 'nominal',
            scale: {
              domain: Object.values(KINDS).map(({ words }) => say(words)),
              range: Object.values(KINDS).map(({ fill }) => fill),
            },
            legend: { title: null, symbolType: 'square', direction: 'horizontal' },
          },
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 5, fontSize: 11, color: COLOUR.dark },
        encoding: { x: { ...x, field: 'to' }, text: { field: 'label' } },
      },
    ],
  };
}

/** With the digits that the table of the funnel has. */
function labelled(steps: readonly FunnelStep[]): (value: number) => string {
  return alike(
    steps.map(({ from, to }) => to - from),
    DECIMALS,
  );
}
