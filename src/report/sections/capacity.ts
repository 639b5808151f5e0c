import { estimateOf } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, table } from '../markdown.ts';
import { amount, number } from '../numbers.ts';

/** Utilisation, waiting, and what money did not reach. */
export function capacitySection({ findings }: Context): string {
  const rows = findings.asStated.policies.map((policy) => [
    escape(policy.policy),
    amount(estimateOf(policy, 'utilisation').mean, 'share'),
    amount(estimateOf(policy, 'waiting').mean, 'months'),
    amount(estimateOf(policy, 'time-to-market').mean, 'months'),
    ...['technologies-served', 'lines-built', 'lines-unfunded', 'claims-unfunded'].map((name) =>
      number(estimateOf(policy, name).mean),
    ),
  ]);
  return [
    '## Utilisation and waiting',
    'Utilisation and waiting are ratios of means. A line counts as open from its commissioning to its end, breakdowns included, so full use is not possible. A claim is not funded when the budget or a cap is used up.',
    table(
      [
        'Policy',
        'Utilisation',
        'Waiting for a line',
        'Time to market',
        'Technologies served',
        'Lines built',
        'Lines not funded',
        'Claims not funded',
      ],
      rows,
    ),
  ].join('\n\n');
}
