import type { PolicyFinding } from '#analysis';
import { columnScale, outcomeColumn } from '../columns.ts';
import { decisionOf, estimateOf } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, table } from '../markdown.ts';
import { amount, NO_NUMBER, stated } from '../numbers.ts';
import { verdictCell } from '../verdict.ts';
import { policyName } from '../words/policy-name.ts';
import { say, sentences } from '../words/say.ts';

/** The same ranking with assumed effects set to one. */
export function effectsSection(context: Context): string {
  const heading = `## ${say('effects.heading')}`;
  const { policies } = context.findings.withoutEffects;
  if (policies.every(({ exempt }) => exempt)) return `${heading}\n\n${say('effects.none')}`;
  return [
    heading,
    sentences([say('effects.why'), changes(context)]),
    sentences([say('effects.cells'), ranksWords(context), say('effects.lastColumn')]),
    rankings(context),
  ].join('\n\n');
}

/** Both rankings, side by side. */
function rankings(context: Context): string {
  const { decision, asStated, withoutEffects } = context.findings;
  const { policies } = withoutEffects;
  const before = new Map(asStated.policies.map((policy) => [policy.policy, policy]));
  const all = [...policies, ...asStated.policies];
  const column = outcomeColumn(decisionOf(context), all);
  const scale = columnScale(decisionOf(context), all);
  const rows = policies.map((policy) => {
    const former = before.get(policy.policy);
    return [
      policy.exempt ? `*${escape(policy.policy)}*` : escape(policy.policy),
      rankOf(policy),
      column.cell(policy),
      rankOf(former),
      former === undefined ? NO_NUMBER : column.cell(former),
      verdictCell(policy, decision, scale),
    ];
  });
  const headers = [
    say('policies.policy'),
    say('effects.rank'),
    column.header,
    say('effects.rankAsStated'),
    say('effects.asStated', { column: column.header }),
    say('policies.compared'),
  ];
  return table(headers, rows);
}

function rankOf(policy: PolicyFinding | undefined): string {
  return policy?.rank === undefined ? NO_NUMBER : String(policy.rank);
}

function changes(context: Context): string {
  const { asStated, withoutEffects, decision } = context.findings;
  const [before, after] = [asStated, withoutEffects].map(({ policies }) => meansOf(context, policies));
  const ranked = [...after.keys()];
  if (ranked.every((policy) => Object.is(after.get(policy), before.get(policy)))) return say('effects.unchanged');
  const { smallestDifference } = decision;
  const trade = (one: string, other: string): boolean => {
    const [first, second] = [before, after].map((means) => (means.get(one) ?? NaN) - (means.get(other) ?? NaN));
    return first * second < 0 && Math.max(Math.abs(first), Math.abs(second)) > smallestDifference;
  };
  return say('effects.changed', {
    top: changeOfTop(context),
    most: decision.better,
    now: policyName(withoutEffects.leader ?? NO_NUMBER),
    moved: ranked.filter((one) => ranked.some((other) => trade(one, other))).length,
    policies: amount(ranked.length, 'policies'),
    far: smallestDifference === 0 ? 'no' : 'yes',
    smallest: smallestOf(context),
  });
}

function meansOf(context: Context, policies: readonly PolicyFinding[]): ReadonlyMap<string, number> {
  const { outcome } = context.findings.decision;
  const ranked = policies.filter(({ exempt }) => !exempt);
  return new Map(ranked.map((policy) => [policy.policy, estimateOf(policy, outcome).mean]));
}

/** Whether the policy at the top stays, changes by too little to matter, or changes. */
function changeOfTop({ findings: { asStated, withoutEffects } }: Context): 'same' | 'near' | 'changed' {
  if (asStated.leader === withoutEffects.leader) return 'same';
  const former = withoutEffects.policies.find(({ policy }) => policy === asStated.leader);
  return former?.rank === 1 ? 'near' : 'changed';
}

function ranksWords(context: Context): string {
  return context.findings.decision.smallestDifference === 0
    ? say('effects.sharedRanks')
    : say('effects.ranks', { smallest: smallestOf(context) });
}

function smallestOf(context: Context): string {
  return stated(context.findings.decision.smallestDifference, decisionOf(context).unit);
}
