import { CHART } from '../charts/files.ts';
import { meanColumn } from '../columns.ts';
import { outcomeOf } from '../words/say.ts';
import type { Context } from '../context.ts';
import { escape, picture, table } from '../markdown.ts';

const COLUMNS = [
  'utilisation',
  'waiting',
  'time-to-market',
  'technologies-served',
  'lines-built',
  'lines-unfunded',
  'claims-unfunded',
] as const;

/** Utilisation, waiting, and what money did not reach. */
export function capacitySection({ findings, drawn }: Context): string {
  const { policies } = findings.asStated;
  const columns = COLUMNS.map((name) => meanColumn(outcomeOf(name), policies));
  const chart = drawn.has(CHART.capacity.file)
    ? [picture(CHART.capacity.file, 'Utilisation of the pilot lines and waiting for a line, by policy')]
    : [];
  return [
    '## Utilisation and waiting',
    'How full the pilot lines are and how long technologies wait for one, over all fields and lines from the decision date on. Utilisation, waiting and time to market are ratios of means. A line counts as open from its commissioning to its end, breakdowns included, so 100 % cannot be reached. Lines and claims are not funded where the budget is used up; what a cap cuts off was no claim.',
    ...chart,
    table(
      ['Policy', ...columns.map(({ header }) => header)],
      policies.map((policy) => [escape(policy.policy), ...columns.map(({ cell }) => cell(policy))]),
    ),
  ].join('\n\n');
}
