import { expect, test } from 'vitest';
import { aCapacity, claim } from './support/a-host.ts';

test('statistics count who is on a line while it is open, and no more once it has closed', () => {
  const { capacity, host } = aCapacity({ slots: 2 });
  [0, 1].forEach((who) => capacity.request(who, claim()));
  capacity.serve();
  capacity.seize(0, 0);
  host.now = 6;
  capacity.close(0);
  capacity.seize(0, 1);
  host.now = 9;
  capacity.release(0, 0);
  capacity.settle(20);
  const { busyMonths, availableMonths } = capacity.statistics;

  expect({ busyMonths, availableMonths }).toEqual({ busyMonths: 6, availableMonths: 12 });
});
