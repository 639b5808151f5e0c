import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { intervalColumn, isAnything, meanColumn, withheldWords } from '../columns.ts';
import { estimateOf, shownOf } from '../context.ts';
import type { Context } from '../context.ts';
import { bullets, escape, picture, table } from '../markdown.ts';
import { amount, range } from '../numbers.ts';
import { policyName } from '../words/policy-name.ts';
import { outcomeOf, say, sentences } from '../words/say.ts';

/** Plain means, and ratios of means with their intervals. */
const MEANS = ['public-cost', 'fiscal-outlay', 'fiscal-receipts'] as const;
const RATIOS = ['cost-per-firm-founded', 'cost-per-firm', 'leverage'] as const;

/** What a policy costs the public, in all, for each firm, and year by year. */
export function publicSection(context: Context): string {
  const heading = `## ${say('publicSide.heading')}`;
  const { policies } = context.findings.asStated;
  const costs = policies.some((policy) => estimateOf(policy, 'fiscal-outlay').mean > 0);
  if (!costs) return `${heading}\n\n${say('publicSide.none')}`;
  const ratios = RATIOS.filter((name) => isAnything(policies, name));
  const { baseYear, decisionYear: from, evaluationYear } = context.study;
  const perFirm = ratios.some((name) => name !== 'leverage');
  return [
    heading,
    sentences([
      say('publicSide.intro', { from, baseYear }),
      ...(perFirm ? [say('publicSide.perFirm', { until: evaluationYear - 1 })] : []),
    ]),
    costTable(policies, ratios),
    ...(ratios.length === 0
      ? []
      : [
          bullets([
            say('publicSide.brackets'),
            ...withheldWords(policies.flatMap((policy) => ratios.map((name) => estimateOf(policy, name)))),
          ]),
        ]),
    ...fiscalPath(context),
  ].join('\n\n');
}

function costTable(policies: readonly PolicyFinding[], known: readonly string[]): string {
  const again = policies.some((policy) => estimateOf(policy, 'spent-again').mean > 0);
  const means = [...MEANS, ...(again ? (['spent-again'] as const) : [])].map((name) => {
    const { header, cell } = meanColumn(outcomeOf(name), policies);
    return { header, cells: policies.map(cell) };
  });
  const ratios = known.map((name) => {
    const { title, unit } = outcomeOf(name);
    return intervalColumn(
      title,
      unit,
      policies.map((policy) => estimateOf(policy, name)),
    );
  });
  const columns = [...means, ...ratios];
  return table(
    [say('publicSide.policy'), ...columns.map(({ header }) => header)],
    policies.map(({ policy, exempt }, at) => [
      exempt ? `*${escape(policy)}*` : escape(policy),
      ...columns.map(({ cells }) => cells[at]),
    ]),
  );
}

function fiscalPath(context: Context): readonly string[] {
  const { file } = CHART.fiscal;
  if (!context.drawn.has(file)) return [];
  const shown = shownOf(context);
  const { mean, percentiles } = estimateOf(shown, 'peak-fiscal-need');
  const values = { policy: policyName(shown.policy), mean: amount(mean, 'RMB') };
  return [
    percentiles === undefined
      ? say('publicSide.byYear', values)
      : say('publicSide.byYearWithRange', { ...values, range: range([percentiles[0], percentiles[4]], 'RMB') }),
    picture(file, say('publicSide.picture', { policy: shown.policy })),
  ];
}
