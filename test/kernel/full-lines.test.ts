import { expect, test } from 'vitest';
import { aCapacity, claim } from './support/a-host.ts';

test('a line fills with its last free slot, and is freed by the first that leaves it', () => {
  const { capacity, host } = aCapacity({ slots: 2 });
  for (const technology of [0, 1]) capacity.request(technology, claim());
  capacity.serve();
  expect(host.told.splice(0)).toEqual(['granted 0', 'filled 0', 'granted 1']);

  for (const technology of [0, 1]) capacity.seize(0, technology);
  capacity.release(0, 0);
  expect(host.told.splice(0)).toEqual(['freed 0']);
  capacity.release(0, 1);
  expect(host.told).toEqual([]);
});
