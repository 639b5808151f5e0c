import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar } from '../../src/kernel/calendar.ts';

interface Due {
  readonly time: number;
  readonly id: number;
  readonly generation: number;
}

/** Months; few buckets of time, so that what is beyond them comes up often. */
const HORIZON = 6;

type Action = number | 'pop' | 'clear' | 'copy';

/** Few different times all over the months, so that many are equal; the past and the far future. */
const scattered = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1.5 * HORIZON, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-Infinity, -7, -0.01, -0, 300, 1e300, Infinity) },
);

/** Times on both sides of the bounds of buckets, from a month or from the horizon on. */
const crowded = fc
  .tuple(fc.constantFrom(2, 2, HORIZON), fc.integer({ min: 0, max: 8 }), fc.constantFrom(-(2 ** -40), 0, 2 ** -40))
  .map(([month, part, beside]) => month + part / 128 + beside);

const beyond = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(7, 7.5, 300, 1e300, Infinity) },
  { weight: 1, arbitrary: fc.constantFrom(1, HORIZON) },
);

/** Pushes of entries at times, and whatever else can be done. */
const actions = fc.oneof(...[scattered, crowded, beyond, fc.oneof(scattered, crowded, beyond)].map(actionsAt));

function actionsAt(time: fc.Arbitrary<number>): fc.Arbitrary<Action[]> {
  return fc.array(
    fc.oneof(
      { weight: 30, arbitrary: time },
      { weight: 25, arbitrary: fc.constant<Action>('pop') },
      { weight: 2, arbitrary: fc.constant<Action>('copy') },
      { weight: 1, arbitrary: fc.constant<Action>('clear') },
    ),
    { maxLength: 150 },
  );
}

function next(calendar: Calendar): Due {
  return { time: calendar.nextTime, id: calendar.nextId, generation: calendar.nextGeneration };
}

/** Everything that is left, in the order in which it leaves. */
function drained(calendar: Calendar): Due[] {
  const left: Due[] = [];
  while (calendar.size > 0) {
    left.push(next(calendar));
    calendar.pop();
  }
  return left;
}

/** A calendar, and the plain list (sorted stably by time) that it must be like. */
interface Pair {
  readonly calendar: Calendar;
  readonly list: readonly Due[];
}

/** Does the actions with both; returns them and, as they were then, all calendars that were left for their copies. */
function carryOut(start: Pair, todo: readonly Action[]): readonly Pair[] {
  const left: Pair[] = [];
  let { calendar, list } = start;
  todo.forEach((action, index) => {
    if (action === 'clear') {
      calendar.clear();
      list = [];
    } else if (action === 'copy') {
      left.push({ calendar, list });
      calendar = copyOver([3, Infinity, 0, 3], calendar);
    } else if (action !== 'pop') {
      const entry = { time: action, id: index - 50, generation: 7 * index };
      calendar.push(entry.time, entry.id, entry.generation);
      list = [...list, entry].toSorted(byTime);
    } else if (list.length > 0) {
      calendar.pop();
      list = list.slice(1);
    }
    if (list.length > 0) expect(next(calendar)).toEqual(list[0]);
    expect(calendar.nextTime).toBe(list[0]?.time ?? Infinity);
    expect(calendar.size).toBe(list.length);
  });
  return [...left, { calendar, list }];
}

/** Infinity less Infinity is no number. */
function byTime(a: Due, b: Due): number {
  return a.time === b.time ? 0 : a.time - b.time;
}

/** A copy of a calendar, made over one that was in use. */
function copyOver(garbage: readonly number[], original: Calendar): Calendar {
  const copy = new Calendar(HORIZON);
  garbage.forEach((time, index) => copy.push(time, -index, -index));
  copy.pop();
  copy.copyFrom(original);
  return copy;
}

