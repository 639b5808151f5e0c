import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { queue } from '../../models/queue/index.ts';
import { openText, tableOf, traceOf } from '../experiment/a-study.ts';
import type { Study } from '#compile';
import type { Model, OwnOutcome } from '#model';
import { column } from '#table';
import type { OutcomeTable } from '#table';

const record = (fact: string): object => ({ type: 'record', params: { fact } });

const resource = { resource: 'pilot-line' };

/** The plain queue that notes when it serves, and twice over: only the first date counts. */
const technology = createMachine({
  id: 'technology',
  initial: 'waiting',
  states: {
    waiting: {
      entry: { type: 'request', params: resource },
      on: { 'line.granted': { target: 'served' }, 'line.refused': { target: 'turnedAway' } },
    },
    served: {
      entry: [{ type: 'seize', params: resource }, record('taken')],
      exit: [{ type: 'release', params: resource }, record('taken')],
      after: { service: { target: 'done' } },
    },
    done: { type: 'final', entry: [record('done'), record('let-go')] },
    turnedAway: { type: 'final', entry: record('left-waiting') },
  },
} as never) as AnyStateMachine;

const OUTCOMES: readonly OwnOutcome[] = [
  {
    ...{ name: 'customers-taken', title: 'Customers taken', unit: 'customers', better: 'more' },
    ...{ definition: 'Given a slot.', of: { count: 'taken' } },
  },
  {
    ...{ name: 'customers-lost', title: 'Customers lost', unit: 'customers', better: 'less' },
    ...{ definition: 'Turned away.', of: { count: 'left-waiting' } },
  },
  ...[2, 5, 6].map((years): OwnOutcome => ({
    ...{ name: `taken-by-${years}`, title: `Taken by ${years}`, unit: 'technologies', better: 'more' },
    ...{ definition: 'Given a slot so soon.', of: { count: 'taken', 'within-years': years } },
  })),
  {
    ...{ name: 'wait', title: 'Wait', unit: 'months', better: 'less' },
    ...{ definition: 'From arrival to a slot.', of: { 'months-to': 'taken' } },
  },
  {
    ...{ name: 'field-wait', title: 'Wait', unit: 'months', better: 'less', fields: 'each' },
    ...{ definition: 'From arrival to a slot.', of: { 'months-to': 'taken' } },
  },
  {
    ...{ name: 'insiders-wait', title: 'Wait of insiders', unit: 'months', better: 'less', who: 'insiders' },
    ...{ definition: 'From arrival to a slot.', of: { 'months-to': 'taken' } },
  },
  {
    ...{ name: 'others-wait', title: 'Wait of others', unit: 'months', better: 'less', who: 'others' },
    ...{ definition: 'From arrival to a slot.', of: { 'months-to': 'taken' } },
  },
  {
    ...{ name: 'stay', title: 'Stay', unit: 'months', better: 'less' },
    ...{ definition: 'On the line.', of: { 'months-to': 'done', from: 'taken' } },
  },
  {
    ...{ name: 'wait-of-done', title: 'Wait', unit: 'months', better: 'less' },
    ...{ definition: 'From arrival to a slot, of those who were served to the end.' },
    of: { 'months-to': 'taken', among: 'done' },
  },
  {
    ...{ name: 'price', title: 'Price', unit: 'RMB', better: 'less' },
    ...{ definition: 'What those paid who were served to the end.', of: { 'spent-by': ['taken', 'done'] } },
  },
  {
    ...{ name: 'sound-lost', title: 'Sound customers lost', unit: 'share', better: 'less' },
    ...{ definition: 'Sound ones turned away.' },
    of: { 'share-with': 'left-waiting', of: ['left-waiting', 'done'], viable: true },
  },
  {
    ...{ name: 'faulty-lost', title: 'Faulty customers lost', unit: 'share', better: 'less' },
    ...{ definition: 'Faulty ones turned away.' },
    of: { 'share-with': 'left-waiting', of: ['left-waiting', 'done'], viable: false },
  },
];

const counted: Model = {
  ...queue,
  charts: { ...queue.charts, technology },
  facts: ['let-go', 'taken'],
  outcomes: OUTCOMES,
  titles: { 'technologies-entered': 'Customers' },
  thing: { one: 'customer', many: 'customers' },
};

function open(
  model: Model,
  more: { readonly warmUp?: number; readonly decision?: string; readonly policies?: string } = {},
): Study {
  const {
    warmUp = 0,
    decision = '{ outcome: wait, better: less, smallest-difference: 1 months }',
    policies = '',
  } = more;
  return openText(
    `title: Queue
question: How long is the wait?
model: ${model.name}
time: { decision: 2025, window: 5 years, evaluation: 5 years, warm-up: ${warmUp} months }
decision: ${decision}
arrivals: { rate: 2 per month, maximum: 2 per month }
fields: { quick: { title: Quick, share: 60 % }, slow: { title: Slow, share: 40 %, durations: { service: { mean: 2 months, shape: exponential } } } }
durations: { service: { mean: 0.7 months, shape: exponential } }
lines: { slots: 1, routing: field, waiting-room: 6 }
platforms: [{ id: shop, lines: [{ field: quick, count: 1, opened: 2025 }, { field: slow, count: 1, opened: 2025 }] }]
${policies}`,
    model,
  );
}

const valuesOf = (table: OutcomeTable, name: string): readonly number[] => [...column(table, 0, name)];

