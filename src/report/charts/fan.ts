import type { TopLevelSpec } from 'vega-lite';
import type { Fan } from '#analysis';
import { rmbScale } from '../numbers.ts';
import { COLOUR } from './theme.ts';

/** Bands of 50 and 90 % with the median, by year, for a policy and (dashed) the run without the platform. */
export function fanChart(title: string, what: string, fans: readonly Fan[], replications: number): TopLevelSpec {
  const { divisor, unit } = scaleOf(fans);
  const y = { type: 'quantitative', title: `${what} (${unit})` } as const;
  const { colour, dash } = channelsOf(fans.map(({ policy }) => policy));
  return {
    title: { text: title, subtitle: `Median (line), 50 % and 90 % of ${replications} replications (bands)` },
    width: 620,
    height: 300,
    data: { values: rowsOf(fans, divisor) },
    encoding: {
      x: {
        field: 'year',
        type: 'quantitative',
        title: 'Calendar year',
        axis: { format: 'd', grid: false, tickMinStep: 1 },
      },
    },
    layer: [
      bandOf({ ...y, field: 'p5' }, 'p95', 0.16, colour),
      bandOf({ ...y, field: 'p25' }, 'p75', 0.3, colour),
      {
        mark: { type: 'line', strokeWidth: 2.4 },
        encoding: { y: { ...y, field: 'p50' }, color: colour, strokeDash: dash },
      },
    ],
  };
}

function scaleOf(fans: readonly Fan[]): { readonly divisor: number; readonly unit: string } {
  const [{ unit }] = fans;
  const largest = Math.max(...fans.flatMap(({ quantiles }) => quantiles.map((row) => row[4])));
  return unit === 'RMB' ? rmbScale(largest) : { divisor: 1, unit };
}

function rowsOf(fans: readonly Fan[], divisor: number) {
  return fans.flatMap(({ policy, years, quantiles }) =>
    years.map((year, index) => {
      const [p5, p25, p50, p75, p95] = quantiles[index].map((value) => value / divisor);
      return { policy, year, p5, p25, p50, p75, p95 };
    }),
  );
}

/** Colour and dashes say the same, so that a chart survives grey print. */
function channelsOf(policies: readonly string[]) {
  const policy = { field: 'policy', type: 'nominal', title: null } as const;
  const solid = [1, 0];
  const dashed = [6, 4];
  return {
    colour: { ...policy, scale: { domain: [...policies], range: [COLOUR.first, COLOUR.second] } },
    dash: { ...policy, scale: { domain: [...policies], range: [solid, dashed] } },
  };
}

function bandOf<Y extends object, C extends object>(y: Y, high: string, opacity: number, color: C) {
  return { mark: { type: 'area', opacity }, encoding: { y, y2: { field: high }, color } } as const;
}
