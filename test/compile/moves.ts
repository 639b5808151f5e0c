import { createMachine, initialTransition, transition } from 'xstate';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { OP } from '#compile';
import type { Program } from '#compile';

/** What one branch of an event does: where it ends, which states it enters, and what is asked for, in this order. */
export interface Move {
  readonly to: string;
  readonly entered: readonly string[];
  readonly actions: readonly string[];
}

/** A state and an event with its number of branches (none: not handled). */
export interface Case {
  readonly leaf: string;
  readonly event: string;
  readonly branches: number;
}

const ENTERED = 'test.entered';

/** Every state that a chart can rest in, with every event of its program. */
export function casesOf(machine: AnyStateMachine, program: Program): Case[] {
  return program.leaves.flatMap((leaf) =>
    program.events.map((event) => {
      let node: AnyStateNode | undefined = nodeAt(machine.root, leaf);
      while (node !== undefined && !node.transitions.has(event)) node = node.parent;
      return { leaf, event, branches: node?.transitions.get(event)?.length ?? 0 };
    }),
  );
}

/** XState itself at work on a chart. */
export interface Reference {
  /** How it starts. */
  start(): Move;
  /** What it does when its guards are told to pick a branch; that it stops the delay that has just ended is left out. */
  move(at: Case, branch: number): Move;
}

/** A chart to be moved by XState. */
export function byXState(machine: AnyStateMachine): Reference {
  let picked = 0;
  let asked = 0;
  const pick = (): boolean => asked++ === picked;
  const watched = watch(machine).provide({ guards: { gate: pick, chance: pick, below: pick } } as never);
  return {
    start: () => moveOf(initialTransition(watched) as never),
    move({ leaf, event }, branch) {
      [picked, asked] = [branch, 0];
      const before = watched.resolveState({ value: valueAt(leaf.split('.')) } as never);
      const { actions, ...rest } = moveOf(transition(watched, before, { type: event }) as never);
      return { ...rest, actions: actions.filter((action) => action !== `stop ${event}`) };
    },
  };
}

/** What the bytecode says. */
export function moveByBytecode(program: Program, { leaf, event }: Case, branch: number): Move {
  const at =
    program.table[program.leaves.indexOf(leaf) * program.events.length + program.events.indexOf(event)] + branch;
  return decode(program, program.branchTarget[at], program.branchCode[at]);
}

/** How the bytecode starts a chart. */
export function startByBytecode(program: Program): Move {
  return decode(program, program.startLeaf, program.startCode);
}

function decode(program: Program, leaf: number, start: number): Move {
  const entered: string[] = [];
  const actions: string[] = [];
  for (let at = start; program.code[at] !== OP.END; at += 2) {
    const [operation, argument] = program.code.subarray(at, at + 2);
    if (operation === OP.ENTER) entered.push(program.nodes[argument]);
    if (operation === OP.SCHEDULE) actions.push(`start ${program.events[program.delays[argument].event]}`);
    if (operation === OP.CANCEL) actions.push(`stop ${program.events[program.delays[argument].event]}`);
    if (operation === OP.ACT) actions.push(wordOf(program.actions[argument].verb, program.actions[argument].name));
  }
  return { to: program.leaves[leaf], entered, actions };
}

function moveOf([snapshot, asked]: [
  { _nodes: AnyStateNode[] },
  { type: string; params?: Record<string, string> }[],
]): Move {
  const deepest = snapshot._nodes.toSorted((a, b) => b.path.length - a.path.length)[0];
  return {
    to: deepest.path.join('.'),
    entered: asked.filter(({ type }) => type === ENTERED).map(({ params }) => params!['path']),
    actions: asked
      .filter(({ type }) => type !== ENTERED)
      .map(({ type, params = {} }) => {
        if (type === 'xstate.raise') return `start ${params['id']}`;
        if (type === 'xstate.cancel') return `stop ${params['sendId']}`;
        return wordOf(type, Object.values(params)[0] ?? '');
      }),
  };
}

function wordOf(verb: string, name: string): string {
  return name === '' ? verb : `${verb} ${name}`;
}

/** The chart again, in which every state says when it is entered. */
function watch(machine: AnyStateMachine): AnyStateMachine {
  const { states, ...config } = machine.config as { states: Record<string, object> };
  const watched = createMachine({ ...config, states: watchAll(states, []) } as never);
  // A delay without a length would end at once.
  return watched.provide({ delays: Object.fromEntries(delaysOf(watched.root).map((name) => [name, 1])) });
}

function delaysOf({ after, states }: AnyStateNode): string[] {
  return [...after.map(({ delay }) => String(delay)), ...Object.values(states).flatMap(delaysOf)];
}

function watchAll(states: Record<string, object>, above: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(states).map(([key, state]) => {
      const { entry = [], states: inside, ...rest } = state as { entry?: unknown; states?: Record<string, object> };
      const path = [...above, key];
      const says = { type: ENTERED, params: { path: path.join('.') } };
      return [key, { ...rest, entry: [says, entry].flat(), ...(inside ? { states: watchAll(inside, path) } : {}) }];
    }),
  );
}

function nodeAt(root: AnyStateNode, path: string): AnyStateNode {
  return path.split('.').reduce((node, key) => node.states[key], root);
}

function valueAt([first, ...rest]: readonly string[]): unknown {
  return rest.length === 0 ? first : { [first]: valueAt(rest) };
}
