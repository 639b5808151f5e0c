/** What must be simulated: every draw once, in any order, by anybody; results land at fixed places in shared memory. */
interface Job {
  /** Number of draws; a draw is two replications of every run. */
  readonly draws: number;
  /** Told after each finished draw how many are done. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** A way of getting the draws simulated: here, or on worker threads. */
export interface Executor {
  /** Resolves when all draws are done; rejects with the signal's reason when aborted. */
  run(job: Job): Promise<void>;
}

/** One draw after the other in this thread. */
export function sequentialExecutor(simulateDraw: (draw: number) => void): Executor {
  return {
    async run({ draws, onProgress, signal }) {
      for (let draw = 0; draw < draws; draw++) {
        signal?.throwIfAborted();
        simulateDraw(draw);
        onProgress(draw + 1);
        await Promise.resolve();
      }
    },
  };
}
