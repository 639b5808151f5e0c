import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dice, keyFromSeed, log } from '#random';
import { aCapacity, claim } from './support/a-host.ts';

/** Capacity whose only slot is taken by technology 0 from month 0 on; it is month 1. */
function aBusySlot(waitingRoom: number): ReturnType<typeof aCapacity> {
  const made = aCapacity({ waitingRoom });
  made.capacity.request(0, claim());
  made.capacity.serve();
  made.host.news();
  made.host.now = 1;
  return made;
}

describe('a waiting room', () => {
  test('turns away who finds it full, but not who finds a slot', () => {
    const { capacity, host } = aCapacity({ waitingRoom: 1, slots: 2 });
    const ask = (who: number): string[] => {
      host.now++;
      capacity.request(who, claim());
      capacity.serve();
      return host.news();
    };

    expect(ask(0)).toEqual(['granted 0']);
    expect(ask(1)).toEqual(['granted 1']);
    expect(ask(2)).toEqual([]);
    expect(ask(3)).toEqual(['refused 3']);
    capacity.withdraw(2);
    expect(ask(4)).toEqual([]);
  });

  test('of no places lets nobody wait', () => {
    const { capacity, host } = aCapacity({ waitingRoom: 0 });
    capacity.request(0, claim());
    capacity.request(1, claim());
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'refused 1']);
  });

  test('is not overfilled by those who see the same free slot', () => {
    const { capacity, host } = aCapacity({ waitingRoom: 1, slots: 2 });
    for (const who of [0, 1, 2, 3, 4]) capacity.request(who, claim());
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'granted 1', 'refused 3', 'refused 4']);
    expect(capacity.waiting.count[0]).toBe(1);
  });

  test('has places for those who would be served first', () => {
    const { capacity, host } = aBusySlot(2);
    [2, 1, 2, 0].forEach((priority, index) => capacity.request(1 + index, claim({ priority })));
    capacity.serve();

    expect(host.news()).toEqual(['refused 1', 'refused 3']);
  });

  test('sends nobody away for who came later', () => {
    const { capacity, host } = aBusySlot(1);
    capacity.request(1, claim());
    capacity.serve();
    host.now = 2;
    capacity.request(2, claim({ priority: 0 }));
    capacity.serve();
    expect(host.news()).toEqual(['refused 2']);

    host.now = 3;
    capacity.request(3, claim({ priority: 0 }));
    capacity.request(4, claim({ priority: 0 }));
    capacity.release(0, 0);
    capacity.serve();
    expect(host.news()).toEqual(['granted 3', 'refused 4']);
    expect(capacity.waiting.has(1)).toBe(true);
  });

  test.each(['before', 'after'])('counts a slot that is released %s the request of the same moment', (order) => {
    const { capacity, host } = aBusySlot(0);
    if (order === 'before') capacity.release(0, 0);
    capacity.request(1, claim());
    capacity.request(2, claim());
    if (order === 'after') capacity.release(0, 0);
    capacity.serve();

    expect(host.news()).toEqual(['granted 1', 'refused 2']);
  });

  test('is one for each field', () => {
    const { capacity, host } = aCapacity({ waitingRoom: 1, platforms: [0, 0], fields: [0, 1] });
    for (const [who, field] of [0, 0, 0, 1, 1].entries()) capacity.request(who, claim({ cell: field }));
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'refused 2', 'granted 3']);
  });

  test('is as large as each field says', () => {
    const { capacity, host } = aCapacity({ rooms: [0, 2], platforms: [0, 0], fields: [0, 1] });
    for (const [who, field] of [0, 0, 1, 1, 1, 1].entries()) capacity.request(who, claim({ cell: field }));
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'refused 1', 'granted 2', 'refused 5']);
  });

  test('is left by who is refused, with no wait counted', () => {
    const { capacity, host } = aBusySlot(0);
    capacity.request(1, claim());
    capacity.serve();
    host.now = 5;
    capacity.release(0, 0);
    capacity.serve();
    capacity.settle(5);

    expect(host.news()).toEqual(['refused 1']);
    expect(capacity.statistics.queueMonths).toBe(0);
  });

  test('is as full as a list says, whoever comes at the same moment', () => {
    const moment = fc.record({
      priorities: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
      releases: fc.nat({ max: 2 }),
      releaseFirst: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 20 }), fc.nat({ max: 3 }), (moments, waitingRoom) => {
        const { capacity, host } = aCapacity({ waitingRoom, slots: 2 });
        let queue: { who: number; priority: number }[] = [];
        let inside: number[] = [];
        for (const { priorities, releases, releaseFirst } of moments) {
          host.now++;
          const leaving = inside.slice(0, releases);
          const absent = Array.from({ length: 20 }, (_, who) => who).filter(
            (who) => !inside.includes(who) && queue.every((each) => each.who !== who),
          );
          const coming = priorities.map((priority, index) => ({ who: absent[index], priority }));
          const acts = [
            () => leaving.forEach((who) => capacity.release(0, who)),
            () => coming.forEach(({ who, priority }) => capacity.request(who, claim({ priority }))),
          ];
          for (const act of releaseFirst ? acts : acts.toReversed()) act();
          capacity.serve();

          const before = queue;
          const all = [...queue, ...coming].toSorted((a, b) => a.priority - b.priority);
          const served = all.splice(0, 2 - inside.length + leaving.length);
          const old = all.filter((each) => before.includes(each));
          const staying = all.filter((each) => !before.includes(each)).slice(0, waitingRoom - old.length);
          inside = [...inside.slice(leaving.length), ...served.map(({ who }) => who)];
          queue = all.filter((each) => before.includes(each) || staying.includes(each));
          const refused = all.filter((each) => !queue.includes(each));

          expect(host.news()).toEqual([
            ...served.map(({ who }) => `granted ${who}`),
            ...refused.map(({ who }) => `refused ${who}`),
          ]);
          expect(capacity.waiting.count[0]).toBe(queue.length);
        }
      }),
    );
  });
});

