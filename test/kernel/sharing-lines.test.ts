import { describe, expect, test } from 'vitest';
import { aCapacity, claim } from './support/a-host.ts';

/** Two fields: each on its own line, then both on both lines. */
const layouts = [Int32Array.of(0, 1), Int32Array.of(0, 0)];
const [DEDICATED, POOLED] = [0, 1];

function twoFields(): ReturnType<typeof aCapacity> {
  return aCapacity({ routing: 'field', platforms: [0, 0], fields: [0, 1], layouts });
}

describe('lines that fields share from some time on', () => {
  test('take whoever waits, by priority and arrival over all fields', () => {
    const { capacity, host } = twoFields();
    const asks = [
      { cell: 0, priority: 2 },
      { cell: 0, priority: 2 },
      { cell: 1, priority: 2 },
      { cell: 1, priority: 2 },
      { cell: 0, priority: 0 },
    ];
    asks.forEach((ask, who) => {
      host.now = who;
      capacity.request(who, claim(ask));
      capacity.serve();
    });
    expect(host.news()).toEqual(['granted 0', 'granted 2']);

    capacity.share(POOLED);
    capacity.release(1, 2);
    capacity.serve();
    expect(host.news()).toEqual(['granted 4']);
    capacity.release(1, 4);
    capacity.serve();
    expect(host.news()).toEqual(['granted 1']);
  });

  test('that were free are taken at once by those of another field', () => {
    const { capacity, host } = twoFields();
    [0, 1].forEach((who) => capacity.request(who, claim({ cell: 0 })));
    capacity.serve();
    expect(host.news()).toEqual(['granted 0']);

    capacity.share(POOLED);
    capacity.serve();
    expect(host.news()).toEqual(['granted 1']);
    expect(capacity.slots.lineOf[1]).toBe(1);
  });

  test('are no longer open to the other field when sharing ends: who has no line left is refused', () => {
    const { capacity, host } = twoFields();
    capacity.share(POOLED);
    capacity.close(1);
    [0, 1, 2].forEach((who) => capacity.request(who, claim({ cell: who === 2 ? 1 : 0 })));
    capacity.serve();
    expect(host.news()).toEqual(['emptied 1', 'granted 0']);

    capacity.share(DEDICATED);
    capacity.serve();
    expect(host.news()).toEqual(['refused 2']);
  });
});

describe('stations', () => {
  test('have queues and statistics of their own', () => {
    const { capacity, host } = aCapacity({ routing: 'field', platforms: [0, 0], fields: [0, 0], stations: [0, 1] });
    capacity.request(0, claim({ cell: 0 }));
    capacity.request(1, claim({ cell: 0 }));
    capacity.serve();
    capacity.seize(0, 0);
    host.now = 3;
    capacity.release(0, 0);
    capacity.request(0, claim({ cell: 1 }));
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'granted 1', 'granted 0']);
    const { waits, waitingMonths, busyMonths } = capacity.statistics.at;
    expect([[...waits], [...waitingMonths], [...busyMonths]]).toEqual([
      [2, 1],
      [3, 0],
      [3, 0],
    ]);
  });
});
