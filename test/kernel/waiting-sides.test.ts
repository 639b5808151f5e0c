import { describe, expect, test } from 'vitest';
import { aCapacity, claim } from './support/a-host.ts';

describe('the statistics of waiting', () => {
  test('tell insiders from others: their waits, and who goes without a slot', () => {
    const { capacity, host } = aCapacity({ rooms: [3] });
    const insiders = [false, true, false, true, false];
    insiders.forEach((insider, who) => {
      capacity.request(who, claim({ insider }));
    });
    capacity.serve();
    capacity.seize(0, 0);
    host.now = 2;
    capacity.withdraw(3);
    host.now = 5;
    capacity.release(0, 0);
    capacity.serve();
    capacity.settle(7);
    const { statistics } = capacity;
    const names = ['waits', 'waitingMonths', 'lost', 'insiderWaits', 'insiderWaitingMonths', 'insidersLost'] as const;

    // 0 at once, 1 after five months; 4 finds three waiting, 3 loses patience, 2 waits still.
    expect(names.map((name) => statistics.total(name))).toEqual([2, 5, 2, 1, 5, 1]);
  });

  test('that begin later than now count nobody who went without a slot by then', () => {
    const { capacity, host } = aCapacity();
    capacity.statistics.restart(5);
    for (const who of [0, 1, 2]) capacity.request(who, claim({ insider: true }));
    capacity.serve();
    host.now = 4;
    capacity.withdraw(1);
    host.now = 6;
    capacity.withdraw(2);

    expect(capacity.statistics.total('lost')).toBe(1);
    expect(capacity.statistics.total('insidersLost')).toBe(1);
  });
});