describe('a waiting room of a queue', () => {
  test('refuses of each batch what neither slots nor room can hold', () => {
    // Two slots, one month of service, room for one: of five who come every month two are served and one stays.
    const { capacity, host } = aCapacity({ waitingRoom: 1, slots: 2 });
    const months = 30;
    let refused = 0;
    let inside: number[] = [];
    for (let month = 1; month <= months; month++) {
      host.now = month;
      for (let index = 0; index < 5; index++) capacity.request(((month % 4) * 5 + index) % 20, claim());
      for (const who of inside) capacity.release(0, who);
      capacity.serve();
      const news = host.news();
      inside = news.filter((each) => each.startsWith('granted')).map((each) => Number(each.split(' ')[1]));
      refused += news.length - inside.length;
    }

    expect(refused).toBe(2 + 3 * (months - 1));
  });

  test.each([
    { load: 1.6, slots: 2, room: 0 },
    { load: 1.6, slots: 2, room: 2 },
    { load: 4, slots: 3, room: 4 },
  ])('refuses as M/M/c/K says: load $load, $slots slots, room for $room', ({ load, slots, room }) => {
    const shares = Array.from({ length: 40 }, (_, batch) => refusedShare(load, slots, { room, batch }));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1);
    const error = Math.sqrt(variance / shares.length);

    const weights = Array.from({ length: slots + room + 1 }).reduce<number[]>(
      (all, _, number) => [...all, number === 0 ? 1 : (all[number - 1] * load) / Math.min(number, slots)],
      [],
    );
    const known = weights[slots + room] / weights.reduce((sum, weight) => sum + weight, 0);
    expect(Math.abs(mean - known)).toBeLessThan(4 * error);
    expect(4 * error).toBeLessThan(0.1 * known);
  });
});

/** Share refused of 2000 who come to slots with a mean service of one month, after 100 who fill the queue. */
function refusedShare(load: number, slots: number, { room, batch }: { room: number; batch: number }): number {
  const dice = new Dice(...keyFromSeed('room'));
  const exponential = (who: number, purpose: number): number => -log(dice.uniform(batch, who, purpose, 0));
  const { capacity, host } = aCapacity({ waitingRoom: room, slots });
  const leaving = new Map<number, number>();
  let refused = 0;
  let arrival = 0;
  const serve = (index: number): void => {
    capacity.serve();
    for (const [word, who] of host.news().map((each) => each.split(' '))) {
      if (word === 'granted') leaving.set(Number(who), host.now + exponential(index, 2));
      else refused += index >= 100 ? 1 : 0;
    }
  };
  for (let index = 0; index < 2100; index++) {
    arrival += exponential(index, 1) / load;
    for (let service = 1; ; service++) {
      const [who, month] = [...leaving].toSorted((a, b) => a[1] - b[1]).at(0) ?? [0, Infinity];
      if (month > arrival) break;
      host.now = month;
      leaving.delete(who);
      capacity.release(0, who);
      serve(10_000 * service + index);
    }
    host.now = arrival;
    const absent = Array.from({ length: 20 }, (_, who) => who).find(
      (who) => !leaving.has(who) && !capacity.waiting.has(who),
    );
    capacity.request(absent!, claim());
    serve(index);
  }
  return refused / 2000;
}
