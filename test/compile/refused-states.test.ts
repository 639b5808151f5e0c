import { describe, expect, test } from 'vitest';
import { assign, createMachine, setup } from 'xstate';
import { compileChart } from '#compile';
import { aChart, complaints, working } from './a-chart.ts';

const done = { type: 'final' };
const research = { after: { research: { target: '#technology.done' } } };
const child = { type: 'final' };

describe('A state is refused by its path and feature', () => {
  test.each([
    [
      'parallel states',
      aChart({ working: { type: 'parallel', states: { a: {}, b: {} } }, done }),
      'working: parallel states',
    ],
    [
      'history states',
      aChart({ working: { initial: 'a', states: { a: {}, back: { type: 'history' } } } }),
      'working.back: history states',
    ],
    [
      'deep history',
      aChart({ working: { initial: 'a', states: { a: {}, back: { history: 'deep' } } } }),
      'working.back: history; working.back: history states',
    ],
    [
      'the target of a history state',
      aChart({ working: { initial: 'a', states: { a: {}, back: { type: 'history', target: 'a' } } } }),
      'working.back: target; working.back: history states',
    ],
    [
      'a final state inside another',
      aChart({ working: { initial: 'a', states: { a: {}, b: { type: 'final' } } } }),
      'working.b: a final state inside another state',
    ],
    [
      'exit actions of a final state',
      aChart({ working: {}, done: { type: 'final', exit: 'mend' } }),
      'done: exit or after of a final state',
    ],
    [
      'a delay of a final state',
      aChart({ working: {}, done: { type: 'final', after: { research: {} } } }),
      'done: exit or after of a final state',
    ],
    [
      'states inside a final state',
      aChart({ working: research, done: { type: 'final', initial: 'a', states: { a: {} } } }),
      'done: states inside a state that is not compound',
    ],
    [
      'actions of an initial transition',
      aChart({ working: { initial: { target: 'a', actions: 'mend' }, states: { a: {} } } }),
      'working: actions of the initial transition',
    ],
    ['a dot in a name', aChart({ working: {}, 'a.b': {} }), 'a.b: a dot in the name of a state'],
    ['always', working({ always: { target: 'done' } }), 'working: always'],
    ['always in circles', aChart({ working: { always: 'b' }, b: { always: 'working' } }), 'working: always; b: always'],
    ['invoke', working({ invoke: { src: 'somebody' } }), 'working: invoke'],
    ['tags', working({ tags: ['busy'] }), 'working: tags'],
    ['output', aChart({ working: research, done: { type: 'final', output: { sum: 1 } } }), 'done: output'],
    ['a route', working({ route: {} }), 'working: route'],
    ['what no version of XState knows', working({ entries: ['mend'] }), 'working: entries'],
  ])('%s', (_, chart, expected) => {
    expect(complaints(chart)).toBe(expected);
  });

  test('onDone, with the final states that would send it', () => {
    const states = { working: { initial: 'a', states: { a: child }, onDone: { target: 'done' } }, done };

    expect(complaints(aChart(states))).toBe('working: onDone; working.a: a final state inside another state');
  });

  test('a route, with the event by which XState takes it', () => {
    const found = complaints(aChart({ working: { id: 'here', route: {} } })).split('; ');

    expect(found).toContain('working: route');
    expect(found).toContain('root: event xstate.route: an inline guard function (routeMatches)');
  });

  test('every feature of every state at once', () => {
    const states = { working: { always: 'b', tags: 'busy' }, b: { type: 'parallel', states: { c: { invoke: {} } } } };

    expect(complaints(aChart(states, { output: 1 }))).toBe(
      'root: output; working: always; working: tags; b: parallel states; b.c: invoke',
    );
  });
});

describe('A chart is refused as a whole', () => {
  test.each([
    ['for context', working({}, { context: { attempts: 0 } }), 'root: context: state lives in the chart alone'],
    ['for made context', working({}, { context: () => ({}) }), 'root: context: state lives in the chart alone'],
    ['for entry of its root', working({}, { entry: 'mend' }), 'root: entry, exit or after of the root'],
    ['for exit of its root', working({}, { exit: 'mend' }), 'root: entry, exit or after of the root'],
    [
      'for a delay of its root',
      working({}, { after: { research: '.done' } }),
      'root: entry, exit or after of the root',
    ],
    ['for a parallel root', working({}, { type: 'parallel', initial: undefined }), 'root: parallel states'],
    ['for output', working({}, { output: () => 1 }), 'root: output'],
    ['for onDone', working({}, { onDone: { actions: 'mend' } }), 'root: onDone'],
    ['without states', createMachine({ id: 'technology' }), 'root: no states'],
    ['for one id of two states', aChart({ working: { id: 'same' }, b: { id: 'same' } }), 'two states with the id same'],
  ])('%s', (_, chart, expected) => {
    expect(complaints(chart)).toBe(expected);
  });

  test('for implementations of its words, which the kernel gives', () => {
    const made = createMachine(
      { id: 'technology', initial: 'working', states: { working: {} } },
      {
        actions: { mend: () => undefined },
        guards: { chance: () => true },
        delays: { research: 7 },
      },
    );
    const setUp = setup({ actions: { record: assign({}) } }).createMachine({ id: 'technology' });

    const among = (name: string, role: string): string =>
      `an implementation of ${name} among its ${role}: the kernel says what words mean`;
    expect(complaints(made)).toBe(
      [among('mend', 'actions'), among('research', 'delays'), among('chance', 'guards')].join('; '),
    );
    expect(complaints(setUp)).toBe(`${among('record', 'actions')}; root: no states`);
  });

  test('by its name', () => {
    const chart = createMachine({ id: 'moped', initial: 'a', states: { a: { tags: 'x' } } });

    expect(() => compileChart(chart, 'line')).toThrow(new TypeError('chart moped cannot be compiled: a: tags'));
  });
});

describe('A chart compiles', () => {
  test.each([
    ['with an empty context', working({}, { context: {} })],
    [
      'with descriptions, meta data and a version',
      working({ description: 'Words', meta: { trl: 4 } }, { version: '1' }),
    ],
    ['with ids of its own', aChart({ working: { id: 'here', on: { 'line.closed': '#there' } }, b: { id: 'there' } })],
    [
      'with events that a final state ignores',
      aChart({ working: research, done: { type: 'final', on: { 'line.freed': {} } } }),
    ],
  ])('%s', (_, chart) => {
    expect(complaints(chart)).toBe('');
  });
});
