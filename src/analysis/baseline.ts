import type { OutcomeTable } from '#table';
import type { Question } from './question.ts';

/** Index of the run of the first exempt policy as stated: what would have happened without the platform, if it was run. */
export function baselineRun(table: OutcomeTable, { exempt }: Question): number | undefined {
  const run = table.runs.findIndex(({ policy, variant }) => policy === exempt[0] && variant === 'as stated');
  return run < 0 ? undefined : run;
}

/** Indexes of the runs as stated whose policies are compared, in their order. */
export function comparedRuns(table: OutcomeTable, { exempt }: Question): readonly number[] {
  return table.runs.flatMap(({ policy, variant }, run) =>
    variant === 'as stated' && !exempt.includes(policy) ? [run] : [],
  );
}
