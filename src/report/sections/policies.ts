import type { Estimate, PolicyFinding, Ranking } from '#analysis';
import { estimateOf, outcomeOf, verdictWords } from '../context.ts';
import type { Context } from '../context.ts';
import { details, escape, table } from '../markdown.ts';
import { amount, range } from '../numbers.ts';

/** Outcomes of the main table. */
const MAIN = ['incubated-firms', 'output-value', 'public-cost', 'leverage'] as const;

/** The table of policies, then what each policy is. */
export function policiesSection(context: Context): string {
  const { findings, study } = context;
  const leftOut = study.leftOut.map(({ name, reason }) => `- *${escape(name)}*: ${escape(reason)}`).join('\n');
  return [
    '## The policies',
    rankingTable(context, findings.asStated),
    `Means of ${findings.replications} replications; in brackets the range that holds 90 % of them. A ratio has no such range: it is formed only from means. "Not distinguishable" means: on the same luck, and allowing for all pairs of policies together (95 %), the difference from the policy at the top could be chance. ${budgetWords(context)}`,
    details('What each policy is, and the clauses it uses', study.policies.map(describe).join('\n\n')),
    ...(leftOut === '' ? [] : [details('Crossings left out because they make no sense', leftOut)]),
  ].join('\n\n');
}

/** The same ranking with assumed effects set to one. */
export function effectsSection({ findings }: Context): string {
  const stated = findings.asStated.policies;
  const without = findings.withoutEffects.policies;
  const outcome = outcomeOf(findings.decision.outcome);
  const rows = without.map((policy) => {
    const before = stated.find((other) => other.policy === policy.policy);
    return [
      escape(policy.policy),
      cell(estimateOf(policy, outcome.name), outcome.unit),
      String(policy.rank ?? '—'),
      String(before?.rank ?? '—'),
      verdictWords(policy),
    ];
  });
  const moved = without.filter(
    (policy) => !policy.exempt && stated.find((other) => other.policy === policy.policy)?.rank !== policy.rank,
  ).length;
  const top =
    findings.asStated.leader === findings.withoutEffects.leader
      ? 'The policy at the top stays the same'
      : 'The policy at the top changes';
  return [
    '## Without the assumed effects',
    `What contracts and instruments are assumed to do to odds and durations must not decide silently. Here every such effect is set to 1, in runs of their own. ${top}; ${moved} of ${without.filter(({ exempt }) => !exempt).length} policies change their rank.`,
    table(['Policy', `${outcome.title} (${outcome.unit})`, 'Rank', 'Rank as stated', 'Compared with the top'], rows),
  ].join('\n\n');
}

function rankingTable({ findings }: Context, { policies }: Ranking): string {
  const names = [...new Set([findings.decision.outcome, ...MAIN])];
  const headers = ['Policy', ...names.map((name) => outcomeOf(name).title), 'Compared with the top'];
  return table(
    headers,
    policies.map((policy) => rowOf(policy, names)),
  );
}

function rowOf(policy: PolicyFinding, names: readonly string[]): string[] {
  const best = policy.comparison.verdict === 'best';
  const name = best
    ? `**${escape(policy.policy)}**`
    : policy.exempt
      ? `*${escape(policy.policy)}*`
      : escape(policy.policy);
  return [
    name,
    ...names.map((outcome) => cell(estimateOf(policy, outcome), outcomeOf(outcome).unit)),
    verdictWords(policy),
  ];
}

/** A mean, and below it the 90 % range where one exists. */
function cell({ mean, percentiles }: Estimate, unit: string): string {
  if (Number.isNaN(mean)) return '—';
  const short = unit === 'RMB per RMB' || unit === 'firms' ? '' : unit;
  const shown = amount(mean, short);
  return percentiles === undefined ? shown : `${shown}<br>(${range([percentiles[0], percentiles[4]], short)})`;
}

function budgetWords({ study }: Context): string {
  return study.budget === undefined
    ? ''
    : `All policies have the same ceiling, ${escape(study.budget)}, on the present value of treasury appropriations (real RMB of ${study.baseYear}); what is not needed stays unspent.`;
}

function describe({ name, contract, instrument, differs, clauses }: Context['study']['policies'][number]): string {
  const lines = [
    `**${escape(name)}**`,
    `- ${escape(contract)}`,
    `- ${escape(instrument)}`,
    ...clauses.map((clause) => `  - Clause: ${escape(clause)}`),
    ...differs.map((difference) => `- Differs: \`${difference.replaceAll('`', '')}\``),
  ];
  return lines.join('\n');
}
