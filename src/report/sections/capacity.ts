import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { intervalColumn, isAnything, isKnown, meanColumn, withheldWords } from '../columns.ts';
import { estimateOf } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, picture, table } from '../markdown.ts';
import { amount } from '../numbers.ts';
import { policyName } from '../words/policy-name.ts';
import { outcomeOf, say, sentences } from '../words/say.ts';

const COLUMNS = [
  'utilisation',
  'waiting',
  'time-to-market',
  'technologies-served',
  'lines-built',
  'lines-unfunded',
  'claims-unfunded',
] as const;

const SIDES = ['insiders-waiting', 'others-waiting', 'insiders-giving-up', 'others-giving-up'] as const;

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
    ...sides(policies),
  ].join('\n\n');
}

/** Waits and failed requests of those who belong to the co-building party and of the others; nothing where nobody does. */
function sides(policies: readonly PolicyFinding[]): readonly string[] {
  const asked = policies.filter(({ exempt }) => !exempt);
  const hasInsiders = asked.some((policy) => estimateOf(policy, 'insiders-asked').mean > 0);
  if (!hasInsiders) return [];
  const columns = SIDES.map((name) => {
    const { title, unit } = outcomeOf(name);
    return intervalColumn(
      title,
      unit,
      asked.map((policy) => estimateOf(policy, name)),
    );
  });
  const estimates = SIDES.flatMap((name) => asked.map((policy) => estimateOf(policy, name)));
  return [
    sentences([say('capacity.sides'), ...mostAndLeast(asked)]),
    table(
      [say('policies.policy'), ...columns.map(({ header }) => header)],
      asked.map(({ policy }, row) => [escape(policy), ...columns.map(({ cells }) => cells[row])]),
    ),
    ...withheldWords(estimates),
  ];
}

/** Under which policy most of the others have no slot in the end, and under which fewest. */
function mostAndLeast(policies: readonly PolicyFinding[]): readonly string[] {
  const shares = policies
    .map((policy) => ({ policy, share: estimateOf(policy, 'others-giving-up').mean }))
    .filter(({ share }) => Number.isFinite(share))
    .toSorted((a, b) => b.share - a.share);
  if (shares.length < 2 || shares[0].share === shares[shares.length - 1].share) return [];
  const [most, least] = [shares[0], shares[shares.length - 1]];
  return [
    say('capacity.mostAndLeast', {
      most: amount(most.share, 'share'),
      mostPolicy: policyName(most.policy.policy),
      least: amount(least.share, 'share'),
      leastPolicy: policyName(least.policy.policy),
    }),
  ];
}
