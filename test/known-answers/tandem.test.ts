import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { Model } from '#model';
import type { Study } from '#compile';
import { queue } from '../../models/queue/index.ts';
import { Ratio } from './ratio.ts';
import { FOUR, open, watch } from './support.ts';
import type { World } from './support.ts';

const RUNS = 40;
const WARM_UP = 200;
const MONTHS = 2000;

/** Technologies that pass stations one after the other, each with a queue of its own. */
function tandemOf(stations: readonly string[]): Model {
  const stages = stations.map((station, index) => {
    const resource = { resource: station };
    const next = index + 1 < stations.length ? `awaiting-${stations[index + 1]}` : 'done';
    return {
      [`awaiting-${station}`]: {
        entry: { type: 'request', params: resource },
        on: { 'line.granted': { target: `at-${station}` } },
      },
      [`at-${station}`]: {
        entry: { type: 'seize', params: resource },
        exit: { type: 'release', params: resource },
        after: { [station]: { target: next } },
      },
    };
  });
  const states = Object.assign({}, ...stages, { done: { type: 'final' } }) as object;
  const technology = createMachine({ id: 'technology', initial: `awaiting-${stations[0]}`, states } as never);
  return { ...queue, name: 'tandem', stations, charts: { ...queue.charts, technology } };
}

const STATIONS = ['cutting', 'joining', 'testing'] as const;
/** Technologies a month, and mean months at each station. */
const RATE = 0.6;
const SERVICE = { cutting: 1, joining: 0.8, testing: 1.2 } as const;

const header = (rate: number, model: string): string => `title: Queues
question: How long do they take?
model: ${model}
time: { decision: 2025, window: ${WARM_UP + MONTHS} months, evaluation: ${WARM_UP + MONTHS} months, warm-up: ${WARM_UP} months }
decision: { outcome: waiting, better: less }
arrivals: { rate: ${rate} per month, maximum: ${rate} per month }
`;

function openTandem(): Study {
  const lines = STATIONS.map((station) => `{ field: all, station: ${station}, count: 1, opened: 2025 }`);
  const durations = STATIONS.map((name) => `${name}: { mean: ${SERVICE[name]} months, shape: exponential }`);
  return open(
    `${header(RATE, 'tandem')}fields: { all: { title: All, share: 100 % } }
durations: { ${durations.join(', ')} }
platforms: [{ id: shop, lines: [${lines.join(', ')}] }]
`,
    { models: { tandem: tandemOf(STATIONS) } },
  );
}

function expectNear(seen: Ratio, truth: number, closest: number): void {
  expect(Math.abs(seen.value - truth)).toBeLessThan(FOUR * seen.error);
  // The test has power: its tolerance is a small part of what it looks for.
  expect(FOUR * seen.error).toBeLessThan(closest * truth);
}

describe('M/M/1 queues in tandem', () => {
  // What leaves an M/M/1 queue is a Poisson process (Burke, Operations Research 4, 1956), so each station is an M/M/1
  // queue of its own and their lengths at one time are independent (Jackson, Operations Research 5, 1957).
  const stays = new Ratio();
  const empty = new Ratio();
  const waits = STATIONS.map(() => new Ratio());
  const uses = STATIONS.map(() => new Ratio());
  const study = openTandem();
  watch(study, RUNS, (world, steps) => {
    const { leaves } = study.programs.technology;
    const done = leaves.indexOf('done');
    const entered = new Map<number, number>();
    let [stay, left, inside, since, free] = [0, 0, 0, 0, 0];
    for (const { entity, month, from, to } of steps) {
      if (entity >= world.entities.firstLine) continue;
      if (from < 0) {
        if (inside === 0 && month > WARM_UP) free += month - Math.max(WARM_UP, since);
        inside++;
        entered.set(entity, month);
      }
      if (to !== done) continue;
      inside--;
      since = month;
      if (month < WARM_UP) continue;
      left++;
      stay += month - entered.get(entity)!;
    }
    stays.add(stay, left);
    empty.add(free, MONTHS);
    const { at } = world.capacity.statistics;
    STATIONS.forEach((_, station) => {
      waits[station].add(at.waitingMonths[station], at.waits[station]);
      uses[station].add(at.busyMonths[station], at.availableMonths[station]);
    });
  });

  test('keep a technology for the sum of 1 / (service rate − arrival rate)', () => {
    const truth = STATIONS.reduce((sum, name) => sum + 1 / (1 / SERVICE[name] - RATE), 0);

    expectNear(stays, truth, 0.15);
  });

  test.each(STATIONS.map((name, station) => ({ name, station })))('wait at $name as if alone', ({ name, station }) => {
    const load = RATE * SERVICE[name];

    expectNear(waits[station], (load * SERVICE[name]) / (1 - load), 0.3);
    expectNear(uses[station], load, 0.05);
  });

  test('are all empty as often as the product of their odds says', () => {
    const truth = STATIONS.reduce((product, name) => product * (1 - RATE * SERVICE[name]), 1);

    expectNear(empty, truth, 0.15);
  });
});

/** Erlang C: mean wait in service times of M/M/c with a load (Cooper, Introduction to Queueing Theory, 1981). */
function erlangWait(load: number, slots: number): number {
  let lost = 1;
  for (let each = 1; each <= slots; each++) lost = (load * lost) / (each + load * lost);
  const delayed = lost / (1 - (load / slots) * (1 - lost));
  return delayed / (slots - load);
}

describe('three M/M/1 queues', () => {
  const LOAD = 0.8;
  const fields = ['a', 'b', 'c'];
  function waitOf(pooled: 'yes' | 'no', set?: 'yes' | 'no'): Ratio {
    const wait = new Ratio();
    const policies = set === undefined ? '' : `policies: { list: [{ name: p, set: { programme.pooled: ${set} } }] }\n`;
    const programme = `programme: { budget: 0 RMB, lines-per-year: 0, new-lines: 0, pooled: ${pooled} }\n`;
    const study = open(`${header(LOAD * 3, 'queue')}fields:
${fields.map((name) => `  ${name}: { title: Field, share: { value: ${100 / 3} % } }`).join('\n')}
durations: { service: { mean: 1 months, shape: exponential } }
lines: { pools: [[${fields.join(', ')}]] }
platforms: [{ id: shop, lines: [${fields.map((field) => `{ field: ${field}, count: 1, opened: 2025 }`).join(', ')}] }]
${programme}${policies}`);
    watch(study, RUNS, ({ capacity: { statistics } }: World) => {
      wait.add(statistics.waitingMonths, statistics.waits);
    });
    return wait;
  }

  test('wait as M/M/1 each on lines of their own, and as M/M/3 where they share them', () => {
    expectNear(waitOf('no'), LOAD / (1 - LOAD), 0.15);
    expectNear(waitOf('yes'), erlangWait(3 * LOAD, 3), 0.15);
  });

  test('are shared from the decision on by a policy that says so, and no longer by one that ends it', () => {
    expectNear(waitOf('no', 'yes'), erlangWait(3 * LOAD, 3), 0.15);
    expectNear(waitOf('yes', 'no'), LOAD / (1 - LOAD), 0.15);
  });
});
