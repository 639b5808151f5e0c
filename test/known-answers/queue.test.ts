import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis';
import { measure } from '#kernel';
import { queue } from '../../models/queue/index.ts';
import { pilotLine } from '../../models/shared/pilot-line.ts';
import { questionOf } from '../../src/describe.ts';
import { openQueue, watchQueue } from './queue-study.ts';
import type { QueueDesign } from './queue-study.ts';
import { Ratio } from './ratio.ts';
import { FOUR, simulated, watch } from './support.ts';

/** Runs of each queue. Standard errors come from their differences, so tolerances follow from the runs themselves. */
const RUNS = 50;

/** What a queue came to after its warm-up, each number with its standard error. */
function observe(
  design: QueueDesign,
): Readonly<Record<'wait' | 'delayed' | 'queue' | 'busy' | 'refused' | 'stay', Ratio>> {
  const seen = {
    wait: new Ratio(),
    delayed: new Ratio(),
    queue: new Ratio(),
    busy: new Ratio(),
    refused: new Ratio(),
    stay: new Ratio(),
  };
  const from = design.warmUp ?? 0;
  watchQueue(openQueue(design), RUNS, (visits, world) => {
    const { outcomes } = measure(world);
    const granted = visits.filter((visit) => visit.granted >= from);
    const came = visits.filter(({ arrived }) => arrived >= from);
    const left = visits.filter((visit) => visit.left >= from);
    seen.wait.add(outcomes['waiting-months'], outcomes['waits']);
    seen.delayed.add(granted.filter((visit) => visit.granted > visit.arrived).length, granted.length);
    seen.queue.add(outcomes['queue-months'], design.months);
    seen.busy.add(outcomes['busy-months'], outcomes['available-months']);
    seen.refused.add(came.filter(({ refused }) => refused).length, came.length);
    seen.stay.add(
      left.reduce((months, visit) => months + visit.left - visit.arrived, 0),
      left.length,
    );
  });
  return seen;
}

/** Technologies measured for each queue; months follow. */
const NUMBER = 60_000;
const monthsFor = (load: number): number => Math.ceil(NUMBER / RUNS / load);

function expectNear(seen: Ratio, truth: number, closest: number): void {
  expect(Math.abs(seen.value - truth)).toBeLessThan(FOUR * seen.error);
  // The test has power: its tolerance is a small part of what it looks for.
  expect(FOUR * seen.error).toBeLessThan(closest * truth);
}

/**
 * Load, slots, and the known answers of M/M/c: Erlang B (all slots busy, nobody may wait), Erlang C (an arrival
 * waits), the mean wait in service times, and the mean number waiting. Erlang 1917; Cooper, Introduction to Queueing
 * Theory (1981), sections 3.3 and 3.4.
 */
const ERLANG = [
  { load: 0.5, slots: 1, lost: 0.333333, delayed: 0.5, wait: 1, queue: 0.5 },
  { load: 0.7, slots: 1, lost: 0.411765, delayed: 0.7, wait: 2.333333, queue: 1.633333 },
  { load: 0.8, slots: 1, lost: 0.444444, delayed: 0.8, wait: 4, queue: 3.2 },
  { load: 0.9, slots: 1, lost: 0.473684, delayed: 0.9, wait: 9, queue: 8.1 },
  { load: 1.5, slots: 2, lost: 0.310345, delayed: 0.642857, wait: 1.285714, queue: 1.928571 },
  { load: 1.6, slots: 2, lost: 0.329897, delayed: 0.711111, wait: 1.777778, queue: 2.844444 },
  { load: 2, slots: 3, lost: 0.210526, delayed: 0.444444, wait: 0.444444, queue: 0.888889 },
  { load: 3, slots: 4, lost: 0.206107, delayed: 0.509434, wait: 0.509434, queue: 1.528302 },
  { load: 4, slots: 5, lost: 0.199067, delayed: 0.554113, wait: 0.554113, queue: 2.21645 },
  { load: 6, slots: 8, lost: 0.121876, delayed: 0.356981, wait: 0.178491, queue: 1.070943 },
  { load: 8, slots: 10, lost: 0.121661, delayed: 0.40918, wait: 0.20459, queue: 1.636721 },
  { load: 10, slots: 12, lost: 0.119739, delayed: 0.449388, wait: 0.224694, queue: 2.246941 },
] as const;

