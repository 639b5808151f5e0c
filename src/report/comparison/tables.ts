import type { ComparedPolicy, ComparedVariant, Estimate, PolicyPair } from '#analysis';
import { headerOf, intervalCell, intervalColumn, PER_CENT, withheldWords } from '../columns.ts';
import { escape, table } from '../markdown.ts';
import { alike, NO_NUMBER, scaleOf } from '../numbers.ts';
import { pairWords, smallnessWords, standingWords } from './verdicts.ts';
import { pairWithTop } from './words.ts';
import type { Telling } from './words.ts';

/** Every policy beside the one at the top; `full` with what single replications and draws say. */
export function policyTable(variant: ComparedVariant, telling: Telling, full: boolean): string {
  const { policies } = variant;
  const { outcome } = telling;
  const means = intervalColumn(
    outcome.title,
    outcome.unit,
    policies.map(({ estimate }) => estimate),
  );
  const pairs = policies.map(({ policy }) => pairWithTop(variant, policy));
  const shared = full && pairs.some((pair) => pair !== undefined && Number.isFinite(pair.overReplications.mean));
  const columns = [
    means,
    behindColumn(pairs, outcome.unit),
    atMostColumn(policies, outcome.unit),
    ...(shared
      ? [
          shareColumn('Top better in % of replications', pairs, ({ overReplications }) => overReplications),
          shareColumn('Top expected to be better in % of draws', pairs, ({ overDraws }) => overDraws),
        ]
      : []),
    {
      header: 'So it is',
      cells: policies.map((policy) =>
        [standingWords(policy, telling), smallnessWords(variant, policy, telling)]
          .filter((words) => words !== undefined)
          .join('<br>'),
      ),
    },
  ];
  return table(
    ['Policy', ...columns.map(({ header }) => header)],
    policies.map((policy, row) => [nameCell(policy), ...columns.map(({ cells }) => cells[row])]),
  );
}

/** Every two policies. */
export function pairTable({ pairs }: ComparedVariant, telling: Telling): string {
  const difference = intervalColumn(
    'First better by',
    telling.outcome.unit,
    pairs.map((pair) => pair.difference),
  );
  const columns = [
    difference,
    shareColumn('First better in % of replications', pairs, ({ overReplications }) => overReplications),
    shareColumn('First expected to be better in % of draws', pairs, ({ overDraws }) => overDraws),
    {
      header: 'Replications saved by common luck (times)',
      cells: pairs.map(({ savedByLuck }) => intervalCell(savedByLuck, { divisor: 1, unit: '' })),
    },
    { header: 'So', cells: pairs.map((pair) => pairWords(pair, telling)) },
  ];
  return table(
    ['First', 'Second', ...columns.map(({ header }) => header)],
    pairs.map(({ first, second }, row) => [escape(first), escape(second), ...columns.map(({ cells }) => cells[row])]),
    ['left', 'left', ...columns.map(() => 'right' as const)],
  );
}

/** Why intervals are withheld, each reason once. */
export function withheldOf({ policies, pairs }: ComparedVariant): readonly string[] {
  return withheldWords([
    ...policies.map(({ estimate }) => estimate),
    ...pairs.flatMap(({ difference, overReplications, overDraws, savedByLuck }) => [
      difference,
      overReplications,
      overDraws,
      savedByLuck,
    ]),
  ]);
}

interface Column {
  readonly header: string;
  readonly cells: readonly string[];
}

function nameCell({ policy, exempt, standing }: ComparedPolicy): string {
  const name = escape(policy);
  return standing === 'best' ? `**${name}**` : exempt ? `*${name}*` : name;
}

function behindColumn(pairs: readonly (PolicyPair | undefined)[], unit: string): Column {
  const known = pairs.flatMap((pair) => (pair === undefined ? [] : [pair.difference]));
  const { header, cells } = intervalColumn('Behind the top by', unit, known);
  let at = 0;
  return { header, cells: pairs.map((pair) => (pair === undefined ? NO_NUMBER : cells[at++])) };
}

function atMostColumn(policies: readonly ComparedPolicy[], unit: string): Column {
  const values = policies.map(({ atMostBehind }) => atMostBehind ?? NaN);
  const scale = scaleOf(values, unit);
  const show = alike(values.map((value) => value / scale.divisor));
  return {
    header: headerOf({ title: 'At most behind the best of the others', unit }, scale),
    cells: values.map((value) => (Number.isFinite(value) ? show(value / scale.divisor) : NO_NUMBER)),
  };
}

function shareColumn(
  header: string,
  pairs: readonly (PolicyPair | undefined)[],
  of: (pair: PolicyPair) => Estimate,
): Column {
  return {
    header,
    cells: pairs.map((pair) => (pair === undefined ? NO_NUMBER : intervalCell(of(pair), PER_CENT))),
  };
}
