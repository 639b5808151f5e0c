import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as xstate from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import type { Interpreter } from '#kernel';
import { openScenario, traceOf } from './a-study.ts';

// XState itself, unmodified; only its pure functions are listened to.
vi.mock('xstate', async (original) => {
  const real = await original<typeof xstate>();
  return { ...real, transition: vi.fn(real.transition), initialTransition: vi.fn(real.initialTransition) };
});

const study = openScenario('first-steps', {
  'time.window': '2 years',
  'time.evaluation': '4 years',
  'arrivals.rate': '4 per year',
});
const [start, step] = [vi.mocked(xstate.initialTransition), vi.mocked(xstate.transition)];

beforeEach(() => {
  start.mockClear();
  step.mockClear();
});

function trace(interpreter: Interpreter): { starts: string[]; steps: { event: string; to: string }[] } {
  const events = traceOf(study, { interpreter });
  return {
    starts: events.filter(({ event }) => event === 'starts').map(({ to }) => to),
    steps: events.filter(({ event }) => event !== 'starts'),
  };
}

/** The state that XState returned, as a path. */
function pathOf([snapshot]: readonly [unknown, ...unknown[]]): string {
  let value = (snapshot as AnyMachineSnapshot).value as unknown;
  const path: string[] = [];
  while (typeof value === 'object' && value !== null) {
    const [[key, inside]] = Object.entries(value);
    path.push(key);
    value = inside;
  }
  return [...path, String(value)].join('.');
}

describe('The reference interpreter', () => {
  test("starts every entity and takes every step with XState's pure functions, and ends where they say", () => {
    const { starts, steps } = trace('reference');

    expect(starts).toEqual(start.mock.results.map(({ value }) => pathOf(value as never)));
    expect(steps.map(({ to }) => to)).toEqual(step.mock.results.map(({ value }) => pathOf(value as never)));
    expect(steps.length).toBeGreaterThan(100);
  });

  test('sends the very events of the trace', () => {
    const { steps } = trace('reference');
    const sent = step.mock.calls.map(([, , event]) => (event as { type: string }).type);

    expect(sent.map((type) => type.replace(/^xstate\.after\.([^.]+)\..*$/, 'after $1'))).toEqual(
      steps.map(({ event }) => event),
    );
  });

  test("steps the model's own charts: the same configuration, with names given a meaning", () => {
    trace('reference');
    const configs = new Set(
      [...start.mock.calls, ...step.mock.calls].map(([machine]) => (machine as { config: unknown }).config),
    );
    const own: unknown[] = Object.values(study.model.charts).map(({ config }) => config);

    expect([...configs].every((config) => own.includes(config))).toBe(true);
    expect(configs.size).toBeGreaterThan(1);
  });
});

describe('The fast interpreter', () => {
  test('does without XState', () => {
    expect(trace('compiled').steps.length).toBeGreaterThan(100);

    expect(start).not.toHaveBeenCalled();
    expect(step).not.toHaveBeenCalled();
  });
});
