import { describe, expect, test } from 'vitest';
import { queue } from '../../models/queue/index.ts';
import { openText } from '../experiment/a-study.ts';
import { working } from './a-chart.ts';
import { compileChart } from '#compile';
import { outcomeWords } from '#model';
import type { Model, OwnOutcome } from '#model';
import { models } from '#models';
import { catalogueOf } from '#table';

const SERVED: OwnOutcome = {
  name: 'served',
  title: 'Served',
  unit: 'customers',
  better: 'more',
  definition: 'Given a slot.',
  of: { count: 'taken' },
};

const TEXT = `title: Queue
question: Who is served?
model: queue
time: { decision: 2025 }
decision: { outcome: incubated-firms, better: more }
arrivals: { rate: 2 per month, maximum: 2 per month }
fields: { all: { title: All, share: 100 % } }
durations: { service: 1 months }
lines: { slots: 1, routing: field }
`;

const open = (parts: Partial<Model>, text = TEXT): (() => unknown) => {
  const model: Model = { ...queue, ...parts };
  return () => openText(text, model);
};

const messageOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('facts and outcomes of a model that make no sense are refused by name', () => {
  test.each([
    [{ outcomes: [SERVED] }, 'the outcome served is of taken, which is no fact'],
    [{ facts: ['taken', 'taken'] }, 'the fact taken twice'],
    [{ facts: ['done'] }, 'the fact done, which every model has'],
    [{ facts: Array.from({ length: 33 }, (_, bit) => `fact${bit}`) }, '33 facts, which is more than 32'],
    [
      { facts: ['taken'], outcomes: [{ ...SERVED, of: { 'months-to': 'taken' } as const }] },
      'the outcome served is told in customers, not in months',
    ],
    [
      { facts: ['taken'], outcomes: [{ ...SERVED, of: { 'spent-by': ['taken'] } as const }] },
      'the outcome served is told in customers, not in RMB',
    ],
    [
      { outcomes: [{ ...SERVED, unit: 'share', of: { 'share-with': 'taken', of: ['gone'], viable: true } as const }] },
      'the outcome served is of taken, which is no fact; the outcome served is of gone, which is no fact',
    ],
    [
      { facts: ['taken'], outcomes: [{ ...SERVED, name: 'jobs' }] },
      'the model has an outcome jobs, but there is one of that name',
    ],
    [{ titles: { 'no-such': 'Nothing' } }, 'the model has a title for no-such, which is no outcome'],
  ])('%#', (parts, message) => {
    expect(messageOf(open(parts))).toContain(message);
  });

  test('and a chart records no fact that its model does not declare', () => {
    const chart = working({ entry: { type: 'record', params: { fact: 'taken' } } });
    expect(() => compileChart(chart, 'technology')).toThrow('a technology cannot record taken');
    expect(() => compileChart(chart, 'line', { facts: ['taken'] })).toThrow('not for a line');
    expect(() => compileChart(chart, 'technology', { facts: ['taken'] })).not.toThrow();
  });
});

describe('a scenario decides on an outcome of its model', () => {
  const parts = { facts: ['taken'], outcomes: [SERVED], thing: { one: 'customer', many: 'customers' } };
  const decide = (decision: string): string => TEXT.replace('{ outcome: incubated-firms, better: more }', decision);

  test('in its own unit', () => {
    const text = decide('{ outcome: served, better: more, smallest-difference: 2 customers }');
    expect(messageOf(open(parts, text))).toBe('');
  });

  test('and is told which unit that is', () => {
    const text = decide('{ outcome: served, better: more, smallest-difference: 2 firms }');
    expect(messageOf(open(parts, text))).toContain('`served` is told in customers');
  });

  test('and which outcomes there are', () => {
    const text = decide('{ outcome: severd, better: more }');
    expect(messageOf(open(parts, text))).toContain('did you mean `served`?');
  });
});

test('a model words the catalogue in its own way', () => {
  const { all } = catalogueOf(
    outcomeWords({ titles: { 'technologies-entered': 'Measures' }, thing: { one: 'measure', many: 'measures' } }, {}),
  );
  const known = new Map(all.map((outcome) => [outcome.name, outcome]));
  expect(known.get('technologies-entered')).toMatchObject({ title: 'Measures', unit: 'measures' });
  expect(known.get('cost-per-commercialised')?.unit).toBe('RMB per measure');
  expect(known.get('public-cost')?.unit).toBe('RMB');
});

test.each(Object.values(models))('$name adds outcomes that fit into the catalogue', (model) => {
  expect(() => catalogueOf(outcomeWords(model, { one: { title: 'One' }, other: { title: 'Other' } }))).not.toThrow();
});
