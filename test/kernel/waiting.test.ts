import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Waiting } from '../../src/kernel/waiting.ts';

const FIELDS = 2;
const NUMBER = 12;

/** Somebody joins a field with a priority, or leaves if waiting. */
const moves = fc.array(
  fc.record({
    who: fc.nat({ max: NUMBER - 1 }),
    field: fc.nat({ max: FIELDS - 1 }),
    priority: fc.integer({ min: 0, max: 9 }),
    insider: fc.boolean(),
  }),
  { maxLength: 80 },
);

type Place = { readonly who: number; readonly field: number; readonly priority: number; readonly insider: boolean };

/** Whoever waits leaves, whoever does not joins; the same with a list. */
function carryOut(waiting: Waiting, list: readonly Place[], todo: readonly Place[]): readonly Place[] {
  return todo.reduce<readonly Place[]>((places, move) => {
    if (waiting.has(move.who)) {
      waiting.leave(move.who);
      return places.filter(({ who }) => who !== move.who);
    }
    waiting.join(move.who, move.field, { ...move, cell: move.field, home: 5 }, 3);
    return [...places, move].toSorted((a, b) => a.priority - b.priority);
  }, list);
}

function queueOf(waiting: Waiting, field: number): number[] {
  const queue: number[] = [];
  for (let who = waiting.first(field); who >= 0; who = waiting.after(who)) queue.push(who);
  return queue;
}

function expectSame(waiting: Waiting, places: readonly Place[]): void {
  for (let field = 0; field < FIELDS; field++) {
    const here = places.filter((place) => place.field === field);

    expect(queueOf(waiting, field)).toEqual(here.map(({ who }) => who));
    expect(waiting.count[field]).toBe(here.length);
    expect(waiting.insiders[field]).toBe(here.filter(({ insider }) => insider).length);
  }
}

describe('those who wait', () => {
  test('stand by field, priority and arrival, whoever leaves in between', () => {
    fc.assert(
      fc.property(moves, (todo) => {
        const waiting = new Waiting(FIELDS, NUMBER);
        expectSame(waiting, carryOut(waiting, [], todo));
      }),
    );
  });

  test('stand in a copy as in the original, and neither disturbs the other', () => {
    fc.assert(
      fc.property(moves, moves, moves, (before, garbage, after) => {
        const original = new Waiting(FIELDS, NUMBER);
        const places = carryOut(original, [], before);
        const copy = new Waiting(FIELDS, NUMBER);
        carryOut(copy, [], garbage);
        copy.copyFrom(original);
        expectSame(copy, carryOut(copy, places, after));

        expectSame(original, places);
      }),
    );
  });

  test('are known by what they brought', () => {
    const waiting = new Waiting(FIELDS, NUMBER);
    waiting.join(4, 1, { cell: 1, home: 3, insider: true, priority: 0 }, 17.5);

    expect([waiting.since[4], waiting.home[4], waiting.isInsider[4]]).toEqual([17.5, 3, 1]);
    expect(waiting.has(4)).toBe(true);
    waiting.clear();
    expect(waiting.has(4)).toBe(false);
    expectSame(waiting, []);
  });

  test('may ask for any priority: beyond the last is the last, below the first the first', () => {
    const waiting = new Waiting(1, NUMBER);
    const claim = { cell: 0, home: 0, insider: false };
    [12, 9, 8, 0, -4].forEach((priority, who) => waiting.join(who, 0, { ...claim, priority }, 0));

    expect(queueOf(waiting, 0)).toEqual([3, 4, 2, 0, 1]);
  });
});
