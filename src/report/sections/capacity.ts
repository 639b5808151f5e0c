import { CHART } from '../charts/files.ts';
import { isAnything, isKnown, meanColumn } from '../columns.ts';
import type { Context } from '../context.ts';
import { escape, picture, table } from '../markdown.ts';
import { outcomeOf, say } from '../words/say.ts';

const COLUMNS = [
  'utilisation',
  'waiting',
  'time-to-market',
  'technologies-served',
  'lines-built',
  'lines-unfunded',
  'claims-unfunded',
] as const;

/** Utilisation, waiting, and what money did not reach; nothing where no policy has any line, or any use for one. */
export function capacitySection({ findings, drawn }: Context): string {
  const { policies } = findings.asStated;
  if (!COLUMNS.some((name) => name !== 'time-to-market' && isAnything(policies, name))) return '';
  const columns = COLUMNS.filter((name) => isKnown(policies, name)).map((name) =>
    meanColumn(outcomeOf(name), policies),
  );
  const chart = drawn.has(CHART.capacity.file) ? [picture(CHART.capacity.file, say('capacity.picture'))] : [];
  return [
    `## ${say('capacity.heading')}`,
    say('capacity.reading'),
    ...chart,
    table(
      [say('policies.policy'), ...columns.map(({ header }) => header)],
      policies.map((policy) => [escape(policy.policy), ...columns.map(({ cell }) => cell(policy))]),
    ),
  ].join('\n\n');
}
