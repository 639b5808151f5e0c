import type { TopLevelSpec } from 'vega-lite';
import type { Spread } from '#analysis';
import type { Outcome } from '#table';
import { headerOf } from '../columns.ts';
import { scaleOf, stated } from '../numbers.ts';
import { say } from '../words/say.ts';
import { policyAxis } from './labels.ts';
import { COLOUR } from './theme.ts';

/** The decision outcome by policy: 90 % (thin), 50 % (thick), median (stroke) and mean (dot). */
export function spreadChart(spreads: readonly Spread[], outcome: Outcome, replications: number): TopLevelSpec {
  const scale = scaleOf(
    spreads.map(({ points }) => points[4]),
    outcome.unit,
  );
  const { y, step, labelOf } = policyAxis(spreads.map(({ policy }) => policy));
  const values = spreads.map(({ policy, points, mean }) => {
    const [p5, p25, p50, p75, p95] = points.map((value) => value / scale.divisor);
    return { policy: labelOf(policy), p5, p25, p50, p75, p95, mean: mean / scale.divisor };
  });
  const x = { type: 'quantitative', title: headerOf(outcome, scale) } as const;
  return {
    title: {
      text: say('charts.spread', { outcome: outcome.title }),
      subtitle: say('charts.spreadKey', { replications: stated(replications, 'replications') }),
    },
    width: 440,
    height: { step },
    data: { values },
    encoding: { y },
    layer: [
      {
        mark: { type: 'rule', color: COLOUR.dark, strokeWidth: 1.4 },
        encoding: { x: { ...x, field: 'p5' }, x2: { field: 'p95' } },
      },
      {
        mark: { type: 'bar', fill: COLOUR.middle, stroke: COLOUR.outline, strokeWidth: 0.8, height: 12 },
        encoding: { x: { ...x, field: 'p25' }, x2: { field: 'p75' } },
      },
      {
        mark: { type: 'tick', color: COLOUR.dark, thickness: 2.5, height: 17, opacity: 1 },
        encoding: { x: { ...x, field: 'p50' } },
      },
      {
        mark: { type: 'point', fill: COLOUR.second, stroke: '#ffffff', strokeWidth: 1, size: 60, opacity: 1 },
        encoding: { x: { ...x, field: 'mean' } },
      },
    ],
  };
}
