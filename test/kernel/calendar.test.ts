import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar } from '../../src/kernel/calendar.ts';

interface Due {
  readonly time: number;
  readonly id: number;
  readonly generation: number;
}

/** A push of an entry, or a pop; few different times, so that many are equal. */
const actions = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, { weight: 2, arbitrary: fc.constant('pop') }),
  { maxLength: 200 },
);

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

/** Does the actions with the calendar, and with a plain list that is sorted (stably) by time. */
function carryOut(calendar: Calendar, list: Due[], todo: readonly (number | 'pop')[]): Due[] {
  let sorted = list;
  todo.forEach((action, index) => {
    if (action === 'pop') {
      if (sorted.length > 0) {
        expect(next(calendar)).toEqual(sorted[0]);
        calendar.pop();
        sorted = sorted.slice(1);
      }
      return;
    }
    const entry = { time: action, id: index - 50, generation: 7 * index };
    calendar.push(entry.time, entry.id, entry.generation);
    sorted = [...sorted, entry].toSorted((a, b) => a.time - b.time);
  });
  expect(calendar.size).toBe(sorted.length);
  return sorted;
}

describe('the calendar', () => {
  test('lets entries leave by time, then in the order in which they came, as a sorted list does', () => {
    fc.assert(
      fc.property(actions, (todo) => {
        const calendar = new Calendar();
        const left = carryOut(calendar, [], todo);

        expect(drained(calendar)).toEqual(left);
      }),
    );
  });

  test('holds more than it was made for', () => {
    const calendar = new Calendar();
    const times = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 4001);
    times.forEach((time, id) => calendar.push(time, id, id));

    const expected = times.map((time, id) => ({ time, id, generation: id })).toSorted((a, b) => a.time - b.time);
    expect(drained(calendar)).toEqual(expected);
  });

  test('has nothing due when it is empty', () => {
    const calendar = new Calendar();
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
      fc.property(actions, actions, actions, (before, garbage, after) => {
        const original = new Calendar();
        const left = carryOut(original, [], before);
        const copy = new Calendar();
        carryOut(copy, [], garbage);
        copy.copyFrom(original);
        const ofCopy = carryOut(copy, left, after);

        expect(drained(copy)).toEqual(ofCopy);
        expect(drained(original)).toEqual(left);
      }),
    );
  });

  test.each([
    { original: 3000, copy: 10 },
    { original: 10, copy: 3000 },
  ])('copies between calendars of unequal size: $original entries over $copy', ({ original: many, copy: few }) => {
    const [original, copy] = [new Calendar(), new Calendar()];
    for (let id = 0; id < many; id++) original.push((id * 31) % 97, id, 0);
    for (let id = 0; id < few; id++) copy.push(-id, -id, 0);
    copy.copyFrom(original);
    for (let id = 0; id < 2000; id++) for (const each of [original, copy]) each.push((id * 17) % 89, many + id, 1);

    expect(drained(copy)).toEqual(drained(original));
  });
});
