import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { nodesOf } from '#compile';
import type { Program } from '#compile';
import { GUARDS, VERBS } from '#model';
import { BRANCH } from './lives.ts';
import type { Lives } from './lives.ts';

/** Replays lives by XState's own `transition()`; whoever listens hears the leaf after each event. */
export function replayByXState(
  machine: AnyStateMachine,
  program: Program,
  lives: Lives,
): (listener?: (leaf: number) => void) => number {
  const chart = withGuards(machine, program);
  const { entity, event, uniform } = lives;
  const events = event.map((name, index) => ({ type: program.events[name] ?? 'start', uniform: uniform[index] }));
  return (listener) => {
    const snapshots: AnyMachineSnapshot[] = [];
    let finished = 0;
    for (let index = 0; index < event.length; index++) {
      const who = entity[index];
      const [snapshot] = event[index] < 0 ? initialTransition(chart) : transition(chart, snapshots[who], events[index]);
      snapshots[who] = snapshot;
      if (snapshot.status === 'done') finished++;
      if (listener !== undefined) listener(program.leaves.indexOf(pathOf(snapshot.value)));
    }
    return finished;
  };
}

/** The chart with guards that pass in their order of precedence: the first below 1/8, the second below 2/8, ... */
function withGuards(machine: AnyStateMachine, program: Program): AnyStateMachine {
  const bounds = new Map<unknown, number>();
  for (const node of nodesOf(machine)) {
    for (const branches of node.transitions.values()) {
      branches.forEach(({ guard }, position) => {
        if (typeof guard === 'object') bounds.set((guard as { params?: unknown }).params, (position + 1) * BRANCH);
      });
    }
  }
  const passes = ({ event }: { event: { uniform: number } }, params: unknown): boolean =>
    event.uniform < (bounds.get(params) ?? 0);
  const nothing = (): void => undefined;
  return machine.provide({
    guards: Object.fromEntries(Object.keys(GUARDS).map((word) => [word, passes])),
    delays: Object.fromEntries(program.delays.map(({ name }) => [name, 0])),
    actions: Object.fromEntries(Object.keys(VERBS).map((verb) => [verb, nothing])),
  } as never);
}

function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[key, inner]] = Object.entries(value as Record<string, unknown>);
  return `${key}.${pathOf(inner)}`;
}
