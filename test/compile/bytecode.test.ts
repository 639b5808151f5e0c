import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { compileChart } from '#compile';
import { ENTITY_KINDS } from '#model';
import type { EntityKind } from '#model';
import { models } from '#models';
import { aChart } from './a-chart.ts';
import { byXState, casesOf, moveByBytecode, startByBytecode } from './moves.ts';
import type { Move } from './moves.ts';
import { OWN_FACTS, randomTechnology } from './random-charts.ts';

const spend = (cost: string): object => ({ type: 'spend', params: { cost } });
const record = (fact: string): object => ({ type: 'record', params: { fact } });

/** States in states, with something said at every door. */
const nested = aChart(
  {
    working: {
      entry: spend('trial'),
      exit: spend('team'),
      after: { patience: { target: 'ended', actions: 'mend' } },
      on: {
        'line.granted': { target: '.second', actions: 'mend' },
        'line.refused': { target: 'working' },
        'line.closed': { actions: record('done') },
        'line.filled': {},
      },
      initial: 'first',
      states: {
        first: {
          entry: spend('facility'),
          exit: spend('licence'),
          after: { research: { target: 'second' } },
          on: { 'line.freed': { target: 'first' }, 'line.emptied': { target: '#technology.working', actions: 'mend' } },
        },
        second: { entry: spend('production'), initial: 'deep', states: { deep: { exit: spend('operation') } } },
      },
    },
    ended: { type: 'final', entry: record('done') },
  },
  { on: { 'programme.ended': { target: '.ended', actions: 'mend' } } },
);

const program = compileChart(nested, 'technology');
const patience = 'xstate.after.patience.technology.working';
const research = 'xstate.after.research.technology.working.first';

function move(leaf: string, event: string): Move {
  return moveByBytecode(program, { leaf, event, branches: 1 }, 0);
}

function isHandled(leaf: string, event: string): boolean {
  return program.table[program.leaves.indexOf(leaf) * program.events.length + program.events.indexOf(event)] >= 0;
}

describe('Bytecode', () => {
  test('starts a chart from the outside in', () => {
    expect(startByBytecode(program)).toEqual({
      to: 'working.first',
      entered: ['working', 'working.first'],
      actions: ['spend trial', `start ${patience}`, 'spend facility', `start ${research}`],
    });
  });

  test('leaves from the inside out, acts, and enters from the outside in; a delay that ended is not stopped', () => {
    expect(move('working.first', research)).toEqual({
      to: 'working.second.deep',
      entered: ['working.second', 'working.second.deep'],
      actions: ['spend licence', 'spend production'],
    });
    expect(move('working.first', patience)).toEqual({
      to: 'ended',
      entered: ['ended'],
      actions: ['spend licence', `stop ${research}`, 'spend team', 'mend', 'record done'],
    });
  });

  test('stays in a state whose transition leads inside it', () => {
    expect(move('working.second.deep', 'line.granted')).toEqual({
      to: 'working.second.deep',
      entered: ['working.second', 'working.second.deep'],
      actions: ['spend operation', 'mend', 'spend production'],
    });
  });

  test('stays in a compound state that is its own target, and starts its inside anew', () => {
    expect(move('working.second.deep', 'line.refused')).toEqual({
      to: 'working.first',
      entered: ['working.first'],
      actions: ['spend operation', 'spend facility', `start ${research}`],
    });
  });

  test('neither leaves nor enters a simple state that is its own target', () => {
    expect(move('working.first', 'line.freed')).toEqual({ to: 'working.first', entered: [], actions: [] });
  });

  test('leaves and enters again a state that an inner state leads to', () => {
    expect(move('working.first', 'line.emptied')).toEqual({
      to: 'working.first',
      entered: ['working', 'working.first'],
      actions: [
        ...['spend licence', `stop ${research}`, 'spend team', `stop ${patience}`, 'mend'],
        ...['spend trial', `start ${patience}`, 'spend facility', `start ${research}`],
      ],
    });
  });

  test('only acts where there is no target, and does nothing where there is no action either', () => {
    expect(move('working.first', 'line.closed')).toEqual({
      to: 'working.first',
      entered: [],
      actions: ['record done'],
    });
    expect(move('working.first', 'line.filled')).toEqual({ to: 'working.first', entered: [], actions: [] });
  });

  test('answers an event by the innermost state that knows it, and by the root at last', () => {
    expect(isHandled('working.second.deep', 'line.closed')).toBe(true);
    expect(isHandled('working.second.deep', 'line.freed')).toBe(false);
    expect(isHandled('working.second.deep', research)).toBe(false);
    expect(isHandled('ended', 'line.closed')).toBe(false);
    expect(move('working.second.deep', 'programme.ended')).toEqual({
      to: 'ended',
      entered: ['ended'],
      actions: ['spend operation', 'spend team', `stop ${patience}`, 'mend', 'record done'],
    });
  });

  test('knows its ends', () => {
    expect(program.leaves.filter((_, leaf) => program.final[leaf] === 1)).toEqual(['ended']);
  });

  test('gives delays that can run together timers of their own, and others the same', () => {
    const after = { research: {}, patience: {} };
    const chart = aChart({
      a: {
        after: { contracting: 'b' },
        initial: 'c',
        states: { c: { after }, d: { after: { rework: '#technology.b' } } },
      },
      b: { after: { repair: 'a' } },
      working: {},
    });

    const { delays, timers } = compileChart(chart, 'technology');

    expect(Object.fromEntries(delays.map(({ name, timer }) => [name, timer]))).toEqual({
      contracting: 0,
      research: 1,
      patience: 2,
      rework: 1,
      repair: 0,
    });
    expect(timers).toBe(3);
  });

  test('draws each use of chance for a purpose of its own', () => {
    const { delays, branchPurpose } = compileChart(models['pilot-platform'].charts.technology, 'technology');
    const asFirm = compileChart(aChart({ working: { after: { research: 'working' } } }), 'firm');
    const asLine = compileChart(aChart({ working: { after: { research: 'working' } } }), 'line');

    const purposes = delays.map(({ purpose }) => purpose);
    expect(new Set(purposes).size).toBe(delays.length);
    expect(purposes.filter((purpose) => branchPurpose.includes(purpose))).toEqual([]);
    expect(asFirm.delays[0].purpose).not.toBe(asLine.delays[0].purpose);
  });
});

