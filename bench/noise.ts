import { availableParallelism, loadavg } from 'node:os';
import { Dice } from '#random';
import { compare } from './measure.ts';
import type { Benchmark } from './measurement.ts';

/** The same work against itself: how far from 1 a ratio gets by the noise of this machine alone. */
export const noise: Benchmark = (effort) => {
  const work = { name: 'dice', lap: throwDice };
  const { ratio, spread, ownTime } = compare(work, work, effort);
  const load = loadavg()[0];
  return [
    {
      what: 'noise: the same work against itself',
      value: ratio,
      unit: ' x',
      spread,
      notes: [
        `This process had a processor ${Math.round(100 * ownTime)} % of the time; load ${load.toFixed(1)} on ${availableParallelism()} cores. Ratios compare processor time, by turns, and are medians over the rounds; so waiting for others does not count, but what they do to caches and clock speed does.`,
      ],
    },
  ];
};

function throwDice(): number {
  const dice = new Dice(1, 2);
  let sum = 0;
  for (let index = 0; index < 20_000; index++) sum += dice.uniform(0, index, 1, 0);
  return sum;
}
