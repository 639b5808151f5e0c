import { estimateOf, withInterval } from '../context.ts';
import { outcomeOf } from '../words/say.ts';
import type { Context } from '../context.ts';
import { escape, table } from '../markdown.ts';

const COLUMNS = ['cost-per-commercialised', 'levelised-cost'] as const;

/** What one commercialised technology costs all parties together, outright and levelised, by policy. */
export function unitCostSection({ findings }: Context): string {
  const heading = '## What one commercialised technology costs';
  const { policies } = findings.asStated;
  const known = policies.some((policy) => estimateOf(policy, COLUMNS[0]).mean > 0);
  if (!known) return `${heading}\n\nNothing was paid, or nothing was commercialised, so there is no such cost.`;
  return [
    heading,
    "All that the parties together pay to suppliers, also for technologies that fail or are still under way, over the technologies commercialised: a ratio of means, with its 95 % interval. Levelised, each payment and each technology is discounted to the decision date at government's rate before one is divided by the other; so money spent long before a technology is commercialised weighs more.",
    table(
      ['Policy', ...COLUMNS.map((name) => outcomeOf(name).title)],
      policies.map((policy) => [
        escape(policy.policy),
        ...COLUMNS.map((name) => withInterval(estimateOf(policy, name), outcomeOf(name).unit)),
      ]),
    ),
  ].join('\n\n');
}
