import type { PolicyFinding } from '#analysis';
import { estimateOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { PolicyDescription } from '../description.ts';
import { grouped } from '../grouped.ts';
import { escape, table } from '../markdown.ts';
import { alike, amount, NO_NUMBER, scaleOf } from '../numbers.ts';

/** A policy with the clauses of its instrument. */
interface Clauses {
  readonly policy: PolicyFinding;
  readonly description: PolicyDescription;
}

/** How much went through each clause of each policy's instrument, and which clauses never bound. */
export function clausesSection({ findings, study }: Context): string {
  const heading = '## Which clauses did the paying';
  const all = study.policies.flatMap((description): Clauses[] => {
    const policy = findings.asStated.policies.find(({ policy: name }) => name === description.name);
    return policy === undefined || description.clauses.length === 0 ? [] : [{ policy, description }];
  });
  if (all.length === 0) return `${heading}\n\nNo policy has an instrument with clauses.`;
  const instruments = grouped(all, ({ description: { instrument, clauses } }) => [instrument, ...clauses].join('\n'));
  return [
    heading,
    `Public money that goes through a funding instrument goes through one of its clauses. Here they are as they were applied, each with its rate, its cap where it has one, its document, number and date where these are known, and the grade of each number; below them stand the means of what was paid through each under every policy that has them, in real RMB of ${study.baseYear}. A clause is *idle* under a policy where it paid nothing in any replication.`,
    ...instruments.map(instrumentPart),
  ].join('\n\n');
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
  const { divisor, unit } = scaleOf(amounts.flat(), 'RMB');
  const show = alike(amounts.flat().map((each) => each / divisor));
  const cell = (paid: number): string => {
    if (paid === 0) return 'idle';
    return Number.isFinite(paid) ? show(paid / divisor) : NO_NUMBER;
  };
  return table(
    ['Policy', ...Array.from({ length: clauses }, (_, at) => `Clause ${at + 1} (${unit})`)],
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
  const money =
    unmet > 0
      ? `up to ${amount(unmet, 'claims')} per replication could not be met in full for want of money here, which may be another reason`
      : 'no claim was left unmet for want of money here';
  return [
    `A clause is idle where the party that it refunds never bore a cost of its kind after the decision, or never met its condition; ${money}.`,
  ];
}
