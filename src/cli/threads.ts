import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { endOfBlock } from '#experiment';
import type { Executor } from '#experiment';
import { inlineMore } from './inlining.ts';
import { END, NEXT } from './control.ts';
import type { Order } from './worker.ts';

/** What a worker says. */
type Message =
  { readonly kind: 'done' } | { readonly kind: 'progress' } | { readonly kind: 'fault'; readonly text: string };

/** An executor whose threads wait for the next job until they are dismissed. */
export interface Crew extends Executor {
  readonly dismiss: () => Promise<void>;
}

/**
 * Simulates draws on worker threads. Every worker reads the scenario itself, claims the next draw from a shared counter
 * and writes rows at their own places, so the table is the same for any number of workers.
 */
export function threadExecutor(order: Omit<Order, 'control'>, workers: number): Crew {
  const control = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  let threads: readonly Worker[] = [];
  return {
    async run({ draws, from = 0, stopped = [], onProgress, signal, enough }) {
      signal?.throwIfAborted();
      Atomics.store(control, NEXT, from);
      Atomics.store(control, END, draws);
      if (threads.length === 0) {
        inlineMore();
        threads = Array.from({ length: Math.min(workers, draws - from) }, () => startWorker({ ...order, control }));
      }
      let done = 0;
      const work = threads.map((thread) => finished(thread, stopped, () => onProgress(++done)));
      const hurry = (): void => {
        const whole = endOfBlock(Atomics.load(control, NEXT), enough?.drawsPerBlock ?? 1);
        Atomics.store(control, END, Math.min(draws, whole));
      };
      enough?.signal.addEventListener('abort', hurry);
      const abortion = abortionOf(signal);
      try {
        await Promise.race([Promise.all(work), abortion.happens]);
      } finally {
        abortion.forget();
        enough?.signal.removeEventListener('abort', hurry);
      }
      return Atomics.load(control, END);
    },
    async dismiss() {
      // Also in the middle of a draw, which may take long.
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/** A promise that never resolves and rejects with the signal's reason, until nobody waits for it any more. */
function abortionOf(signal: AbortSignal | undefined): {
  readonly happens: Promise<never>;
  readonly forget: () => void;
} {
  let forget = (): void => undefined;
  const happens = new Promise<never>((_, reject) => {
    const listen = (): void => {
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', listen);
    forget = () => signal?.removeEventListener('abort', listen);
  });
  return { happens, forget };
}

/** Gives a thread a job, and resolves when it finds no further draw of it. */
function finished(thread: Worker, stopped: readonly number[], onDraw: () => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const hear = (message: Message): void => {
      if (message.kind === 'progress') onDraw();
      else if (message.kind === 'done') resolve();
      else reject(new Error(message.text));
      if (message.kind === 'done') for (const [event, listener] of listeners) thread.off(event, listener);
    };
    const listeners = [
      ['message', hear],
      ['error', reject],
      ['exit', (code: number) => reject(new Error(`a worker ended before its work, with code ${code}`))],
    ] as const;
    for (const [event, listener] of listeners) thread.on(event, listener);
    thread.postMessage(stopped);
  });
}

/** The built worker beside this file, or the source through a bootstrap that understands TypeScript. */
function startWorker(order: Order): Worker {
  const built = new URL('./worker.mjs', import.meta.url);
  const file = existsSync(fileURLToPath(built)) ? built : new URL('../../scripts/source-worker.mjs', import.meta.url);
  return new Worker(file, { workerData: order });
}
