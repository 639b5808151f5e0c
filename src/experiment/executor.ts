/** What must be simulated: every draw once, in any order, by anybody; results land at fixed places in shared memory. */
interface Job {
  /** The draw before which it ends; a draw is two replications of every run. */
  readonly draws: number;
  /** The first draw; 0 unless stated. */
  readonly from?: number;
  /** Runs of the plan, by index, that are not simulated any more; none unless stated. */
  readonly stopped?: readonly number[];
  /** Told after each finished draw how many of this job are done. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal | undefined;
  /** Once aborted, the block under way is finished and no other begun. */
  readonly enough?: { readonly signal: AbortSignal; readonly drawsPerBlock: number };
}

/** A way of getting the draws simulated: here, or on worker threads. */
export interface Executor {
  /**
   * Resolves when all draws are done, with the draw before which it ended: the one asked for, or an earlier one at the
   * end of a block when it was told that this is enough. Rejects with the signal's reason when aborted.
   */
  run(job: Job): Promise<number>;
}

/** Where to end when the first draws before `next` are claimed and no further block is to be begun: at least one is. */
export function endOfBlock(next: number, drawsPerBlock: number): number {
  return Math.max(1, Math.ceil(next / drawsPerBlock)) * drawsPerBlock;
}

/** One draw after the other in this thread. */
export function sequentialExecutor(simulateDraw: (draw: number, stopped?: readonly number[]) => void): Executor {
  return {
    async run({ draws, from = 0, stopped, onProgress, signal, enough }) {
      let end = draws;
      for (let draw = from; draw < end; draw++) {
        signal?.throwIfAborted();
        if (enough?.signal.aborted === true) end = Math.min(draws, endOfBlock(draw, enough.drawsPerBlock));
        if (draw >= end) break;
        simulateDraw(draw, stopped);
        onProgress(draw + 1 - from);
        await Promise.resolve();
      }
      return end;
    },
  };
}
