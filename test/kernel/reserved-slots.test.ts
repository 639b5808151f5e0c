import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OWN } from '../../src/kernel/slots.ts';
import { aCapacity, claim, goOnTo } from './support/a-host.ts';

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
    const made = aCapacity({ ...kept, slots: 1 });
    const { capacity, host } = made;
    capacity.request(0, claim());
    goOnTo(made, 2.9);
    expect(host.news()).toEqual([]);
    goOnTo(made, 3);
    expect(host.news()).toEqual(['granted 0']);

    capacity.request(1, insider);
    goOnTo(made, 5);
    expect(host.news()).toEqual([]);
    capacity.release(0, 0);
    capacity.request(2, claim({ priority: 0 }));
    capacity.serve();
    expect(host.news()).toEqual(['granted 1']);
  });

  test('is idle anew when it was used', () => {
    const made = aCapacity({ ...kept, slots: 1 });
    const { capacity, host } = made;
    goOnTo(made, 1);
    capacity.request(0, insider);
    goOnTo(made, 2);
    expect(host.news()).toEqual(['granted 0']);
    capacity.release(0, 0);
    capacity.request(1, claim());
    goOnTo(made, 4.9);
    expect(host.news()).toEqual([]);
    goOnTo(made, 5);
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

describe('a reserved slot among several of a line', () => {
  const insider = claim({ insider: true, priority: 1 });

  test('is idle however often the others are used', () => {
    const made = aCapacity({ slots: 2, reserved: 1, idleRelease: 3 });
    const { capacity, host } = made;
    capacity.request(0, claim());
    goOnTo(made, 1);
    capacity.release(0, 0);
    capacity.wantOwn(0, true);
    goOnTo(made, 2);
    capacity.release(0, OWN);
    capacity.request(1, claim());
    capacity.request(2, claim());
    goOnTo(made, 2.9);
    expect(host.news()).toEqual(['granted 0', 'own 0', 'granted 1']);
    goOnTo(made, 3);
    expect(host.news()).toEqual(['granted 2']);
  });

  test('is lent with another that was idle for as long', () => {
    const made = aCapacity({ slots: 2, reserved: 2, idleRelease: 3 });
    for (const who of [0, 1, 2]) made.capacity.request(who, claim());
    goOnTo(made, 3);

    expect(made.host.news()).toEqual(['granted 0', 'granted 1']);
  });

  test('is lent when it was idle itself, not when another was', () => {
    const made = aCapacity({ slots: 2, reserved: 2, idleRelease: 3 });
    const { capacity, host } = made;
    capacity.request(0, insider);
    goOnTo(made, 2);
    capacity.release(0, 0);
    capacity.request(1, claim());
    capacity.request(2, claim());
    goOnTo(made, 3);
    expect(host.news()).toEqual(['granted 0', 'granted 1']);
    goOnTo(made, 4.9);
    expect(host.news()).toEqual([]);
    goOnTo(made, 5);
    expect(host.news()).toEqual(['granted 2']);
  });

  test('is borrowed in turn: the one that was idle longest first', () => {
    const made = aCapacity({ slots: 3, reserved: 3, idleRelease: 3 });
    const { capacity, host } = made;
    for (const who of [0, 1]) capacity.request(who, insider);
    capacity.serve();
    for (const month of [1, 2]) {
      goOnTo(made, month);
      capacity.release(0, month - 1);
      capacity.request(1 + month, claim());
    }
    capacity.request(4, claim());
    host.news();
    const granted = [3, 4, 5].map((month) => {
      goOnTo(made, month);
      return host.news();
    });

    expect(granted).toEqual([['granted 2'], ['granted 3'], ['granted 4']]);
  });

  test('stays lent while maintenance takes another', () => {
    const made = aCapacity({ slots: 2, reserved: 2, idleRelease: 3 });
    const { capacity, host } = made;
    capacity.request(0, insider);
    goOnTo(made, 1);
    capacity.release(0, 0);
    goOnTo(made, 3.5);
    capacity.wantOwn(0, true);
    capacity.request(1, claim());
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'own 0', 'granted 1']);
  });

  test('is lent by a copy when the original would have', () => {
    const [original, copy] = [1, 2].map(() => aCapacity({ slots: 1, reserved: 1, idleRelease: 3 }));
    original.capacity.request(0, insider);
    goOnTo(original, 2);
    original.capacity.release(0, 0);
    copy.capacity.copyFrom(original.capacity);
    copy.host.later.push(...original.host.later);
    copy.capacity.request(1, claim());
    goOnTo(copy, 4.9);
    expect(copy.host.news()).toEqual([]);
    goOnTo(copy, 5);
    expect(copy.host.news()).toEqual(['granted 1']);
  });

  test('stays lent when an insider takes another', () => {
    const made = aCapacity({ slots: 2, reserved: 2, idleRelease: 3 });
    const { capacity, host } = made;
    capacity.request(0, insider);
    goOnTo(made, 1);
    capacity.release(0, 0);
    goOnTo(made, 3.5);
    capacity.request(1, insider);
    capacity.request(2, claim());
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'granted 1', 'granted 2']);
  });

  test('is kept back again once the borrower is out', () => {
    const made = aCapacity({ slots: 2, reserved: 1, idleRelease: 3 });
    const { capacity, host } = made;
    for (const who of [0, 1]) capacity.request(who, claim());
    goOnTo(made, 4);
    expect(host.news()).toEqual(['granted 0', 'granted 1']);
    // Either of the two may be the borrower: the first slot that comes free is kept.
    capacity.release(0, 0);
    capacity.request(2, claim());
    goOnTo(made, 6.9);
    expect(host.news()).toEqual([]);
    goOnTo(made, 7);
    expect(host.news()).toEqual(['granted 2']);
  });

  test('keeps no slot for anybody on a line that closed', () => {
    const made = aCapacity({ slots: 2, reserved: 2, idleRelease: 3 });
    const { capacity, host } = made;
    capacity.request(0, insider);
    capacity.serve();
    capacity.close(0);
    host.later.length = 0;
    capacity.release(0, 0);

    expect(host.later).toEqual([]);
  });

  test('is lent exactly when one stood idle all through the time of the idle release', () => {
    const RELEASE = 3;
    fc.assert(
      fc.property(fc.array(fc.constantFrom('in', 'out', 'stranger', 'nothing'), { maxLength: 40 }), (months) => {
        const made = aCapacity({ slots: 3, reserved: 2, idleRelease: RELEASE });
        const { capacity } = made;
        const inside: number[] = [];
        // Kept back and free, after what happened in each month.
        const idle: number[] = [];
        capacity.request(19, claim());
        capacity.serve();
        months.forEach((event, month) => {
          goOnTo(made, month);
          if (event === 'in' && inside.length < 2) {
            inside.push([0, 1].find((who) => !inside.includes(who))!);
            capacity.request(inside.at(-1)!, insider);
          } else if (event === 'out' && inside.length > 0) capacity.release(0, inside.shift()!);
          else if (event === 'stranger') {
            capacity.release(0, 19);
            capacity.request(19, claim());
          }
          capacity.serve();
          idle.push(2 - inside.length);
          const isLent = month >= RELEASE && idle.slice(-RELEASE - 1).every((number) => number > 0);

          expect(capacity.slots.isUsable(0, false)).toBe(isLent);
        });
      }),
    );
  });
});
