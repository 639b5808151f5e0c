import type { TopLevelSpec } from 'vega-lite';
import { estimateOf, exemptOf, leaderOf, outcomeOf } from '../context.ts';
import type { Context } from '../context.ts';
import { endsOf } from '../sections/funnel.ts';
import { partyRows } from '../sections/money.ts';
import { funnelChart, moneyChart } from './bars.ts';
import { draw } from './draw.ts';
import { CHART } from './files.ts';
import { fanChart } from './fan.ts';
import { spreadChart } from './spread.ts';

/** All charts of a report as SVG, by file name; those without data are left out. */
export async function drawCharts(context: Context): Promise<ReadonlyMap<string, string>> {
  const charts = new Map<string, string>();
  for (const [file, spec] of specsOf(context)) charts.set(file, await draw(spec));
  return charts;
}

function specsOf(context: Context): readonly (readonly [string, TopLevelSpec])[] {
  const { findings } = context;
  const leader = leaderOf(context);
  if (leader === undefined) return [];
  const shown = [leader.policy, exemptOf(context)?.policy];
  const fans = (series: string) =>
    findings.fans
      .filter((fan) => fan.series === series && shown.includes(fan.policy))
      .toSorted((a, b) => shown.indexOf(a.policy) - shown.indexOf(b.policy));
  const money = partyRows(leader);
  const specs: [string, TopLevelSpec][] = [
    [
      CHART.funnel,
      funnelChart(
        endsOf(leader).map(({ title, mean }) => ({ where: title, technologies: mean })),
        leader.policy,
      ),
    ],
    [CHART.money, moneyChart(money, leader.policy)],
  ];
  if (fans('firms-alive').length > 0)
    specs.unshift([
      CHART.firms,
      fanChart('Incubated firms alive by year', 'Firms alive', fans('firms-alive'), findings.replications),
    ]);
  if (fans('output').length > 0)
    specs.unshift([
      CHART.output,
      fanChart('Output value by year', 'Output of the year', fans('output'), findings.replications),
    ]);
  if (findings.spreads.length > 0) {
    const order = findings.asStated.policies.map(({ policy }) => policy);
    const spreads = findings.spreads.toSorted((a, b) => order.indexOf(a.policy) - order.indexOf(b.policy));
    specs.push([CHART.spread, spreadChart(spreads, outcomeOf(findings.decision.outcome), findings.replications)]);
  }
  return specs.filter(
    ([file]) =>
      file !== CHART.money ||
      estimateOf(leader, 'paid-enterprise').mean + estimateOf(leader, 'paid-government').mean > 0,
  );
}