describe('M/M/c', () => {
  test.each(ERLANG)('waits as Erlang C says: load $load on $slots slots', ({ load, slots, ...known }) => {
    // An empty M/M/c forgets its start with a time constant of 1 / (c (1 − √ρ)²) months (Morse,
    // Operations Research 3, 1955).
    const warmUp = Math.ceil(5 / (slots * (1 - Math.sqrt(load / slots)) ** 2));
    const seen = observe({ load, slots, lines: slots % 2 === 0 ? 'one' : 'many', warmUp, months: monthsFor(load) });

    const closest = load === 0.9 ? 0.6 : 0.35;
    expectNear(seen.wait, known.wait, closest);
    expectNear(seen.queue, known.queue, closest);
    expectNear(seen.delayed, known.delayed, 0.1);
    expectNear(seen.busy, load / slots, 0.05);
  });

  test.each(ERLANG.filter(({ load }) => [0.8, 2, 6].includes(load)))(
    'loses as Erlang B says where nobody may wait, whatever the shape of service: load $load on $slots slots',
    ({ load, slots, lost }) => {
      const { refused, wait } = observe({
        load,
        slots,
        service: '{ mean: 1 months, spread: 1.5, shape: lognormal }',
        waitingRoom: 0,
        warmUp: 100,
        months: monthsFor(load),
      });

      expectNear(refused, lost, 0.1);
      expect(wait.value).toBe(0);
    },
  );

  test('turns away the share that finds a full waiting room', () => {
    // M/M/1/K with one slot and room for three: K = 4 and P(full) = (1 − ρ) ρ^K / (1 − ρ^(K+1)).
    const { refused } = observe({ load: 0.8, slots: 1, waitingRoom: 3, warmUp: 100, months: monthsFor(0.8) });

    expectNear(refused, (0.2 * 0.8 ** 4) / (1 - 0.8 ** 5), 0.1);
  });
});

describe('findings of a queue', () => {
  test('hold the wait and the use of slots with their intervals', async () => {
    const study = openQueue({ load: 1.5, slots: 2, warmUp: 140, months: 60 });
    const { estimates } = analyse(await simulated(study, { replications: 500 }), questionOf(study)).asStated
      .policies[0];
    const expectAround = (name: string, truth: number): void => {
      const { mean, interval } = estimates.get(name)!;
      // Half of a 95 % interval from ten blocks is 2.262 standard errors.
      const error = (interval![1] - interval![0]) / 2 / 2.262;

      expect(Math.abs(mean - truth)).toBeLessThan(FOUR * error);
      expect(FOUR * error).toBeLessThan(0.25 * truth);
    };

    expectAround('waiting', 1.285714);
    expectAround('utilisation', 0.75);
  });
});

describe('M/G/1', () => {
  test.each([
    { shape: 'constant', spread: 0 },
    { shape: 'gamma', spread: 0.5 },
    { shape: 'lognormal', spread: 1 },
  ])('waits as Pollaczek and Khinchine say: $shape service', ({ shape, spread }) => {
    const { wait } = observe({
      load: 0.7,
      slots: 1,
      service: `{ mean: 1 months, spread: ${spread}, shape: ${shape} }`,
      warmUp: 400,
      months: monthsFor(0.7),
    });

    expectNear(wait, (0.7 / 0.3) * ((1 + spread ** 2) / 2), 0.35);
  });

  test('serves insiders first, without pre-emption, as Cobham says', () => {
    const load = 0.8;
    const insiders = 0.4;
    const waits = [new Ratio(), new Ratio()];
    const study = openQueue({
      load,
      slots: 1,
      warmUp: 300,
      months: monthsFor(load),
      contract: `insiders: ${100 * insiders} %\npriority: 1\n`,
    });
    watchQueue(study, RUNS, (visits, { candidates }) => {
      const granted = visits.filter((visit) => visit.granted >= 300);
      waits.forEach((wait, who) => {
        const own = granted.filter(({ technology }) => candidates.insider[technology] < insiders === (who === 0));
        wait.add(
          own.reduce((sum, visit) => sum + visit.granted - visit.arrived, 0),
          own.length,
        );
      });
    });

    // Residual service is ρ months for exponential service of one month (Cobham, Operations Research 2, 1954).
    expectNear(waits[0], load / (1 - load * insiders), 0.15);
    expectNear(waits[1], load / ((1 - load * insiders) * (1 - load)), 0.35);
  });
});

