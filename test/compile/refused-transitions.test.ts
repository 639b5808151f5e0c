import { describe, expect, test } from 'vitest';
import { aChart, complaints, working } from './a-chart.ts';

const chance = { type: 'chance', params: { chance: 'finds-partner' } };
const done = { type: 'final' };

describe('A delay is refused', () => {
  test.each([
    ['of a number', working({ after: { 1000: 'done' } }), 'working: after 1000: a delay without a name'],
    ['of a fraction', working({ after: { '1.5': 'done' } }), 'working: after 1.5: a delay without a name'],
    ['of a negative number', working({ after: { '-5': 'done' } }), 'working: after -5: a delay without a name'],
    ['without a name', working({ after: { '': 'done' } }), 'working: after : a delay without a name'],
    ['with a dot', working({ after: { 'set.up': 'done' } }), 'working: after set.up: a dot in the name of a delay'],
    ['without a branch', working({ after: { research: [] } }), 'working: after research without a branch'],
    ['that is undefined', working({ after: { research: undefined } }), 'working: after research without a branch'],
  ])('%s', (_, chart, expected) => {
    expect(complaints(chart)).toBe(expected);
  });
});

describe('An event is refused', () => {
  test.each([
    ['when it is the wildcard', working({ on: { '*': 'done' } }), 'working: wildcard event *'],
    ['when it is half a wildcard', working({ on: { 'line.*': 'done' } }), 'working: wildcard event line.*'],
    ['on the root too', working({}, { on: { '*': '.done' } }), 'root: wildcard event *'],
    [
      'that the kernel never sends',
      working({ on: { 'line.painted': 'done' } }),
      'working: event line.painted, which the kernel never sends',
    ],
    [
      "of XState's own",
      working({ on: { 'xstate.init': 'done' } }),
      'working: event xstate.init, which the kernel never sends',
    ],
    ['without a branch', working({ on: { 'line.freed': [] } }), 'working: event line.freed without a branch'],
  ])('%s', (_, chart, expected) => {
    expect(complaints(chart)).toBe(expected);
  });

  test.each([
    ['declared ignorable', working({ on: { 'line.freed': {} } })],
    ["declared ignorable in XState's other way", working({ on: { 'line.freed': undefined } })],
    ['declared ignorable by the root', working({}, { on: { 'line.freed': {} } })],
  ])('but not one %s', (_, chart) => {
    expect(complaints(chart)).toBe('');
  });
});

describe('Branches are refused', () => {
  const on = (branches: object): ReturnType<typeof working> => working({ on: { 'line.granted': branches } });
  const at = 'working: event line.granted';

  test.each([
    ['without an else', on({ guard: chance, target: 'done' }), `${at}: the last branch must have no guard`],
    [
      'without an else, the first being fine',
      on([{ guard: chance }, { guard: { type: 'gate', params: { gate: 'pilot' } } }]),
      `${at}: the last branch must have no guard`,
    ],
    ['after an else', on([{ target: 'done' }, {}]), `${at}: a branch after one without a guard`],
    ['that enter again', on({ target: 'working', reenter: true }), `${at}: reenter`],
    ['with two targets', on({ target: ['working', 'done'] }), `${at}: several targets at once`],
    ['of an older XState', on({ target: 'done', internal: false }), `${at}: internal`],
    [
      'with an else before a guard',
      on([{}, { guard: chance }]),
      `${at}: a branch after one without a guard; ${at}: the last branch must have no guard`,
    ],
  ])('%s', (_, chart, expected) => {
    expect(complaints(chart).split('; ').toSorted()).toEqual(expected.split('; ').toSorted());
  });

  test('of a delay, by the name of the delay', () => {
    expect(complaints(working({ after: { research: { guard: chance } } }))).toBe(
      'working: after research: the last branch must have no guard',
    );
  });

  test('of a delay of a state with an id of its own', () => {
    expect(complaints(working({ id: 'my.own', after: { research: { target: 'done', reenter: true } } }))).toBe(
      'working: after research: reenter',
    );
  });
});

describe('A way out of a final state is refused', () => {
  test('by the root', () => {
    expect(complaints(working({}, { on: { 'programme.ended': { target: '.working' } } }))).toBe(
      'done: event programme.ended leads out of the final state, to working',
    );
  });

  test('by itself', () => {
    const chart = aChart({ working: {}, done: { type: 'final', on: { 'line.freed': { target: 'working' } } } });

    expect(complaints(chart)).toBe('done: event line.freed leads out of the final state, to working');
  });

  test('to a state that ends at once, too', () => {
    const chart = working({}, { on: { 'programme.ended': { target: '#technology' } } });

    expect(complaints(chart)).toBe('done: event programme.ended leads out of the final state, to root');
  });

  test.each([
    ['the way from one end to another', aChart({ working: {}, done }, { on: { 'programme.ended': '.done' } })],
    [
      'the way from everywhere in a chart that never ends',
      aChart({ working: {} }, { on: { 'programme.ended': '.working' } }),
    ],
  ])('but not %s', (_, chart) => {
    expect(complaints(chart)).toBe('');
  });
});

describe('Guards of one parameters object', () => {
  const other = { type: 'chance', params: { chance: 'goes-unpiloted' } };

  test('are refused where they stand at different places of their lists', () => {
    const first = [{ guard: chance, target: 'done' }, {}];
    const second = [{ guard: other }, { guard: chance, target: 'done' }, {}];

    expect(complaints(working({ on: { 'line.granted': first, 'line.refused': second } }))).toBe(
      'working: guard chance shares its parameters object with another list of branches',
    );
  });

  test('are refused twice in one list', () => {
    expect(complaints(working({ on: { 'line.granted': [{ guard: chance }, { guard: chance }, {}] } }))).toBe(
      'working: guard chance shares its parameters object with another list of branches',
    );
  });

  test('may serve lists that begin alike', () => {
    const branches = [{ guard: chance, target: 'done' }, {}];

    expect(complaints(working({ on: { 'line.granted': branches, 'line.refused': [...branches] } }))).toBe('');
  });
});
