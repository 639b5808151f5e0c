import type { Findings, PolicyFinding } from '#analysis';
import { estimateOf, outcomeOf, verdictWords } from './context.ts';
import { amount, number } from './numbers.ts';

/** The short table for a terminal: policy, decision outcome, cost, leverage, and how it compares with the top. */
export function terminalTable(findings: Findings, title: string): string {
  const outcome = outcomeOf(findings.decision.outcome);
  const header = ['Policy', outcome.title, 'Public cost', 'Private per public', 'Compared with the top'];
  const rows = findings.asStated.policies.map((policy) => rowOf(policy, outcome));
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column].length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd();
  const notice = findings.illustrationOnly
    ? 'Illustration, not advice: most uncertain inputs are assumptions; no policy is marked best.\n'
    : '';
  const intervals = `Mean ± half of the 95 % interval, ${findings.replications} replications.`;
  return `${title}\n${notice}\n${[header, ...rows].map(line).join('\n')}\n\n${intervals}`;
}

function rowOf(policy: PolicyFinding, outcome: { readonly name: string; readonly unit: string }): string[] {
  const { mean, interval } = estimateOf(policy, outcome.name);
  const half = interval === undefined ? 'withheld' : amount((interval[1] - interval[0]) / 2, outcome.unit);
  const leverage = estimateOf(policy, 'leverage').mean;
  return [
    policy.policy,
    `${outcome.unit === 'RMB' ? amount(mean, 'RMB') : number(mean)} ± ${half}`,
    amount(estimateOf(policy, 'public-cost').mean, 'RMB'),
    Number.isNaN(leverage) ? '—' : number(leverage),
    verdictWords(policy).replaceAll('*', ''),
  ];
}
