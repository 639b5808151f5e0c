import type { TopLevelSpec } from 'vega-lite';
import type { Fan } from '#analysis';
import { additionalityOf, decisionOf, estimateOf, shownAndExempt, shownOf } from '../context.ts';
import type { Material } from '../context.ts';
import { phrase } from '../words/say.ts';
import { funnelOf } from '../sections/funnel.ts';
import { capacityChart } from './capacity.ts';
import { fanChart } from './fan.ts';
import { CHART } from './files.ts';
import { funnelChart } from './funnel.ts';
import { moneyChart } from './money.ts';
import { moneyPanels } from './money-panels.ts';
import { npvChart } from './npv.ts';
import { residualChart } from './residual.ts';
import { spreadChart } from './spread.ts';
import { testsChart } from './tests.ts';
import { tornado } from './tornado.ts';
import { worldsChart } from './worlds.ts';

/** All charts that can be drawn of a report, by file name; those without data are left out. */
export function chartsOf(material: Material): ReadonlyMap<string, TopLevelSpec> {
  return new Map([
    ...yearCharts(material),
    ...spreadCharts(material),
    ...driverCharts(material),
    ...testCharts(material),
    ...funnelCharts(material),
    ...moneyCharts(material),
    ...fiscalCharts(material),
    ...worldsCharts(material),
    ...capacityCharts(material),
  ]);
}

type Charts = readonly (readonly [file: string, spec: TopLevelSpec])[];

function yearCharts(material: Material): Charts {
  const { fans, replications } = material.findings;
  const policies = shownAndExempt(material).map(({ policy }) => policy);
  return [CHART.firms, CHART.output].flatMap(({ file, title, series }) => {
    const [shown, beside] = policies.map((policy) =>
      fans.find((fan) => fan.policy === policy && fan.series === series),
    );
    return shown === undefined || isEmpty(shown, beside)
      ? []
      : [[file, fanChart(phrase(title), shown, beside, replications)] as const];
  });
}

/** Is there nothing to be seen: no number under the policy, or nothing but zero under it and beside it? */
function isEmpty(shown: Fan, beside: Fan | undefined): boolean {
  const rows = [shown, ...(beside === undefined ? [] : [beside])].flatMap(({ quantiles }) => quantiles);
  return shown.quantiles.every((row) => row.some(Number.isNaN)) || rows.flat().every((value) => value === 0);
}

function spreadCharts(material: Material): Charts {
  const { spreads, replications } = material.findings;
  if (spreads.length === 0) return [];
  return [[CHART.spread.file, spreadChart(spreads, decisionOf(material), replications)]];
}

/** What drives the decision outcome of the policy at the top, and its lead. */
function driverCharts(material: Material): Charts {
  const outcome = decisionOf(material);
  return material.findings.sensitivity.targets.map(
    (target) => [target.less === undefined ? CHART.drivers.file : CHART.lead.file, tornado(target, outcome)] as const,
  );
}

/** What more or fewer cases would do at the gates of the policy that is shown, and what risk is left under each. */
function testCharts(material: Material): Charts {
  const { policy } = shownOf(material);
  const drawn = material.study.tests.filter(({ curve }) => curve.length > 0);
  const tests = drawn.filter(({ policies }) => policies.includes(policy));
  const names = material.findings.asStated.policies.map((each) => each.policy);
  const testing = names.filter((name) => drawn.some(({ policies }) => policies.includes(name)));
  return [
    ...(tests.length === 0 ? [] : [[CHART.tests.file, testsChart(tests, policy)] as const]),
    ...(drawn.length === 0 ? [] : [[CHART.residual.file, residualChart(drawn, testing)] as const]),
  ];
}

function funnelCharts(material: Material): Charts {
  const shown = shownOf(material);
  const steps = funnelOf(shown);
  return steps[0].to > 0 ? [[CHART.funnel.file, funnelChart(steps, shown.policy)]] : [];
}

function moneyCharts(material: Material): Charts {
  const panels = moneyPanels(material);
  const npv = npvChart(material);
  return [
    ...(panels.length === 0 ? [] : [[CHART.money.file, moneyChart(panels)] as const]),
    ...(npv === undefined ? [] : [[CHART.npv.file, npv] as const]),
  ];
}

/** What the treasury pays by year under the policy that is shown; without the platform it pays nothing. */
function fiscalCharts(material: Material): Charts {
  const { file, title, series } = CHART.fiscal;
  const shown = shownOf(material);
  const fan = material.findings.fans.find((each) => each.policy === shown.policy && each.series === series);
  const paid = estimateOf(shown, 'fiscal-outlay').mean > 0;
  return fan === undefined || !paid
    ? []
    : [[file, fanChart(phrase(title), fan, undefined, material.findings.replications)]];
}

function worldsCharts(material: Material): Charts {
  const found = additionalityOf(material);
  const any = found !== undefined && found.flow.both.mean + found.flow.onlyWith.mean + found.flow.onlyWithout.mean > 0;
  return any ? [[CHART.worlds.file, worldsChart(found)]] : [];
}

function capacityCharts({ findings }: Material): Charts {
  const rows = findings.asStated.policies.map((policy) => ({
    policy: policy.policy,
    utilisation: estimateOf(policy, 'utilisation').mean,
    waiting: estimateOf(policy, 'waiting').mean,
  }));
  const known = rows.some(({ utilisation }) => Number.isFinite(utilisation));
  return known ? [[CHART.capacity.file, capacityChart(rows)]] : [];
}
