import { describe, expect, test } from 'vitest';
import type { Study } from '#compile';
import type { TraceEvent } from '#experiment';
import { openScenario, traceOf } from './a-study.ts';

const short = { 'time.window': '3 years', 'time.evaluation': '8 years', 'arrivals.maximum': '40 per year' };

/** What a technology is and does on its own, by its number: when it enters, where it belongs, when its research ends and how. */
function livesOf(trace: readonly TraceEvent[]): Map<number, string> {
  const lives = new Map<number, string>();
  for (const { entity, ordinal, month, name, event, to } of trace) {
    if (entity !== 'technology' || (event !== 'starts' && event !== 'after research')) continue;
    lives.set(ordinal, `${lives.get(ordinal) ?? name}; ${event} at ${month} to ${to}`);
  }
  return lives;
}

function lives(study: Study, policy: number): Map<number, string> {
  return livesOf(traceOf(study, { policy }));
}

/** The first lives are among the second, number by number, and fewer. */
function expectFewerOfTheSame(few: Map<number, string>, many: Map<number, string>): void {
  expect(few.size).toBeGreaterThan(10);
  expect(few.size).toBeLessThan(many.size);
  for (const [ordinal, life] of few) expect([ordinal, many.get(ordinal)]).toEqual([ordinal, life]);
}

describe('Common random numbers', () => {
  const study = openScenario('first-steps', { ...short, 'arrivals.rate': '20 per year', 'arrivals.attracted': '40 %' });
  const decision = study.calendar.decision;
  const withoutPlatform = study.policies.findIndex(({ without }) => without !== undefined);

  test('give every policy the same technologies with the same luck', () => {
    const [reference, ...others] = study.policies.flatMap(({ without }, policy) =>
      without === undefined ? [lives(study, policy)] : [],
    );

    expect(others.length).toBeGreaterThan(1);
    for (const other of others) expect(other).toEqual(reference);
  });

  test('leave all others where they are when the platform attracts more', () => {
    expectFewerOfTheSame(lives(study, withoutPlatform), lives(study, 0));
  });

  test('leave all others where they are when more technologies come', () => {
    const more = openScenario('first-steps', {
      ...short,
      'arrivals.rate': '35 per year',
      'arrivals.attracted': '40 %',
    });

    expectFewerOfTheSame(lives(study, 0), lives(more, 0));
  });

  test('share one past, which knows nothing of the policy', () => {
    const pasts = study.policies.map((_, policy) => traceOf(study, { policy }).filter(({ month }) => month < decision));

    expect(pasts[0].length).toBeGreaterThan(50);
    for (const past of pasts) expect(past).toEqual(pasts[0]);
  });

  test('build the same line in the same time, however many lines are built', () => {
    const buildingOf = (newLines: number): number[] => {
      const trace = traceOf(
        openScenario('first-steps', { ...short, 'arrivals.rate': '5 per year', 'programme.new-lines': newLines }),
      );
      const own = trace.filter(({ entity, ordinal }) => entity === 'line' && ordinal === 3);
      return ['building', 'commissioning', 'operating.working.free'].map(
        (state) => own.find(({ to }) => to === state)!.month,
      );
    };

    expect(buildingOf(8)).toEqual(buildingOf(3));
  });
});
