import { describe, expect, test } from 'vitest';
import {
  and,
  assign,
  cancel,
  emit,
  enqueueActions,
  log,
  not,
  raise,
  sendTo,
  spawnChild,
  stateIn,
  stopChild,
} from 'xstate';
import type { EntityKind } from '#model';
import { complaints, working } from './a-chart.ts';

const act = (entry: unknown): ReturnType<typeof working> => working({ entry });
const decide = (guard: unknown): ReturnType<typeof working> => working({ on: { 'line.granted': [{ guard }, {}] } });

describe('An action is refused', () => {
  test.each([
    ['that is unknown', act('dance'), 'working: action dance'],
    ['that is unknown, with parameters', act({ type: 'dance', params: { cost: 'trial' } }), 'working: action dance'],
    ['that every object has', act('toString'), 'working: action toString'],
    ['without its parameter', act('spend'), 'working: action spend without its cost'],
    ['with a number for a name', act({ type: 'spend', params: { cost: 7 } }), 'working: action spend without its cost'],
    [
      'with one parameter too many',
      act({ type: 'spend', params: { by: 'x', cost: 'trial' } }),
      'working: action spend with a parameter by',
    ],
    [
      'with a parameter where none is taken',
      act({ type: 'mend', params: { cost: 'trial' } }),
      'working: action mend with a parameter cost',
    ],
    [
      'with computed parameters',
      act({ type: 'spend', params: () => ({ cost: 'trial' }) }),
      'working: action spend with computed parameters',
    ],
    [
      'of a fact that nobody reads',
      act({ type: 'record', params: { fact: 'rich' } }),
      'working: action record: a technology cannot record rich',
    ],
    [
      'of a point that no contract has',
      act({ type: 'found', params: { at: 'noon' } }),
      'working: action found: a technology cannot found noon',
    ],
    [
      'of an unknown resource',
      act({ type: 'request', params: { resource: 'luck' } }),
      'working: action request: a technology cannot request luck',
    ],
  ])('%s', (_, chart, expected) => {
    expect(complaints(chart)).toBe(expected);
  });

  test.each([
    ['on entry', working({ entry: 'dance' }), 'working: action dance'],
    ['on exit', working({ exit: ['mend', 'dance'] }), 'working: action dance'],
    [
      'of a transition',
      working({ on: { 'line.granted': { actions: 'dance' } } }),
      'working: event line.granted: action dance',
    ],
    ['after a delay', working({ after: { research: { actions: 'dance' } } }), 'working: after research: action dance'],
    [
      'of the root',
      working({}, { on: { 'line.granted': { actions: 'dance' } } }),
      'root: event line.granted: action dance',
    ],
  ])('wherever it stands: %s', (_, chart, expected) => {
    expect(complaints(chart)).toBe(expected);
  });

  test.each([
    ['inline functions', () => undefined, ''],
    ['named functions', function dance() {}, ' (dance)'],
    ['assign', assign({}), ' (xstate.assign)'],
    ['raise', raise({ type: 'line.granted' }), ' (xstate.raise)'],
    [
      'raise of the end of a delay',
      raise({ type: 'x' }, { id: 'xstate.after.research.technology.working' }),
      ' (xstate.raise)',
    ],
    ['cancel of a delay', cancel('xstate.after.research.technology.working'), ' (xstate.cancel)'],
    ['sendTo', sendTo('somebody', { type: 'x' }), ' (xstate.sendTo)'],
    ['emit', emit({ type: 'x' }), ' (xstate.emit)'],
    ['spawn', spawnChild('somebody'), ' (xstate.spawnChild)'],
    ['stop', stopChild('somebody'), ' (xstate.stopChild)'],
    ['log', log('x'), ' (xstate.log)'],
    ['enqueueActions', enqueueActions(() => undefined), ' (xstate.enqueueActions)'],
  ])("even XState's own: %s", (_, action, name) => {
    expect(complaints(act([action]))).toBe(`working: an inline action function${name}`);
  });
});

describe('A guard is refused', () => {
  test.each([
    ['that is unknown', decide('lucky'), 'guard lucky'],
    ['without its parameter', decide('chance'), 'guard chance without its chance'],
    [
      'with computed parameters',
      decide({ type: 'chance', params: () => ({ chance: 'x' }) }),
      'guard chance with computed parameters',
    ],
    [
      'with one parameter too many',
      decide({ type: 'gate', params: { gate: 'pilot', state: 'done' } }),
      'guard gate with a parameter state',
    ],
    ['that counts nowhere', decide({ type: 'below', params: { limit: 'rework' } }), 'guard below without its state'],
    [
      'that counts what is not',
      decide({ type: 'below', params: { limit: 'rework', state: 'gone' } }),
      'guard below: gone is no state of the chart',
    ],
    ['that is a function', decide(() => true), 'an inline guard function'],
    ['that joins guards', decide(and(['chance', 'gate'])), 'an inline guard function (and)'],
    ['that denies a guard', decide(not('chance')), 'an inline guard function (not)'],
    ['that looks at states', decide(stateIn('done')), 'an inline guard function (stateIn)'],
  ])('%s', (_, chart, expected) => {
    expect(complaints(chart)).toBe(`working: event line.granted: ${expected}`);
  });
});

describe('Words of the wrong kind of entity are refused', () => {
  const request = (resource: string): object => ({ type: 'request', params: { resource } });

  test.each<[EntityKind, unknown, string]>([
    ['technology', request('money'), 'action request: a technology cannot request money'],
    ['technology', request('own-slot'), 'action request: a technology cannot request own-slot'],
    ['technology', 'open', 'action open: not for a technology'],
    ['line', request('pilot-line'), 'action request: a line cannot request pilot-line'],
    ['line', { type: 'withdraw', params: { resource: 'money' } }, 'action withdraw: a line cannot withdraw money'],
    ['line', 'mend', 'action mend: not for a line'],
    ['line', { type: 'found', params: { at: 'pilot' } }, 'action found: not for a line'],
    ['line', { type: 'record', params: { fact: 'done' } }, 'action record: not for a line'],
    ['firm', { type: 'spend', params: { cost: 'trial' } }, 'action spend: not for a firm'],
    ['firm', { type: 'record', params: { fact: 'done' } }, 'action record: a firm cannot record done'],
  ])('of a %s: %j', (kind, action, expected) => {
    expect(complaints(act(action), kind)).toBe(`working: ${expected}`);
  });

  test.each<[EntityKind, { type: string; params: object }]>([
    ['line', { type: 'gate', params: { gate: 'pilot' } }],
    ['firm', { type: 'gate', params: { gate: 'pilot' } }],
    ['line', { type: 'below', params: { limit: 'rework', state: 'working' } }],
    ['firm', { type: 'below', params: { limit: 'rework', state: 'working' } }],
  ])('of a %s: %j', (kind, guard) => {
    expect(complaints(decide(guard), kind)).toBe(`working: event line.granted: guard ${guard.type}: not for a ${kind}`);
  });
});
