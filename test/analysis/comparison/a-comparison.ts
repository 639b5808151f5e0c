import type { ComparedPolicy, ComparedRun, ComparisonFindings, ComparisonQuestion, PolicyPair } from '#analysis';
import { asStated, aTable, type RunValues, type TableParts } from '../a-table.ts';

export const FIRMS = 'incubated-firms';

/** What is compared: firms, of which more is better, unless a test says otherwise. */
export function asked(parts: Partial<ComparisonQuestion> = {}): ComparisonQuestion {
  return {
    outcome: FIRMS,
    better: 'more',
    within: 0,
    exempt: ['without the platform'],
    policies: undefined,
    assumedShare: 0,
    ...parts,
  };
}

/** A run of policies of which only firms are known. */
export function aRun(
  values: Readonly<Record<string, readonly number[]>>,
  { luck = 'seed', label = 'a run', ...parts }: Partial<TableParts> & { luck?: string; label?: string } = {},
): ComparedRun {
  const runs = asStated(...Object.keys(values));
  const table = aTable({
    runs,
    values: Object.values(values).map((firms): RunValues => ({ [FIRMS]: firms })),
    ...parts,
  });
  return { table, luck, label };
}

/** Two policies as stated, in either order. */
export function pairOf({ asStated: { pairs } }: ComparisonFindings, ...names: readonly [string, string]): PolicyPair {
  return pairs.find(({ first, second }) => names.includes(first) && names.includes(second))!;
}

/** A policy as stated. */
export function policyOf({ asStated: { policies } }: ComparisonFindings, name: string): ComparedPolicy {
  return policies.find(({ policy }) => policy === name)!;
}
