import type { TopLevelSpec } from 'vega-lite';
import type { Fan } from '#analysis';
import { rmbScale } from '../numbers.ts';
import { COLOUR } from './theme.ts';

/** Bands of 50 and 90 % with the median, by year, for a policy and (dashed) the run without the platform. */
export function fanChart(title: string, what: string, fans: readonly Fan[], replications: number): TopLevelSpec {
  const largest = Math.max(...fans.flatMap(({ quantiles }) => quantiles.map((row) => row[4])));
  const scale = fans[0].unit === 'RMB' ? rmbScale(largest) : { divisor: 1, unit: fans[0].unit };
  const values = fans.flatMap(({ policy, years, quantiles }) =>
    years.map((year, index) => {
      const [p5, p25, p50, p75, p95] = quantiles[index].map((value) => value / scale.divisor);
      return { policy, year, p5, p25, p50, p75, p95 };
    }),
  );
  const policies = fans.map(({ policy }) => policy);
  const colour = {
    field: 'policy',
    type: 'nominal',
    title: null,
    scale: { domain: policies, range: [COLOUR.first, COLOUR.second] },
  } as const;
  const y = { type: 'quantitative', title: `${what} (${scale.unit})` } as const;
  const band = (low: string, high: string, opacity: number) =>
    ({
      mark: { type: 'area', opacity },
      encoding: { y: { ...y, field: low }, y2: { field: high }, color: colour },
    }) as const;
  return {
    title: { text: title, subtitle: `Median (line), 50 % and 90 % of ${replications} replications (bands)` },
    width: 620,
    height: 300,
    data: { values },
    encoding: {
      x: {
        field: 'year',
        type: 'quantitative',
        title: 'Calendar year',
        axis: { format: 'd', grid: false, tickMinStep: 1 },
      },
    },
    layer: [
      band('p5', 'p95', 0.16),
      band('p25', 'p75', 0.3),
      {
        mark: { type: 'line', strokeWidth: 2.4 },
        encoding: {
          y: { ...y, field: 'p50' },
          color: colour,
          strokeDash: {
            field: 'policy',
            type: 'nominal',
            title: null,
            scale: {
              domain: policies,
              range: [
                [1, 0],
                [6, 4],
              ],
            },
          },
        },
      },
    ],
  };
}
