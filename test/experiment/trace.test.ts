import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '#experiment';
import { column } from '#table';
import { openScenario, tableOf, traceOf } from './a-study.ts';

const study = openScenario('first-steps', {
  'time.window': '4 years',
  'time.evaluation': '9 years',
  'arrivals.rate': '15 per year',
});
const table = await tableOf(study);
const { decision, end } = study.calendar;

/** The technologies of a trace: when each entered, and every state it came to. */
function technologiesOf(trace: readonly TraceEvent[]): { entered: number; states: string[] }[] {
  const all = new Map<number, { entered: number; states: string[] }>();
  for (const { entity, ordinal, month, from, to } of trace) {
    if (entity !== 'technology') continue;
    if (from === '') all.set(ordinal, { entered: month, states: [] });
    all.get(ordinal)!.states.push(to);
  }
  return [...all.values()];
}

describe('A trace', () => {
  const places = [
    [0, 0],
    [0, 13],
    [1, 27],
    [2, 49],
    [3, 8],
  ].map(([policy, replication]) => [study.policies[policy].name, policy, replication] as const);

  test.each(places)('counts what the table counts: %s, replication %s/%i', (_, policy, replication) => {
    const trace = traceOf(study, { policy, replication });
    const entered = technologiesOf(trace).filter((technology) => technology.entered >= decision);
    const count = (holds: (states: readonly string[]) => boolean): number =>
      entered.filter(({ states }) => holds(states)).length;
    const ends = ['commercialised', 'abandoned', 'withdrawn'];
    const stored = (outcome: string): number => column(table, policy, outcome)[replication];

    expect({
      entered: stored('technologies-entered'),
      commercialised: stored('technologies-commercialised'),
      served: stored('technologies-served'),
      'failed the proof': stored('left-proof-of-concept'),
      'found no partner': stored('left-contracting'),
      unfinished: stored('unfinished'),
    }).toEqual({
      entered: entered.length,
      commercialised: count((states) => states.includes('commercialised')),
      served: count((states) => states.some((state) => state.startsWith('pilot.'))),
      'failed the proof': count((states) => states.includes('abandoned') && !states.includes('contracting')),
      'found no partner': count((states) => states.includes('withdrawn') && !states.includes('awaitingLine')),
      unfinished: count((states) => !ends.includes(states.at(-1)!)),
    });
    expect(entered.length).toBeGreaterThan(20);
  });

  test.each(places)('knows every firm and every line: %s, replication %s/%i', (_, policy, replication) => {
    const trace = traceOf(study, { policy, replication });
    const starts = (entity: string): TraceEvent[] =>
      trace.filter((event) => event.entity === entity && event.from === '');
    const founders = new Set(
      trace
        .filter(({ entity, month, from }) => entity === 'technology' && from === '' && month >= decision)
        .map(({ ordinal }) => ordinal),
    );
    const ofThisProgramme = starts('firm').filter(({ name }) =>
      founders.has(Number(/technology (\d+)$/.exec(name)?.[1])),
    );
    const ended = trace.filter(({ entity, to }) => entity === 'firm' && ['failed', 'acquired'].includes(to));
    const gone = new Set(ended.map(({ ordinal }) => ordinal));
    const stored = (outcome: string): number => column(table, policy, outcome)[replication];

    expect(ofThisProgramme.length).toBe(stored('firms-founded'));
    expect(ofThisProgramme.filter(({ ordinal }) => !gone.has(ordinal)).length).toBe(stored('incubated-firms'));
    const built = trace.filter(
      ({ entity, event, month }) => entity === 'line' && event === 'money.committed' && month >= decision,
    );
    expect(built.length).toBeGreaterThanOrEqual(stored('lines-built'));
  });

  test('begins with the past, goes forward in time, and ends by the evaluation', () => {
    const months = traceOf(study).map(({ month }) => month);

    expect(months).toEqual(months.toSorted((a, b) => a - b));
    expect(months[0]).toBeLessThan(decision);
    expect(months.at(-1)).toBeLessThanOrEqual(end);
    expect(months.at(-1)).toBeGreaterThan(end - 12);
  });

  test('takes up every state where it was left', () => {
    const where = new Map<string, string>();
    for (const { entity, ordinal, from, to } of traceOf(study, { policy: 1 })) {
      const key = `${entity} ${ordinal}`;
      expect(from).toBe(where.get(key) ?? '');
      where.set(key, to);
    }
    expect(where.size).toBeGreaterThan(50);
  });

  test('says dates as year and month', () => {
    const trace = traceOf(study);

    expect(trace.find(({ month }) => month >= decision)!.date).toBe('2025-01');
    for (const { month, date } of trace) {
      const [year, calendarMonth] = date.split('-').map(Number);
      expect((year - 2023) * 12 + calendarMonth - 1).toBe(Math.floor(month));
    }
  });

  test('names fields, platforms and founders, in the past and since', () => {
    const trace = traceOf(study, { policy: 1 });
    const namesOf = (entity: string, since: number): string[] =>
      [
        ...new Set(trace.filter((event) => event.entity === entity && event.month >= since).map(({ name }) => name)),
      ].toSorted();

    expect(namesOf('technology', 0)).toEqual(['materials, institute', 'robotics, institute']);
    for (const { entity, ordinal, name } of trace) {
      if (entity === 'line') expect(name).toBe(`${study.names.fields[study.lines[ordinal].field]}, institute`);
    }
    const late = trace.filter(({ entity, month, from }) => entity === 'technology' && month >= decision && from === '');
    expect(new Set(late.map(({ name }) => name)).size).toBe(2);
    for (const name of namesOf('firm', 0)) {
      const [, field, technology] = /^(materials|robotics), from technology (\d+)$/.exec(name)!;
      const founder = trace.find(({ entity, ordinal }) => entity === 'technology' && ordinal === Number(technology))!;
      expect(founder.name).toBe(`${field}, institute`);
    }
  });
});
