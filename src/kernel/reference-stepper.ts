import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { GUARDS, VERBS } from '#model';
import { named, nodesOf, parameterOf, pathOf, transitionDomain } from '#compile';
import type { Program } from '#compile';
import { unhandled } from './compiled-stepper.ts';
import type { ChartHost, Stepper } from './stepper.ts';

/** One chart, ready to be stepped by XState itself. */
interface Chart {
  readonly program: Program;
  readonly machine: AnyStateMachine;
  readonly nodes: readonly AnyStateNode[];
}

/**
 * The event that XState sees: its type, the one uniform number, and how likely a guard's branch is for whom it is
 * about. A snapshot keeps the machine that made it, so guards must not know their plant: all they need comes along.
 */
interface ChartEvent {
  readonly type: string;
  readonly uniform: number;
  readonly probability: (guard: number) => number;
}

/** The guards before a guard in its list of branches, and itself: their probabilities add up to its upper bound. */
type Precedence = ReadonlyMap<unknown, readonly number[]>;

/** The reference interpreter: XState's pure `transition()` decides; what it asks for is passed on to the host. */
export class ReferenceStepper implements Stepper {
  private readonly charts: readonly Chart[];
  private readonly host: ChartHost;
  private snapshots: (AnyMachineSnapshot | undefined)[] = [];

  constructor(charts: readonly { program: Program; machine: AnyStateMachine }[], host: ChartHost) {
    this.host = host;
    this.charts = charts.map(({ program, machine }) => {
      const precedence = precedenceOf(machine, program);
      return { program, machine: implement(machine, program, precedence), nodes: nodesOf(machine) };
    });
  }

  start(entity: number, kind: number): void {
    const chart = this.charts[kind];
    const [snapshot, actions] = initialTransition(chart.machine);
    this.settle(entity, kind, { event: -1, snapshot, actions, entered: () => true });
  }

  step(entity: number, kind: number, event: number): void {
    const chart = this.charts[kind];
    const before = this.snapshots[entity];
    if (before === undefined) throw new Error(`entity ${entity} was not started`);
    const leaf = this.host.leafOf(entity);
    const sent = this.eventOf(entity, kind, { leaf, event });
    const taken = chart.machine.getTransitionData(before, sent)[0] as AnyTransitionDefinition | undefined;
    if (taken === undefined) throw new Error(unhandled(chart.program, leaf, event));
    const [snapshot, actions] = transition(chart.machine, before, sent as never);
    const domain = transitionDomain(taken);
    this.settle(entity, kind, {
      event,
      snapshot,
      actions,
      entered: (node) => domain !== undefined && node.id !== domain.id && isWithinById(node, domain.id),
    });
  }

  clear(): void {
    this.snapshots = [];
  }

  copyFrom(other: ReferenceStepper): void {
    this.snapshots = other.snapshots.slice();
  }

  private eventOf(entity: number, kind: number, { leaf, event }: { leaf: number; event: number }): ChartEvent {
    const { program } = this.charts[kind];
    const branch = program.table[leaf * program.events.length + event];
    const guarded = branch >= 0 && program.branchGuard[branch] >= 0;
    const uniform = guarded ? this.host.uniform(entity, kind, branch) : 0;
    return { type: program.events[event], uniform, probability: (guard) => this.host.probability(entity, kind, guard) };
  }

  private settle(
    entity: number,
    kind: number,
    step: {
      event: number;
      snapshot: AnyMachineSnapshot;
      actions: readonly unknown[];
      entered: (node: AnyStateNode) => boolean;
    },
  ): void {
    const { program, nodes } = this.charts[kind];
    const from = this.snapshots[entity] === undefined ? -1 : this.host.leafOf(entity);
    this.snapshots[entity] = step.snapshot;
    const active = (step.snapshot as unknown as { _nodes: AnyStateNode[] })._nodes;
    const leaf = program.leaves.indexOf(leafPath(active));
    this.host.setLeaf(entity, leaf);
    this.host.stepped(entity, step.event, from, leaf);
    nodes.forEach((node, index) => {
      if (active.some(({ id }) => id === node.id) && step.entered(node)) this.host.enter(entity, index);
    });
    for (const action of step.actions) this.pass(entity, kind, { event: step.event, action });
  }

  /** Tells the host what XState asks for; only the delay whose end is the event at hand need not be stopped. */
  private pass(entity: number, kind: number, { event: at, action }: { event: number; action: unknown }): void {
    const { program } = this.charts[kind];
    const { type, params } = named(action);
    if (type === 'xstate.raise' || type === 'xstate.cancel') {
      const event = program.events.indexOf(String(params['id'] ?? params['sendId']));
      const delay = program.delays.findIndex((use) => use.event === event);
      if (type === 'xstate.raise') this.host.schedule(entity, kind, delay);
      else if (event !== at) this.host.cancel(entity, delay);
      return;
    }
    const name = parameterOf(action);
    this.host.act(
      entity,
      kind,
      program.actions.findIndex((use) => use.verb === type && use.name === name),
    );
  }
}

/** XState knows guards, delays and actions by name only: here the names get their meaning, without touching the chart. */
function implement(machine: AnyStateMachine, program: Program, precedence: Precedence): AnyStateMachine {
  const passes = ({ event }: { event: ChartEvent }, params: unknown): boolean => {
    let below = 0;
    for (const guard of precedence.get(params) ?? []) below += event.probability(guard);
    return event.uniform < below;
  };
  const nothing = (): void => undefined;
  return machine.provide({
    guards: Object.fromEntries(Object.keys(GUARDS).map((word) => [word, passes])),
    delays: Object.fromEntries(program.delays.map(({ name }) => [name, 0])),
    actions: Object.fromEntries(Object.keys(VERBS).map((verb) => [verb, nothing])),
  } as never);
}

/** Guards by their parameters' identity, which the compiler ties to one place: each with the guards tried before it. */
function precedenceOf(machine: AnyStateMachine, program: Program): Precedence {
  const precedence = new Map<unknown, readonly number[]>();
  for (const node of [machine.root, ...nodesOf(machine)]) {
    for (const branches of node.transitions.values()) {
      const before: number[] = [];
      for (const { guard } of branches) {
        if (guard === undefined) continue;
        const { type, params } = named(guard);
        const state = nodesOf(machine).findIndex((other) => pathOf(other) === params['state']);
        const name = parameterOf(guard);
        before.push(program.guards.findIndex((use) => use.word === type && use.name === name && use.node === state));
        precedence.set((guard as { params: unknown }).params, [...before]);
      }
    }
  }
  return precedence;
}

function leafPath(active: readonly AnyStateNode[]): string {
  const leaf = active.find((node) => node.type === 'atomic' || node.type === 'final');
  return leaf === undefined ? '' : pathOf(leaf);
}

function isWithinById(node: AnyStateNode, id: string): boolean {
  return node.id === id || (node.parent !== undefined && isWithinById(node.parent, id));
}
