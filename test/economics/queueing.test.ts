import { describe, expect, test } from 'vitest';
import {
  erlangB,
  erlangC,
  pollaczekKhinchine,
  shareLost,
  waitForFragileSlot,
  waitForSlot,
  waitsByPriority,
} from '#economics';

describe('Erlang', () => {
  test.each([
    { load: 0.8, slots: 1, lost: 0.444444, delayed: 0.8, wait: 4 },
    { load: 1.6, slots: 2, lost: 0.329897, delayed: 0.711111, wait: 1.777778 },
    { load: 4, slots: 5, lost: 0.199067, delayed: 0.554113, wait: 0.554113 },
    { load: 10, slots: 12, lost: 0.119739, delayed: 0.449388, wait: 0.224694 },
  ])('load $load on $slots slots, as in the tables', ({ load, slots, lost, delayed, wait }) => {
    expect(erlangB(load, slots)).toBeCloseTo(lost, 6);
    expect(erlangC(load, slots)).toBeCloseTo(delayed, 6);
    expect(waitForSlot(load, slots, 1)).toBeCloseTo(wait, 6);
    expect(waitForSlot(load, slots, 3)).toBeCloseTo(3 * wait, 5);
  });

  test('an overloaded queue waits for ever', () => {
    expect([erlangC(2, 2), waitForSlot(2, 2, 1)]).toEqual([1, Infinity]);
  });
});

describe('one slot', () => {
  test('Pollaczek and Khinchine agree with Erlang at a spread of 1, and wait half as long without spread', () => {
    expect(pollaczekKhinchine(0.8, 2, 1)).toBeCloseTo(waitForSlot(0.8, 1, 2), 12);
    expect(pollaczekKhinchine(0.8, 2, 0)).toBeCloseTo(waitForSlot(0.8, 1, 2) / 2, 12);
    expect(pollaczekKhinchine(1, 2, 0)).toBe(Infinity);
  });

  test('a slot that hardly ever breaks down is an ordinary slot', () => {
    const wait = waitForFragileSlot({ rate: 0.8, service: 1, up: 1e9, down: 1 });

    expect(wait).toBeCloseTo(waitForSlot(0.8, 1, 1), 6);
    expect(waitForFragileSlot({ rate: 0.8, service: 1, up: 2, down: 1 })).toBe(Infinity);
  });
});

describe('two priorities', () => {
  test('wait as Cobham says, and together as if nobody had priority', () => {
    // M/M/1, load 0.8, service 1: a residual of 0.8, over 1 − 0.32 for those first, and that over 0.2 for the others.
    const share = 0.4;
    const { first, others } = waitsByPriority({ wait: waitForSlot(0.8, 1, 1), load: 0.8, share });

    expect(first).toBeCloseTo(0.8 / 0.68, 12);
    expect(others).toBeCloseTo(0.8 / (0.68 * 0.2), 12);
    expect(share * first + (1 - share) * others).toBeCloseTo(4, 12);
  });

  test('are none where all are first, or nobody is', () => {
    expect(waitsByPriority({ wait: 4, load: 0.8, share: 1 }).first).toBeCloseTo(4, 12);
    expect(waitsByPriority({ wait: 4, load: 0.8, share: 0 }).others).toBe(4);
    expect(() => waitsByPriority({ wait: 4, load: 0.8, share: 1.1 })).toThrow(RangeError);
  });
});

describe('the share that is lost', () => {
  test('is Erlang B without a waiting room', () => {
    for (const slots of [1, 3, 12])
      expect(shareLost({ load: 2, slots, room: 0, patience: Infinity })).toBeCloseTo(erlangB(2, slots), 12);
  });

  test('is that of M/M/1/K with a room', () => {
    // One slot and room for three: (1 − ρ) ρ^4 / (1 − ρ^5).
    const lost = shareLost({ load: 0.8, slots: 1, room: 3, patience: Infinity });

    expect(lost).toBeCloseTo((0.2 * 0.8 ** 4) / (1 - 0.8 ** 5), 12);
  });

  test('is that of infinitely many slots where patience lasts as long as a service', () => {
    // Deaths are n a service time: Poisson, of whom those beyond the slots wait; lost is E[(N − c)+] / load.
    const [load, slots] = [2, 2];
    const poisson = (count: number): number =>
      Math.exp(-load) *
      Array.from({ length: count }, (_, at) => load / (at + 1)).reduce((one, other) => one * other, 1);
    const waiting = Array.from({ length: 60 }, (_, count) => Math.max(0, count - slots) * poisson(count));

    expect(shareLost({ load, slots, room: Infinity, patience: 1 })).toBeCloseTo(
      waiting.reduce((sum, part) => sum + part, 0) / load,
      10,
    );
  });

  test('rises with the load and falls with patience; nobody is lost who waits for ever', () => {
    const lost = (load: number, patience: number): number => shareLost({ load, slots: 2, room: Infinity, patience });

    expect(lost(2, 1)).toBeGreaterThan(lost(1.5, 1));
    expect(lost(2, 1)).toBeGreaterThan(lost(2, 2));
    expect([lost(1.5, Infinity), lost(2, Infinity)]).toEqual([0, NaN]);
  });
});
