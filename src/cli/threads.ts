import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Executor } from '#experiment';
import { inlineMore } from './inlining.ts';
import type { Order } from './worker.ts';

/** What a worker says. */
type Message =
  { readonly kind: 'done' } | { readonly kind: 'progress' } | { readonly kind: 'fault'; readonly text: string };

/**
 * Simulates draws on worker threads. Every worker reads the scenario itself, claims the next draw from a shared counter
 * and writes rows at their own places, so the table is the same for any number of workers.
 */
export function threadExecutor(order: Omit<Order, 'counter'>, workers: number): Executor {
  return {
    async run({ draws, onProgress, signal }) {
      signal?.throwIfAborted();
      inlineMore();
      const counter = new Int32Array(new SharedArrayBuffer(4));
      let done = 0;
      const threads = Array.from({ length: Math.min(workers, draws) }, () => startWorker({ ...order, counter }));
      const work = threads.map((thread) =>
        finished(thread, () => {
          onProgress(++done);
        }),
      );
      try {
        await Promise.race([Promise.all(work), ...(signal === undefined ? [] : [aborted(signal)])]);
      } finally {
        // Also in the middle of a draw, which may take long.
        await Promise.all(threads.map((thread) => thread.terminate()));
      }
    },
  };
}

/** Never resolves; rejects with the signal's reason. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function finished(thread: Worker, onDraw: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.on('message', (message: Message) => {
      if (message.kind === 'progress') onDraw();
      else if (message.kind === 'done') resolve();
      else reject(new Error(message.text));
    });
    thread.once('error', reject);
    // After "done" the promise is settled, and this says nothing.
    thread.once('exit', (code) => {
      reject(new Error(`a worker ended before its work, with code ${code}`));
    });
  });
}

/** The built worker beside this file, or the source through a bootstrap that understands TypeScript. */
function startWorker(order: Order): Worker {
  const built = new URL('./worker.mjs', import.meta.url);
  const file = existsSync(fileURLToPath(built)) ? built : new URL('../../scripts/source-worker.mjs', import.meta.url);
  return new Worker(file, { workerData: order });
}
