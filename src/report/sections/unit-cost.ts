import { estimateOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, table } from '../markdown.ts';
import { outcomeOf, say } from '../words/say.ts';

const COLUMNS = ['cost-per-commercialised', 'levelised-cost'] as const;

/** What one commercialised technology costs all parties together, outright and levelised, by policy. */
export function unitCostSection({ findings }: Context): string {
  const heading = `## ${say('unitCost.heading')}`;
  const { policies } = findings.asStated;
  const known = policies.some((policy) => estimateOf(policy, COLUMNS[0]).mean > 0);
  if (!known) return `${heading}\n\n${say('unitCost.none')}`;
  return [
    heading,
    say('unitCost.reading'),
    table(
      [say('policies.policy'), ...COLUMNS.map((name) => outcomeOf(name).title)],
      policies.map((policy) => [
        escape(policy.policy),
        ...COLUMNS.map((name) => withInterval(estimateOf(policy, name), outcomeOf(name).unit)),
      ]),
    ),
  ].join('\n\n');
}
