import { parentPort, workerData } from 'node:worker_threads';
import type { Buffers } from '#experiment';
import { models } from '#models';
import { openStudy, planRun, simulatorOf } from '#pipeline';
import type { RunOptions } from '#pipeline';
import type { Override, PolicyChange, ScenarioBundle } from '#scenario';

/** What a worker is told: the texts, the options, and the shared memory. */
export interface Order {
  readonly bundle: ScenarioBundle;
  readonly overrides: readonly Override[];
  readonly options: RunOptions;
  /** Policies in the place of the scenario's own. */
  readonly change?: PolicyChange;
  readonly buffers: Buffers;
  /** Next draw to claim: one shared integer. */
  readonly counter: Int32Array;
}

/** Claims draws until none is left. */
function work({ bundle, overrides, options, change, buffers, counter }: Order): void {
  const study = openStudy(bundle, overrides, models, change);
  if (!study.ok) throw new Error('the scenario changed while the run was starting');
  const plan = planRun(study.value, options, buffers);
  const simulateDraw = simulatorOf(study.value, plan, options);
  for (let draw = Atomics.add(counter, 0, 1); draw < plan.draws; draw = Atomics.add(counter, 0, 1)) {
    try {
      simulateDraw(draw);
    } catch (error) {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({
        kind: 'fault',
        text: `draw ${draw} (replications ${2 * draw} and ${2 * draw + 1}): ${trace}`,
      });
      return;
    }
    parentPort?.postMessage({ kind: 'progress' });
  }
  parentPort?.postMessage({ kind: 'done' });
}

work(workerData as Order);
