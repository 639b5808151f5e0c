import { join } from 'node:path';
import type { Study } from '#compile';
import { tableOf } from '#experiment';
import type { Executor, ExperimentPlan } from '#experiment';
import type { OutcomeTable } from '#table';
import type { Draft } from './draft.ts';
import { spoolFor } from './spool.ts';

/** Who simulates, who hears of it, and where rows are put aside. */
interface Windows {
  readonly executor: Executor;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
  readonly draft: Draft;
}

/**
 * Plan -> outcome table of a run whose rows are too many for memory: window after window is simulated, and its rows are put
 * into a file by column. Replication k is the same as ever. `releaseCells` deletes the file.
 * @throws {UserError} when the disk is full
 */
export async function simulateInWindows(
  study: Study,
  plan: ExperimentPlan,
  { executor, signal, onProgress, draft }: Windows,
): Promise<OutcomeTable> {
  const { buffers, draws, replications, window } = plan;
  const table = tableOf(study, plan);
  const spool = draft.fill((folder) => spoolFor(table, join(folder, 'cells')));
  const perDraw = replications / draws;
  for (let from = 0; from < replications; from += window) {
    const to = Math.min(replications, from + window);
    const first = from / perDraw;
    await executor.run({ from: first, draws: to / perDraw, onProgress: (done) => onProgress(first + done), signal });
    draft.fill(() => {
      spool.put({ from, count: to - from, window, values: buffers.values, yearly: buffers.yearly });
    });
  }
  return { ...table, cells: spool };
}
