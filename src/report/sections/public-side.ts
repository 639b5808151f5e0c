import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { intervalColumn, meanColumn, withheldWords } from '../columns.ts';
import { estimateOf, shownOf } from '../context.ts';
import { outcomeOf } from '../words/say.ts';
import type { Context } from '../context.ts';
import { bullets, escape, picture, table } from '../markdown.ts';
import { amount, range } from '../numbers.ts';

/** Plain means, and ratios of means with their intervals. */
const MEANS = ['public-cost', 'fiscal-outlay', 'fiscal-receipts'] as const;
const RATIOS = ['cost-per-firm-founded', 'cost-per-firm', 'leverage'] as const;

/** What a policy costs the public, in all, for each firm, and year by year. */
export function publicSection(context: Context): string {
  const heading = '## What it costs the public';
  const { policies } = context.findings.asStated;
  const costs = policies.some((policy) => estimateOf(policy, 'fiscal-outlay').mean > 0);
  if (!costs) return `${heading}\n\nNo public money is spent in this study.`;
  return [
    heading,
    `What the treasury pays from ${context.study.decisionYear} on, in real RMB of ${context.study.baseYear}, and what it gets for that. Public cost is a present value; outlay, receipts and the yearly peak are plain sums. The cost of a firm is all public cost over the mean number of firms, founded at any time or alive at the end of ${context.study.evaluationYear - 1}: it says what a firm came to, not what one more would cost, and counts firms that would have come without any public money too.`,
    costTable(policies),
    bullets([
      'In brackets below a ratio stands its 95 % interval.',
      ...withheldWords(policies.flatMap((policy) => RATIOS.map((name) => estimateOf(policy, name)))),
    ]),
    ...fiscalPath(context),
  ].join('\n\n');
}

function costTable(policies: readonly PolicyFinding[]): string {
  const means = MEANS.map((name) => {
    const { header, cell } = meanColumn(outcomeOf(name), policies);
    return { header, cells: policies.map(cell) };
  });
  const ratios = RATIOS.map((name) => {
    const { title, unit } = outcomeOf(name);
    return intervalColumn(
      title,
      unit,
      policies.map((policy) => estimateOf(policy, name)),
    );
  });
  const columns = [...means, ...ratios];
  return table(
    ['Policy', ...columns.map(({ header }) => header)],
    policies.map(({ policy, exempt }, at) => [
      exempt ? `*${escape(policy)}*` : escape(policy),
      ...columns.map(({ cells }) => cells[at]),
    ]),
  );
}

function fiscalPath(context: Context): readonly string[] {
  const { file, title } = CHART.fiscal;
  if (!context.drawn.has(file)) return [];
  const shown = shownOf(context);
  const { mean, percentiles } = estimateOf(shown, 'peak-fiscal-need');
  const spread =
    percentiles === undefined
      ? ''
      : `, and in 90 % of the replications ${range([percentiles[0], percentiles[4]], 'RMB')}`;
  return [
    `**Year by year** under *${escape(shown.policy)}*. The bands are read as those of the firms above. In its dearest year, whichever that is in a replication, the treasury needs ${amount(mean, 'RMB')} on average${spread}.`,
    picture(file, `${title} by year under ${shown.policy}`),
  ];
}
