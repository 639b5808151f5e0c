import { createMachine } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { compileChart } from '#compile';
import type { EntityKind } from '#model';

/** A chart of a technology from its states: in `working` first. */
export function aChart(states: object, more: object = {}): AnyStateMachine {
  // Charts that must be refused do not fit XState's own types either.
  return createMachine({ id: 'technology', initial: 'working', states, ...more } as never);
}

/** A chart that works for a time and is done; the rest of its state `working` is given. */
export function working(rest: object, more: object = {}): AnyStateMachine {
  return aChart({ working: { after: { research: { target: 'done' } }, ...rest }, done: { type: 'final' } }, more);
}

/** What the compiler says against a chart; empty when it compiles. */
export function complaints(chart: AnyStateMachine, kind: EntityKind = 'technology'): string {
  try {
    compileChart(chart, kind);
    return '';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return error.message.replace('chart technology cannot be compiled: ', '');
  }
}
