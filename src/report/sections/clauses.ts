import type { PolicyFinding } from '#analysis';
import { estimateOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { PolicyDescription } from '../description.ts';
import { grouped } from '../grouped.ts';
import { escape, table } from '../markdown.ts';
import { alike, amount, NO_NUMBER, tableScale } from '../numbers.ts';
import { say } from '../words/say.ts';

/** A policy with the clauses of its instrument. */
interface Clauses {
  readonly policy: PolicyFinding;
  readonly description: PolicyDescription;
}

/** How much went through each clause of each policy's instrument, and which clauses never bound. */
export function clausesSection({ findings, study }: Context): string {
  const heading = `## ${say('clauses.heading')}`;
  const all = study.policies.flatMap((description): Clauses[] => {
    const policy = findings.asStated.policies.find(({ policy: name }) => name === description.name);
    return policy === undefined || description.clauses.length === 0 ? [] : [{ policy, description }];
  });
  if (all.length === 0) return `${heading}\n\n${say('clauses.none')}`;
  const instruments = grouped(all, ({ description: { instrument, clauses } }) => [instrument, ...clauses].join('\n'));
  return [heading, say('clauses.intro', { baseYear: study.baseYear }), ...instruments.map(instrumentPart)].join('\n\n');
}

function instrumentPart(policies: readonly Clauses[]): string {
  const [{ description }] = policies;
  const { clauses } = description;
  const numbered = clauses.map((clause, at) => `${at + 1}. ${escape(clause)}`).join('\n');
  return [
    escape(description.instrument),
    numbered,
    clauseTable(policies, clauses.length),
    ...idleWords(policies, clauses.length),
  ].join('\n\n');
}

function clauseTable(policies: readonly Clauses[], clauses: number): string {
  const amounts = policies.map(({ policy }) => Array.from({ length: clauses }, (_, at) => paidThrough(policy, at)));
  const { divisor, unit } = tableScale(amounts.flat(), 'RMB');
  const show = alike(amounts.flat().map((each) => each / divisor));
  const cell = (paid: number): string => {
    if (paid === 0) return say('clauses.idle');
    return Number.isFinite(paid) ? show(paid / divisor) : NO_NUMBER;
  };
  return table(
    [
      say('clauses.policy'),
      ...Array.from({ length: clauses }, (_, at) => say('clauses.clause', { number: at + 1, unit })),
    ],
    policies.map(({ policy }, row) => [escape(policy.policy), ...amounts[row].map(cell)]),
  );
}

/** Mean of what was paid through a clause, counted from 0; unknown beyond those that are recorded. */
function paidThrough({ estimates }: PolicyFinding, at: number): number {
  return estimates.get(`clause-${at + 1}`)?.mean ?? NaN;
}

/** Why a clause may have paid nothing, as far as the runs tell. */
function idleWords(policies: readonly Clauses[], clauses: number): readonly string[] {
  const idle = policies.filter(({ policy }) =>
    Array.from({ length: clauses }, (_, at) => paidThrough(policy, at)).includes(0),
  );
  if (idle.length === 0) return [];
  const unmet = Math.max(...idle.map(({ policy }) => estimateOf(policy, 'claims-unfunded').mean));
  return [unmet > 0 ? say('clauses.idleUnmet', { unmet: amount(unmet, 'claims') }) : say('clauses.idleMet')];
}