describe('M/M/1 on a line that breaks down', () => {
  const load = 0.5;
  const [up, down] = [6, 2];
  const never = ['building', 'commissioning', 'lifetime', 'maintenance', 'maintenance-interval'];
  const design: QueueDesign = {
    load,
    slots: 1,
    warmUp: 300,
    months: monthsFor(load),
    model: { ...queue, name: 'fragile', charts: { ...queue.charts, line: pilotLine } },
    durations: [
      `breakdown: { mean: ${up} months, shape: exponential }`,
      `repair: { mean: ${down} months, shape: exponential }`,
      ...never.map((name) => `${name}: 100000 years`),
    ],
  };

  test('stays as long as preempt-resume says', () => {
    const { stay, busy } = observe(design);

    // With breakdowns at any time a service takes C = 1 + down / up months, repairs included. Whoever comes finds L
    // others, each with C to go because service is memoryless, and a line that is down with probability
    // down / (up + down) and stays so for another `down` months: T = (L + 1) C + p down, and L = load T.
    const service = 1 + down / up;
    const idle = (down / (up + down)) * down;
    expectNear(stay, (service + idle) / (1 - load * service), 0.15);
    // A technology keeps its slot while the line is down.
    expectNear(busy, load * service, 0.05);
  });

  test('neither begins nor ends a service while it is down', () => {
    const study = openQueue(design);
    const leaf = (kind: 'technology' | 'line', name: string): number => study.programs[kind].leaves.indexOf(name);
    const broken = leaf('line', 'operating.down');
    const [served, done] = [leaf('technology', 'served'), leaf('technology', 'done')];
    const count = { breakdowns: 0, services: 0, whileDown: 0 };
    watch(study, 2, ({ entities }, steps) => {
      let isDown = false;
      for (const { entity, to } of steps) {
        const isLine = entity >= entities.firstLine;
        if (isLine) isDown = to === broken;
        count.breakdowns += isLine && isDown ? 1 : 0;
        if (isLine || (to !== served && to !== done)) continue;
        count.services += 1;
        count.whileDown += isDown ? 1 : 0;
      }
    });

    expect(count.breakdowns).toBeGreaterThan(200);
    expect(count.services).toBeGreaterThan(1000);
    expect(count.whileDown).toBe(0);
  });
});

describe("Little's law", () => {
  test.each([{ warmUp: 0 }, { warmUp: 40 }])(
    'is an identity of the measured sums, warm-up $warmUp months',
    (design) => {
      const study = openQueue({ load: 1.8, slots: 2, months: 200, ...design });
      const end = study.calendar.end;
      watchQueue(study, 20, (visits, world) => {
        const { outcomes } = measure(world);
        const within = (since: number, until: number): number =>
          Math.max(0, (Number.isNaN(until) ? end : until) - Math.max(since, design.warmUp));
        const granted = visits.filter((visit) => visit.granted >= design.warmUp);
        const waiting = granted.reduce((sum, { arrived, granted: until }) => sum + until - arrived, 0);
        const before = granted.reduce((sum, { arrived }) => sum + Math.max(0, design.warmUp - arrived), 0);
        const unserved = visits
          .filter((visit) => Number.isNaN(visit.granted))
          .reduce((sum, { arrived }) => sum + within(arrived, NaN), 0);
        const inService = visits
          .filter((visit) => !Number.isNaN(visit.granted))
          .reduce((sum, visit) => sum + within(visit.granted, visit.left), 0);

        expect(outcomes['waits']).toBe(granted.length);
        expect(outcomes['waiting-months']).toBeCloseTo(waiting, 8);
        // L·T = Σ W, less what was waited before the window, and with those who still wait at its end.
        expect(outcomes['queue-months']).toBeCloseTo(waiting - before + unserved, 8);
        expect(outcomes['queue-months']).toBeCloseTo(areaOfQueue(visits, design.warmUp, end), 8);
        expect(outcomes['busy-months']).toBeCloseTo(inService, 8);
        expect(outcomes['available-months']).toBeCloseTo(2 * 200, 8);
      });
    },
  );
});

/** Number waiting, integrated along the path: added up over time, where the engine adds up over technologies. */
function areaOfQueue(visits: readonly { arrived: number; granted: number }[], from: number, end: number): number {
  const changes = visits
    .flatMap(({ arrived, granted }) => [
      { month: arrived, by: 1 },
      { month: Number.isNaN(granted) ? end : granted, by: -1 },
    ])
    .toSorted((a, b) => a.month - b.month);
  let area = 0;
  let waiting = 0;
  let last = from;
  for (const { month, by } of [...changes, { month: end, by: 0 }]) {
    area += waiting * Math.max(0, month - last);
    last = Math.max(last, month);
    waiting += by;
  }
  return area;
}
