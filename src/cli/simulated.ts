import type { Study } from '#compile';
import { planRun, simulate } from '#pipeline';
import type { OutcomeTable } from '#table';
import { progressReporter } from './progress.ts';
import { threadExecutor } from './threads.ts';
import type { Order as WorkersOrder } from './worker.ts';
import type { World } from './world.ts';

/** What is simulated. */
export type Order = Omit<WorkersOrder, 'buffers' | 'counter'>;

/** How it is simulated, without any say in what comes of it. */
export interface Manner {
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly world: World;
  readonly signal: AbortSignal;
}

/** The table of a study, simulated on threads with a word on how far it is. */
export async function simulated(
  study: Study,
  order: Order,
  { workers, quiet, world, signal }: Manner,
): Promise<OutcomeTable> {
  const plan = planRun(study, order.options);
  const progress = quiet === true ? undefined : progressReporter(world, plan.draws);
  const executor = threadExecutor({ ...order, buffers: plan.buffers }, workers ?? world.cores);
  const onProgress = (done: number): void => progress?.show(done);
  try {
    return await simulate(study, plan, { executor, signal, onProgress });
  } finally {
    progress?.end();
  }
}