describe('a model with outcomes of its own', () => {
  test('counts what is counted elsewhere', async () => {
    const table = await tableOf(open(counted));
    expect(valuesOf(table, 'customers-taken')).toEqual(valuesOf(table, 'technologies-served'));
    expect(valuesOf(table, 'customers-lost')).toEqual(valuesOf(table, 'left-waiting'));
    expect(valuesOf(table, 'customers-lost').some((lost) => lost > 0)).toBe(true);
  });

  test.each([0, 24])('measures months as waiting is measured, after a warm-up of %i months', async (warmUp) => {
    const table = await tableOf(open(counted, { warmUp }));
    const waits = valuesOf(table, 'waits');
    const months = valuesOf(table, 'waiting-months');
    expect(valuesOf(table, 'wait-counted')).toEqual(waits);
    valuesOf(table, 'wait-months').forEach((sum, replication) => {
      expect(sum).toBeCloseTo(months[replication], 9);
    });
    expect(waits.every((count) => count > 10)).toBe(true);
  });

  test('has an outcome for every field, which add up', async () => {
    const table = await tableOf(open(counted));
    const all = valuesOf(table, 'wait-months');
    const [quick, slow] = ['quick', 'slow'].map((field) => valuesOf(table, `field-wait-in-${field}-months`));
    all.forEach((sum, replication) => {
      expect(quick[replication] + slow[replication]).toBeCloseTo(sum, 9);
    });
    const mean = (field: string): number =>
      sumOf(valuesOf(table, `field-wait-in-${field}-months`)) /
      sumOf(valuesOf(table, `field-wait-in-${field}-counted`));
    expect(mean('slow')).toBeGreaterThan(1.5 * mean('quick'));
  });

  test('tells insiders from others as the statistics of waiting do', async () => {
    const policies = 'policies: { list: [{ name: first, co-construction: insiders-first }] }';
    const table = await tableOf(open(counted, { policies }));
    for (const side of ['insiders', 'others']) {
      expect(valuesOf(table, `${side}-wait-counted`)).toEqual(valuesOf(table, `${side}-waits`));
      valuesOf(table, `${side}-wait-months`).forEach((sum, replication) => {
        expect(sum).toBeCloseTo(valuesOf(table, `${side}-waiting-months`)[replication], 9);
      });
      expect(valuesOf(table, `${side}-waits`).some((count) => count > 5)).toBe(true);
    }
    const asked = valuesOf(table, 'insiders-asked').map((count, at) => count + valuesOf(table, 'others-asked')[at]);
    const lost = valuesOf(table, 'insiders-lost').map((count, at) => count + valuesOf(table, 'others-lost')[at]);
    expect(lost).toEqual(valuesOf(table, 'customers-lost'));
    expect(asked).toEqual(valuesOf(table, 'waits').map((count, at) => count + lost[at]));
  });

  test('measures from one fact to another', async () => {
    const study = open(counted);
    const table = await tableOf(study, { replications: 50 });
    const steps = traceOf(study);
    const since = new Map<number, number>();
    let stay = 0;
    for (const { entity, ordinal, month, to } of steps) {
      if (entity !== 'technology') continue;
      if (to === 'served') since.set(ordinal, month);
      if (to === 'done') stay += month - (since.get(ordinal) ?? NaN);
    }
    expect(valuesOf(table, 'stay-months')[0]).toBeCloseTo(stay, 9);
    expect(stay).toBeGreaterThan(10);
  });

  test('measures months among those that have another fact, and what they were charged', async () => {
    const study = open(counted);
    const table = await tableOf(study);
    const inAll = valuesOf(table, 'wait-counted');
    const done = valuesOf(table, 'stay-counted');
    expect(valuesOf(table, 'wait-of-done-counted')).toEqual(done);
    expect(valuesOf(table, 'price-counted')).toEqual(done);
    expect(done.some((number, replication) => number < inAll[replication])).toBe(true);
  });

  test('measures a share among the sound and among the faulty, who are all', async () => {
    const table = await tableOf(open(counted));
    const [sound, faulty] = ['sound-lost', 'faulty-lost'];
    valuesOf(table, 'customers-lost').forEach((lost, at) => {
      expect(valuesOf(table, `${sound}-months`)[at] + valuesOf(table, `${faulty}-months`)[at]).toBe(lost);
      expect(valuesOf(table, `${sound}-counted`)[at] + valuesOf(table, `${faulty}-counted`)[at]).toBe(
        lost + valuesOf(table, 'stay-counted')[at],
      );
    });
  });

  test('counts what has a fact so many years after the decision, and knows nothing of later ones', async () => {
    const study = open(counted);
    const table = await tableOf(study);
    const early = traceOf(study).filter(({ entity, to, month }) => {
      const since = month - study.calendar.decision;
      return entity === 'technology' && to === 'served' && since <= 24;
    });

    expect(early.length).toBeGreaterThan(10);
    expect(valuesOf(table, 'taken-by-2')[0]).toBe(early.length);
    expect(valuesOf(table, 'taken-by-5')).toEqual(valuesOf(table, 'customers-taken'));
    expect(valuesOf(table, 'taken-by-6').every(Number.isNaN)).toBe(true);
    expect(table.outcomes.find(({ name }) => name === 'taken-by-2')?.unit).toBe('customers');
  });

  test('gives the same by both interpreters', async () => {
    const study = open(counted);
    const fast = await tableOf(study);
    const reference = await tableOf(study, { interpreter: 'reference' });
    expect(reference.values).toEqual(fast.values);
  });

  test('leaves every other outcome as it is', async () => {
    const plain = await tableOf(open({ ...queue }, { decision: '{ outcome: waiting, better: less }' }));
    const own = await tableOf(open(counted));
    for (const { name } of plain.outcomes) expect(valuesOf(own, name)).toEqual(valuesOf(plain, name));
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
