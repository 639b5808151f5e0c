import type { Findings, PolicyFinding } from '#analysis';
import type { Outcome } from '#table';
import { headerOf } from './columns.ts';
import { estimateOf, outcomeOf } from './context.ts';
import { number, roundTogether, scaleOf, stated } from './numbers.ts';
import type { Scale } from './numbers.ts';
import { displayWidth, plain, wrap } from './text.ts';
import { verdictWords } from './verdict.ts';

/** Columns of the whole table, of headers, and of names at most and at least. */
const WIDTH = 100;
const HEADER_WIDTH = 12;
const NAME_WIDTH = 40;
const LEAST_NAME_WIDTH = 20;

/** Between two columns. */
const GAP = '  ';

/** The short table for a terminal: policy, decision outcome, cost, leverage, and how it compares with the top. */
export function terminalTable(findings: Findings, title: string): string {
  const { asStated, decision, illustrationOnly, replications } = findings;
  const outcome = outcomeOf(decision.outcome);
  const [main, cost] = [outcome, outcomeOf('public-cost')].map((each) => ({
    outcome: each,
    scale: scaleFor(each, asStated.policies),
  }));
  const headers = [
    'Policy',
    headerOf(main.outcome, main.scale),
    headerOf(cost.outcome, cost.scale),
    'Private RMB per public RMB',
    'Compared with the top',
  ];
  const rows = asStated.policies.map((policy) => [
    plain(policy.policy),
    meanAndHalf(policy, main),
    number(estimateOf(policy, 'public-cost').mean / cost.scale.divisor),
    number(estimateOf(policy, 'leverage').mean),
    verdictWords(policy, decision),
  ]);
  const notice = illustrationOnly
    ? ['Illustration, not advice: most uncertain inputs are assumptions; no policy is marked best.']
    : [];
  return [
    plain(title),
    ...notice,
    '',
    ...aligned(headers, rows),
    '',
    ...footnotes(findings, stated(replications, 'replications')),
  ].join('\n');
}

function scaleFor({ name, unit }: Outcome, policies: readonly PolicyFinding[]): Scale {
  return scaleOf(
    policies.map((policy) => estimateOf(policy, name).mean),
    unit,
  );
}

function meanAndHalf(
  policy: PolicyFinding,
  { outcome, scale }: { readonly outcome: Outcome; readonly scale: Scale },
): string {
  const { mean, interval } = estimateOf(policy, outcome.name);
  const shown = mean / scale.divisor;
  if (interval === undefined) return number(shown);
  const rounded = roundTogether(shown, [interval[0] / scale.divisor, interval[1] / scale.divisor], '');
  return `${rounded.mean} ± ${rounded.half}`;
}

function footnotes({ asStated, failedRows, decision }: Findings, replications: string): readonly string[] {
  const withheld = asStated.policies
    .map((policy) => estimateOf(policy, decision.outcome).withheld)
    .find((why) => why !== undefined);
  return [
    `Means of ${replications}; ± half of the 95 % interval.`,
    ...(withheld === undefined ? [] : [`No ± where the interval is withheld: ${withheld}.`]),
    ...(failedRows === 0 ? [] : [`${stated(failedRows, 'replications')} stopped at the event limit and left out.`]),
  ];
}

/** Cells of several lines, names and verdicts to the left, numbers to the right; names take the room that is left. */
function aligned(headers: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const head = headers.map((header) => wrap(header, HEADER_WIDTH));
  const widths = headers.map((_, column) =>
    Math.max(...[...head[column], ...rows.map((row) => row[column])].map(displayWidth)),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + GAP.length + width, 0);
  widths[0] = Math.min(widths[0], NAME_WIDTH, Math.max(LEAST_NAME_WIDTH, WIDTH - others));
  const cells = [head, ...rows.map(([name, ...rest]) => [wrap(name, widths[0]), ...rest.map((cell) => [cell])])];
  return cells.flatMap((row) =>
    Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, line) =>
      row
        .map((cell, column) => padded(cell[line] ?? '', widths[column], column === 0 || column === headers.length - 1))
        .join(GAP)
        .trimEnd(),
    ),
  );
}

function padded(text: string, width: number, left: boolean): string {
  const space = ' '.repeat(width - displayWidth(text));
  return left ? text + space : space + text;
}
