import type { Findings, PolicyFinding } from '#analysis';
import type { Outcome } from '#table';
import { aligned } from './aligned.ts';
import { headerOf } from './columns.ts';
import { estimateOf } from './context.ts';
import { number, roundTogether, scaleOf, stated } from './numbers.ts';
import type { Scale } from './numbers.ts';
import { plain } from './text.ts';
import { verdictWords } from './verdict.ts';
import { outcomeOf, phrase, say } from './words/say.ts';

/** The short table for a terminal: policy, decision outcome, cost, leverage, and how it compares with the top. */
export function terminalTable(findings: Findings, title: string): string {
  const { asStated, decision, illustrationOnly, replications } = findings;
  const outcome = outcomeOf(decision.outcome);
  const [main, cost] = [outcome, outcomeOf('public-cost')].map((each) => ({
    outcome: each,
    scale: scaleFor(each, asStated.policies),
  }));
  const headers = [
    say('policies.policy'),
    headerOf(main.outcome, main.scale),
    headerOf(cost.outcome, cost.scale),
    say('terminal.leverage'),
    say('policies.compared'),
  ];
  const rows = asStated.policies.map((policy) => [
    plain(phrase(policy.policy)),
    meanAndHalf(policy, main),
    number(estimateOf(policy, 'public-cost').mean / cost.scale.divisor),
    number(estimateOf(policy, 'leverage').mean),
    verdictWords(policy, decision),
  ]);
  const notice = illustrationOnly ? [say('terminal.illustration')] : [];
  return [
    plain(title),
    ...notice,
    '',
    ...aligned(headers, rows, { wordsLast: true }),
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

function footnotes({ asStated, failedRows, decision, stopping }: Findings, replications: string): readonly string[] {
  const withheld = asStated.policies
    .map((policy) => estimateOf(policy, decision.outcome).withheld)
    .find((why) => why !== undefined);
  const out = (stopping?.choice.gone.length ?? 0) > 0;
  return [
    say('terminal.means', { replications, fewer: out ? 'yes' : 'no' }),
    ...(withheld === undefined ? [] : [say('terminal.withheld', { reason: phrase(withheld) })]),
    ...(failedRows === 0 ? [] : [say('terminal.stopped', { stopped: stated(failedRows, 'replications') })]),
  ];
}
