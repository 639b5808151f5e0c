import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { Study } from '#compile';
import type { Interpreter } from '#kernel';
import type { Model } from '#model';
import { models } from '#models';
import type { OutcomeTable } from '#table';
import { openScenario, openText, tableOf, traceOf } from './a-study.ts';

/** The example, small enough for XState. */
const short = { 'time.window': '2 years', 'time.evaluation': '5 years', 'arrivals.rate': '6 per year' };

/** One technology a month for two slots that each take two months: the queue grows. */
function openQueue(model: Model, room = ''): Study {
  return openText(
    `title: Queue
question: How long is the wait?
model: ${model.name}
time: { decision: 2025, window: 3 years, evaluation: 4 years }
decision: { outcome: waiting, better: less }
arrivals: { rate: 1 per month, maximum: 2 per month }
fields: { all: { title: All, share: 100 % } }
durations: { service: { mean: 3 months, shape: exponential } }
lines: { slots: 2, routing: field${room} }
platforms: [{ id: shop, lines: [{ field: all, count: 1, opened: 2025 }] }]
policies: { list: [{ name: only }] }
`,
    model,
  );
}

function expectSameTraces(study: Study, run: { seed?: string; policy?: number; replication?: number }): number {
  const compiled = traceOf(study, { ...run, interpreter: 'compiled' });
  expect(compiled).toEqual(traceOf(study, { ...run, interpreter: 'reference' }));
  return compiled.length;
}

describe('Both interpreters take the same steps', () => {
  const firstSteps = openScenario('first-steps', short);

  test.each(firstSteps.policies.map(({ name }, policy) => [name, policy] as const))(
    'in the example: %s',
    (_, policy) => {
      for (const [seed, replication] of [
        ['one', 0],
        ['two', 7],
        ['', 1],
      ] as const) {
        expect(expectSameTraces(firstSteps, { policy, seed, replication })).toBeGreaterThan(100);
      }
    },
  );

  test('in the example when lines break down often, wear out soon and close', () => {
    const study = openScenario('first-steps', {
      ...short,
      'durations.breakdown.mean': '2 months',
      'durations.maintenance-interval.mean': '3 months',
      'durations.lifetime.mean': '20 months',
      'without-platform.existing': 'close',
    });

    study.policies.forEach((_, policy) => expectSameTraces(study, { policy }));
  });

  test('in the example when shocks strike durations', () => {
    const study = openScenario('first-steps', {
      ...short,
      'shocks.common.slow.on': 'durations',
      'shocks.common.slow.of': ['research', 'debugging', 'ramp'],
      'shocks.common.slow.spread': '40 %',
      'shocks.common.slow.persistence': 0.5,
    });

    study.policies.forEach((_, policy) => expectSameTraces(study, { policy }));
    expect(traceOf(study)).not.toEqual(traceOf(openScenario('first-steps', short)));
  });

  test('in the city of Quanzhou, for a contract with effects', () => {
    const study = openScenario('quanzhou', {
      'time.window': '2 years',
      'time.evaluation': '4 years',
      'arrivals.rate': '15 per year',
    });
    const policy = study.policies.findIndex(({ hasEffects }) => hasEffects);

    expect(expectSameTraces(study, { policy })).toBeGreaterThan(1000);
  });

  test('in a queue, with waiting rooms of all sizes', () => {
    for (const room of ['', ', waiting-room: 0', ', waiting-room: 2']) {
      for (const seed of ['one', 'two', 'three']) {
        expect(expectSameTraces(openQueue(models['queue'], room), { seed })).toBeGreaterThan(50);
      }
    }
  });
});

describe('Both interpreters fill the same table, to the last bit', () => {
  async function expectSameTables(study: Study, seed: string, policies: readonly string[]): Promise<OutcomeTable> {
    const compiled = await tableOf(study, { seed, policies });
    expect(compiled).toEqual(await tableOf(study, { seed, policies, interpreter: 'reference' }));
    return compiled;
  }

  test('of the example', async () => {
    const study = openScenario('first-steps', {
      'time.window': '1 years',
      'time.evaluation': '4 years',
      'arrivals.rate': '2 per year',
      'arrivals.maximum': '4 per year',
    });
    const { values } = await expectSameTables(study, 'one', ['lab-enterprise + matching-subsidy']);

    expect(values.some((value) => value > 1e6)).toBe(true);
  });

  test('of a queue', async () => {
    const { values } = await expectSameTables(openQueue(models['queue'], ', waiting-room: 1'), 'two', ['only']);

    expect(values.some((value) => value > 0)).toBe(true);
  });
});

describe('An event that a state does not know', () => {
  /** The queue whose states answer only what is given; nobody may wait, so that lines refuse. */
  function queueThat(answer: object, atRoot: object = {}): Study {
    const technology = createMachine({
      id: 'technology',
      initial: 'waiting',
      on: atRoot,
      states: {
        waiting: {
          entry: { type: 'request', params: { resource: 'pilot-line' } },
          on: { 'line.granted': { target: 'served' }, ...answer },
        },
        served: {
          entry: { type: 'seize', params: { resource: 'pilot-line' } },
          exit: { type: 'release', params: { resource: 'pilot-line' } },
          after: { service: { target: 'done' } },
        },
        done: { type: 'final' },
      },
    });
    const { queue } = models;
    return openQueue({ ...queue, charts: { ...queue.charts, technology } }, ', waiting-room: 0');
  }

  test.each<Interpreter>(['compiled', 'reference'])('is an error that names state and event: %s', (interpreter) => {
    expect(() => traceOf(queueThat({}), { interpreter })).toThrow(
      new Error(
        'technology in state waiting has no answer to line.refused: handle it, or declare it ignorable with an empty transition',
      ),
    );
  });

  test.each([
    ['by the state', queueThat({ 'line.refused': {} })],
    ['by the chart', queueThat({}, { 'line.refused': {} })],
  ])('is no error when it is declared ignorable %s', (_, study) => {
    expectSameTraces(study, {});
    const ignored = traceOf(study).filter(({ event, from, to }) => event === 'line.refused' && from === to);
    expect(ignored.length).toBeGreaterThan(5);
  });
});
