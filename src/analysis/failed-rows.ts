import type { OutcomeTable } from '#table';
import { statusOf } from './sample.ts';

/** Replications that stopped at the event limit, those of a run under two names counted once. */
export function failedRowsOf(table: OutcomeTable): number {
  let failed = 0;
  table.runs.forEach(({ sameAs }, run) => {
    if (sameAs !== undefined) return;
    for (const status of statusOf(table, run)) failed += Number(status !== 0);
  });
  return failed;
}
