import { describe, expect, test } from 'vitest';
import { aCapacity, claim } from './support/a-host.ts';

describe('a reserved slot', () => {
  const kept = { slots: 2, reserved: 1, idleRelease: 3 };
  const insider = claim({ insider: true, priority: 1 });

  test('is kept for insiders at home', () => {
    const { capacity, host } = aCapacity({ ...kept, platforms: [0, 1] });
    [claim(), claim(), claim({ insider: true, home: 1 }), claim()].forEach((each, who) => capacity.request(who, each));
    capacity.serve();
    // Two slots are free for everybody, one on each line; the insider also has the one kept at home.
    expect(host.news()).toEqual(['granted 0', 'granted 1', 'granted 2']);
    expect([0, 1, 2].map((who) => capacity.slots.lineOf[who])).toEqual([0, 1, 1]);
  });

  test('is lent when it was idle for long enough, and not taken back', () => {
    const { capacity, host } = aCapacity({ ...kept, slots: 1 });
    capacity.request(0, claim());
    capacity.serve();
    expect(host.news()).toEqual([]);
    expect(host.later.get(0)?.month).toBe(3);

    host.now = 3;
    capacity.lend(0, host.later.get(0)!.generation);
    capacity.serve();
    expect(host.news()).toEqual(['granted 0']);

    capacity.request(1, insider);
    capacity.serve();
    expect(host.news()).toEqual([]);
    host.now = 5;
    capacity.release(0, 0);
    capacity.request(2, claim({ priority: 0 }));
    capacity.serve();
    expect(host.news()).toEqual(['granted 1']);
  });

  test('counts its idle time anew from every coming and going', () => {
    const { capacity, host } = aCapacity({ ...kept, slots: 1 });
    const stale = host.later.get(0)!.generation;
    host.now = 1;
    capacity.request(0, insider);
    capacity.serve();
    host.now = 2;
    capacity.release(0, 0);
    expect(host.later.get(0)?.month).toBe(5);

    capacity.request(1, claim());
    capacity.lend(0, stale);
    capacity.serve();
    expect(host.news()).toEqual(['granted 0']);
    capacity.lend(0, host.later.get(0)!.generation);
    capacity.serve();
    expect(host.news()).toEqual(['granted 1']);
  });

  test('is not kept twice: who is inside uses it', () => {
    const { capacity, host } = aCapacity({ ...kept, slots: 2 });
    capacity.request(0, insider);
    capacity.request(1, claim());
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'granted 1']);
  });
});
