import { describe, expect, test } from 'vitest';
import { Calendar } from '../../src/kernel/calendar.ts';
import { Clocks } from '../../src/kernel/clocks.ts';
import { Entities } from '../../src/kernel/entities.ts';
import { aStudy } from './support/a-study.ts';

const { technology, line, firm } = aStudy().programs;
const delayOf = (name: string): number => line.delays.findIndex((delay) => delay.name === name);
const [BREAKDOWN, LIFETIME] = [delayOf('breakdown'), delayOf('lifetime')];

/** Clocks of one line, entity 2, after two technologies. */
function aLine(): { clocks: Clocks; calendar: Calendar; entities: Entities; expired: () => [number, number][] } {
  const programs = [technology, line, firm];
  const entities = new Entities(programs, [2, 1, 1]);
  const calendar = new Calendar(120);
  const clocks = new Clocks(entities, calendar, programs);
  /** What ends, and when, in the order of the calendar. */
  const expired = (): [number, number][] => {
    const ends: [number, number][] = [];
    while (calendar.size > 0) {
      const { nextTime, nextId, nextGeneration } = calendar;
      calendar.pop();
      const delay = clocks.expire(nextId, nextGeneration);
      if (delay < 0) continue;
      expect(entities.timerEntity[nextId]).toBe(2);
      ends.push([delay, nextTime]);
    }
    return ends;
  };
  return { clocks, calendar, entities, expired };
}

describe('the clocks of an entity', () => {
  test('run beside each other and end when they are due, once', () => {
    const { clocks, expired } = aLine();
    clocks.start(2, LIFETIME, 9);
    clocks.start(2, BREAKDOWN, 4);

    expect(expired()).toEqual([
      [BREAKDOWN, 4],
      [LIFETIME, 9],
    ]);
    expect(expired()).toEqual([]);
  });

  test('that are stopped do not end, and may be started again', () => {
    const { clocks, expired } = aLine();
    clocks.start(2, BREAKDOWN, 4);
    clocks.start(2, LIFETIME, 9);
    clocks.stop(2, BREAKDOWN);
    clocks.start(2, BREAKDOWN, 6);

    expect(expired()).toEqual([
      [BREAKDOWN, 6],
      [LIFETIME, 9],
    ]);
  });

  test('that are paused go on with what was left', () => {
    const { clocks, expired } = aLine();
    clocks.start(2, BREAKDOWN, 4);
    clocks.start(2, LIFETIME, 9);
    clocks.pause(2, true, 3);
    clocks.pause(2, false, 10);
    clocks.pause(2, true, 10.5);
    clocks.pause(2, false, 20);

    expect(expired()).toEqual([
      [BREAKDOWN, 20.5],
      [LIFETIME, 25.5],
    ]);
  });

  test('that are paused again stay as they are', () => {
    const { clocks, expired } = aLine();
    clocks.start(2, BREAKDOWN, 4);
    clocks.pause(2, true, 3);
    clocks.pause(2, true, 7);
    clocks.pause(2, false, 10);

    expect(expired()).toEqual([[BREAKDOWN, 11]]);
  });

  test('that are paused when they are due end when they go on', () => {
    const { clocks, expired } = aLine();
    clocks.start(2, BREAKDOWN, 4);
    clocks.pause(2, true, 4);
    clocks.pause(2, false, 6);

    expect(expired()).toEqual([[BREAKDOWN, 6]]);
  });

  test('that are paused do not end; stopped then, they are not taken up again', () => {
    const { clocks, expired } = aLine();
    clocks.start(2, BREAKDOWN, 4);
    clocks.start(2, LIFETIME, 9);
    clocks.pause(2, true, 3);
    clocks.stop(2, BREAKDOWN);
    clocks.pause(2, false, 5);

    expect(expired()).toEqual([[LIFETIME, 11]]);
  });

  test('that are stopped while they are paused forget what was left', () => {
    const { clocks, expired } = aLine();
    clocks.start(2, BREAKDOWN, 4);
    clocks.pause(2, true, 3);
    clocks.stop(2, BREAKDOWN);
    clocks.start(2, BREAKDOWN, 9);
    clocks.pause(2, false, 5);

    expect(expired()).toEqual([[BREAKDOWN, 9]]);
  });

  test('that run are not started anew by going on', () => {
    const { clocks, expired } = aLine();
    clocks.start(2, BREAKDOWN, 4);
    clocks.pause(2, false, 3);

    expect(expired()).toEqual([[BREAKDOWN, 4]]);
  });
});

describe('entities', () => {
  test('are numbered technologies, lines, firms, each kind from zero', () => {
    const { entities } = aLine();

    expect([0, 1, 2, 3].map((entity) => entities.kindOf(entity))).toEqual([0, 0, 1, 2]);
    expect([0, 1, 2, 3].map((entity) => entities.ordinalOf(entity))).toEqual([0, 1, 0, 0]);
    const timers = [0, 1, 2, 3].flatMap((entity) =>
      Array.from({ length: entities.timersEach }, (_unused, timer) => entities.timerOf(entity, timer)),
    );
    expect(timers).toEqual(timers.map((_, index) => index));
  });

  test('count their visits, each for itself', () => {
    const { entities } = aLine();
    entities.enter(1, 3);
    entities.enter(1, 3);
    entities.enter(2, 0);

    expect([entities.visitsOf(1, 3), entities.visitsOf(0, 3), entities.visitsOf(1, 2)]).toEqual([2, 0, 0]);
    expect([entities.visitsOf(2, 0), entities.visitsOf(2, -1)]).toEqual([1, 0]);
    entities.clear();
    expect(entities.visitsOf(1, 3)).toBe(0);
  });
});
