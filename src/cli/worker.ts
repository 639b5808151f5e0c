import { parentPort, workerData } from 'node:worker_threads';
import type { Buffers } from '#experiment';
import { models } from '#models';
import { openStudy, planRun, simulatorOf } from '#pipeline';
import type { RunOptions } from '#pipeline';
import type { Override, PolicyChange, ScenarioBundle } from '#scenario';
import { END, NEXT } from './control.ts';

/** What a worker is told: the texts, the options, and the shared memory. */
export interface Order {
  readonly bundle: ScenarioBundle;
  readonly overrides: readonly Override[];
  readonly options: RunOptions;
  /** Policies in the place of the scenario's own. */
  readonly change?: PolicyChange;
  readonly buffers: Buffers;
  /** The next draw to claim, and the draw before which to end. */
  readonly control: Int32Array;
}

/** Prepares to simulate, and gives a function that claims draws until none is left. */
function prepare({
  bundle,
  overrides,
  options,
  change,
  buffers,
  control,
}: Order): (stopped: readonly number[]) => void {
  const study = openStudy(bundle, overrides, models, change);
  if (!study.ok) throw new Error('the scenario changed while the run was starting');
  const plan = planRun(study.value, options, buffers);
  const simulateDraw = simulatorOf(study.value, plan, options);
  const claim = (): number => Atomics.add(control, NEXT, 1);
  return (stopped) => {
    for (let draw = claim(); draw < Atomics.load(control, END); draw = claim()) {
      try {
        simulateDraw(draw, stopped);
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
  };
}

const work = prepare(workerData as Order);
// One message for each stage of a run: the runs of the plan that are not simulated any more.
parentPort?.on('message', (stopped: readonly number[]) => {
  work(stopped);
});
