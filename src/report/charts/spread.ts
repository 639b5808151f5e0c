import type { TopLevelSpec } from 'vega-lite';
import type { Spread } from '#analysis';
import { rmbScale } from '../numbers.ts';
import { COLOUR } from './theme.ts';

/** The decision outcome by policy: 90 % (thin), 50 % (thick), median (line) and mean (dot). */
export function spreadChart(
  spreads: readonly Spread[],
  outcome: { title: string; unit: string },
  replications: number,
): TopLevelSpec {
  const scale =
    outcome.unit === 'RMB'
      ? rmbScale(Math.max(...spreads.map(({ points }) => points[4])))
      : { divisor: 1, unit: outcome.unit };
  const values = spreads.map(({ policy, points, mean }) => {
    const [p5, p25, p50, p75, p95] = points.map((value) => value / scale.divisor);
    return { policy, p5, p25, p50, p75, p95, mean: mean / scale.divisor };
  });
  const x = { type: 'quantitative', title: `${outcome.title} (${scale.unit})` } as const;
  return {
    title: {
      text: `${outcome.title} by policy`,
      subtitle: `5 to 95 % (thin), 25 to 75 % (thick), median (line), mean (dot); ${replications} replications`,
    },
    width: 420,
    height: { step: 22 },
    data: { values },
    encoding: {
      y: {
        field: 'policy',
        type: 'nominal',
        sort: spreads.map(({ policy }) => policy),
        title: null,
        axis: { domain: false, ticks: false },
      },
    },
    layer: [
      {
        mark: { type: 'rule', color: COLOUR.grey, strokeWidth: 1.4 },
        encoding: { x: { ...x, field: 'p5' }, x2: { field: 'p95' } },
      },
      {
        mark: { type: 'bar', color: COLOUR.pale, height: 11 },
        encoding: { x: { ...x, field: 'p25' }, x2: { field: 'p75' } },
      },
      { mark: { type: 'tick', color: COLOUR.dark, thickness: 2, height: 13 }, encoding: { x: { ...x, field: 'p50' } } },
      {
        mark: { type: 'point', filled: true, color: COLOUR.second, size: 36, opacity: 1 },
        encoding: { x: { ...x, field: 'mean' } },
      },
    ],
  };
}
