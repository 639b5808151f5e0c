import { describe, expect, test } from 'vitest';
import { sequentialExecutor } from '#experiment';
import type { Executor } from '#experiment';

/** An executor that notes the draws it simulates. */
function noting(): { simulated: number[]; executor: Executor } {
  const simulated: number[] = [];
  return { simulated, executor: sequentialExecutor((draw) => simulated.push(draw)) };
}

const nobody = (): undefined => undefined;

describe('The sequential executor', () => {
  test('simulates every draw once, in order, and says how many are done', async () => {
    const { simulated, executor } = noting();
    const told: number[] = [];

    await executor.run({ draws: 4, onProgress: (done) => told.push(done), signal: undefined });

    expect(simulated).toEqual([0, 1, 2, 3]);
    expect(told).toEqual([1, 2, 3, 4]);
  });

  test('stops where it is when it is aborted, with the reason that was given', async () => {
    const { simulated, executor } = noting();
    const control = new AbortController();
    const reason = new Error('the user has seen enough');
    const onProgress = (done: number): void => {
      if (done === 2) control.abort(reason);
    };

    await expect(executor.run({ draws: 10, onProgress, signal: control.signal })).rejects.toBe(reason);
    expect(simulated).toEqual([0, 1]);
  });

  test('simulates nothing when it was aborted before', async () => {
    const { simulated, executor } = noting();

    await expect(executor.run({ draws: 3, onProgress: nobody, signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
    expect(simulated).toEqual([]);
  });

  test('lets others speak between draws, so that they can abort', async () => {
    const { simulated, executor } = noting();
    const control = new AbortController();

    const running = executor.run({ draws: 10, onProgress: nobody, signal: control.signal });
    await Promise.resolve();
    control.abort();

    await expect(running).rejects.toThrow('aborted');
    expect(simulated.length).toBeLessThan(10);
  });

  test('passes on what a draw throws', async () => {
    const executor = sequentialExecutor((draw) => {
      if (draw === 1) throw new RangeError('draw 1 failed');
    });

    await expect(executor.run({ draws: 3, onProgress: nobody, signal: undefined })).rejects.toThrow(
      new RangeError('draw 1 failed'),
    );
  });
});
