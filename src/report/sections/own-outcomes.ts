import type { PolicyFinding } from '#analysis';
import { OUTCOMES } from '#table';
import type { Outcome } from '#table';
import { intervalColumn, isKnown, withheldWords } from '../columns.ts';
import { estimateOf } from '../context.ts';
import type { Context } from '../context.ts';
import { bullets, escape, table } from '../markdown.ts';
import { outcomesNow, say } from '../words/say.ts';

/** The outcomes that the model of the study defines itself, by policy, without those that no policy has a number of. */
export function ownOutcomesSection({ findings }: Context): string {
  const { policies } = findings.asStated;
  const own = ownOutcomes().filter(({ name }) => isKnown(policies, name));
  if (own.length === 0) return '';
  const columns = own.map(({ name, title, unit }) => intervalColumn(title, unit, estimatesOf(policies, name)));
  const names = policies.map(({ policy }) => escape(policy));
  const byPolicy = names.map((name, at) => [name, ...columns.map(({ cells }) => cells[at])]);
  const byOutcome = columns.map(({ header, cells }) => [escape(header), ...cells]);
  const shown =
    own.length > policies.length
      ? table([say('ownOutcomes.outcome'), ...names], byOutcome)
      : table([say('policies.policy'), ...columns.map(({ header }) => header)], byPolicy);
  const withheld = withheldWords(own.flatMap(({ name }) => estimatesOf(policies, name)));
  return [
    `## ${say('ownOutcomes.heading')}`,
    say('ownOutcomes.intro'),
    shown,
    ...(withheld.length === 0 ? [] : [bullets(withheld)]),
  ].join('\n\n');
}

/** Those behind the catalogue's, without the sums and counts of which a mean is made, which nobody would have more or less of. */
function ownOutcomes(): readonly Outcome[] {
  const all = outcomesNow();
  const common = new Set(OUTCOMES.map(({ name }) => name));
  const parts = new Set(all.flatMap(({ ratio }) => ratio ?? []));
  return all.filter(({ name, better }) => !common.has(name) && !(parts.has(name) && better === 'neither'));
}

function estimatesOf(policies: readonly PolicyFinding[], outcome: string): ReturnType<typeof estimateOf>[] {
  return policies.map((policy) => estimateOf(policy, outcome));
}