/** Bytes of all tables of a calendar. */
function roomOf(calendar: Calendar): number {
  const tables = (Object.values(calendar) as unknown[]).filter((part) => ArrayBuffer.isView(part));
  return tables.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function aPair(): Pair {
  return { calendar: new Calendar(HORIZON), list: [] };
}

describe('the calendar', () => {
  test('lets entries leave by time, then in the order in which they came, as a sorted list does', () => {
    fc.assert(
      fc.property(actions, (todo) => {
        for (const { calendar, list } of carryOut(aPair(), todo)) expect(drained(calendar)).toEqual(list);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps that order when every entry that leaves brings a few that are due soon after it', () => {
    const soon = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(soon, { maxLength: 60 }), (steps) => {
        let pair = carryOut(aPair(), [2, 2, 2])[0];
        for (const parts of steps) {
          const { time } = pair.list[0] ?? { time: 2 };
          [pair] = carryOut(pair, ['pop', ...parts.map((part) => time + part / 128)]);
        }

        expect(drained(pair.calendar)).toEqual(pair.list);
      }),
    );
  });

  test.each([0, 0.01, 1, 240])('keeps that order whatever its horizon: %s months', (horizon) => {
    const dues = [3, 0, 240, 0.5, 1, 1000, Infinity, 0.01, 3, 1, 0, Infinity, 1000, 239.99, 240.01];
    const calendar = new Calendar(horizon);
    const list = dues.map((time, id) => ({ time, id, generation: 0 }));
    for (const { time, id } of list) calendar.push(time, id, 0);

    expect(drained(calendar)).toEqual(list.toSorted(byTime));
  });

  test('holds more than it was made for', () => {
    const calendar = new Calendar(3000);
    const dues = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 4001);
    dues.forEach((time, id) => calendar.push(time, id, id));

    const expected = dues.map((time, id) => ({ time, id, generation: id })).toSorted(byTime);
    expect(drained(calendar)).toEqual(expected);
  });

  test('takes no more room for entries that come and go', () => {
    const calendar = new Calendar(HORIZON);
    const room = roomOf(calendar);
    for (let round = 0; round < 30; round++) {
      for (let index = 0; index < 100; index++) calendar.push(index / 20, index, round);
      for (let index = 0; index < 1000; index++) {
        calendar.push(calendar.nextTime + (index % 7) / 50, index, round);
        calendar.pop();
      }
      calendar.clear();
    }

    expect(roomOf(calendar)).toBe(room);
  });

  test('has nothing due when it is empty', () => {
    const calendar = new Calendar(HORIZON);
    expect(calendar.nextTime).toBe(Infinity);

    calendar.push(3, 1, 1);
    calendar.pop();
    expect(calendar.nextTime).toBe(Infinity);

    calendar.push(3, 1, 1);
    calendar.clear();
    expect(calendar.nextTime).toBe(Infinity);
    expect(calendar.size).toBe(0);
  });

  test('goes on as its copy does, and neither disturbs the other', () => {
    fc.assert(
      fc.property(actions, actions, actions, (before, after, otherwise) => {
        const { calendar, list } = carryOut(aPair(), before).at(-1)!;
        const copy = copyOver([1, 2, 3], calendar);
        const pairs = [...carryOut({ calendar: copy, list }, after), ...carryOut({ calendar, list }, otherwise)];

        for (const pair of pairs) expect(drained(pair.calendar)).toEqual(pair.list);
      }),
    );
  });

  test.each([
    { original: 3000, copy: 10 },
    { original: 10, copy: 3000 },
  ])('copies between calendars of unequal size: $original entries over $copy', ({ original: many, copy: few }) => {
    const [original, copy] = [new Calendar(50), new Calendar(50)];
    for (let id = 0; id < many; id++) original.push((id * 31) % 97, id, 0);
    for (let id = 0; id < few; id++) copy.push(-id, -id, 0);
    copy.copyFrom(original);
    for (let id = 0; id < 2000; id++) for (const each of [original, copy]) each.push((id * 17) % 89, many + id, 1);

    expect(drained(copy)).toEqual(drained(original));
  });
});