/** Facts and stations of the model whose chart it is. */
type Own = Parameters<typeof compileChart>[2];

/** Every branch of every event in every state, by XState and by the bytecode. */
function expectEqualMoves(machine: AnyStateMachine, kind: EntityKind, own: Own = { facts: OWN_FACTS }): number {
  const program = compileChart(machine, kind, own);
  const reference = byXState(machine);
  expect(startByBytecode(program)).toEqual(reference.start());
  let moves = 0;
  for (const each of casesOf(machine, program)) {
    const cell = program.leaves.indexOf(each.leaf) * program.events.length + program.events.indexOf(each.event);
    expect(program.table[cell] >= 0, `${each.leaf} handles ${each.event}`).toBe(each.branches > 0);
    for (let branch = 0; branch < each.branches; branch += 1, moves += 1) {
      const at = `${each.leaf}, ${each.event}, branch ${branch}`;
      expect([at, moveByBytecode(program, each, branch)]).toEqual([at, reference.move(each, branch)]);
    }
  }
  return moves;
}

describe('Every move is the one that XState makes', () => {
  const charts = Object.values(models).flatMap((model) =>
    ENTITY_KINDS.map((kind) => [`${model.name}, ${kind}`, model.charts[kind], kind, model] as const),
  );

  test.each([['nested states', nested, 'technology', {}] as const, ...charts])('in %s', (_, machine, kind, own) => {
    expectEqualMoves(machine, kind, own);
  });

  test('in random charts', () => {
    let moves = 0;
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        moves += expectEqualMoves(randomTechnology(draw), 'technology');
      }),
      { numRuns: 150 },
    );
    expect(moves).toBeGreaterThan(5000);
  });

  test('knows which events no state does anything about', () => {
    const ignoredBy = (machine: AnyStateMachine, kind: EntityKind): string[] => {
      const { events, ignored } = compileChart(machine, kind);
      return events.filter((_, event) => ignored[event] === 1);
    };
    const chart = aChart({
      working: {
        on: {
          'line.filled': {},
          'line.freed': {},
          'line.emptied': { actions: record('done') },
          'line.closed': { target: 'working' },
        },
        initial: 'first',
        states: { first: { on: { 'line.freed': { target: 'second' } } }, second: {} },
      },
    });

    expect(ignoredBy(chart, 'technology')).toEqual(['line.filled']);
    expect(ignoredBy(models['queue'].charts.line, 'line')).toEqual(['line.filled', 'line.freed']);
    expect(ignoredBy(models['pilot-platform'].charts.line, 'line')).toEqual([]);
  });
});
