import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { purposeOf } from '#random';
import { KERNEL_EVENTS, stationsOf } from '#model';
import type { EntityKind, Model } from '#model';
import { ELSE, OP } from './program.ts';
import type { ActionUse, DelayUse, GuardUse, Program } from './program.ts';
import { unsupported } from './refuse.ts';
import { isWithin, leafOf, lineage, nodesOf, pathOf, transitionDomain } from './structure.ts';
import { isDelayAction, named, parameterOf } from './words.ts';

/** The tables under construction, and what maps a chart's parts to their indexes. */
interface Draft {
  readonly kind: EntityKind;
  readonly nodes: readonly AnyStateNode[];
  readonly leaves: readonly AnyStateNode[];
  readonly events: string[];
  readonly delays: DelayUse[];
  readonly guards: GuardUse[];
  readonly actions: ActionUse[];
  readonly code: number[];
  readonly branches: { guard: number; target: number; code: number; node: number; purpose: number }[];
}

/**
/**
 * A chart as bytecode. The machine object is the very one that XState interprets; both give the same trace. A chart of
 * technologies may record facts of its model's own, and ask for slots of its stations.
 * @throws {TypeError} naming every feature of the chart that is not supported
 */
export function compileChart(
  machine: AnyStateMachine,
  kind: EntityKind,
  own: Pick<Model, 'facts' | 'stations'> = {},
): Program {
  const complaints = unsupported(machine, { kind, facts: own.facts ?? [], stations: stationsOf(own) });
  if (complaints.length > 0) throw new TypeError(`chart ${machine.id} cannot be compiled: ${complaints.join('; ')}`);
  const nodes = nodesOf(machine);
  const leaves = nodes.filter((node) => node.type === 'atomic' || node.type === 'final');
  const draft: Draft = {
    kind,
    nodes,
    leaves,
    events: [...KERNEL_EVENTS],
    delays: [],
    guards: [],
    actions: [],
    code: [],
    branches: [],
  };
  for (const node of nodes) collectDelays(draft, node);
  const startLeaf = leafOf(machine.root);
  const startCode = emitEntry(draft, lineage(startLeaf), []);
  return finish(draft, fillTable(draft, machine.root), { startLeaf: leaves.indexOf(startLeaf), startCode });
}

function collectDelays(draft: Draft, node: AnyStateNode): void {
  const above = lineage(node)
    .slice(0, -1)
    .reduce((sum, outer) => sum + delayEvents(outer).length, 0);
  delayEvents(node).forEach((event, index) => {
    const name = /^xstate\.after\.([^.]+)\./.exec(event)?.[1] ?? '';
    const path = pathOf(node);
    draft.events.push(event);
    draft.delays.push({
      name,
      path,
      node: draft.nodes.indexOf(node),
      timer: above + index,
      event: draft.events.length - 1,
      purpose: purposeOf(`${draft.kind}:delay:${path}:${name}`),
    });
  });
}

function delayEvents(node: AnyStateNode): string[] {
  return [...node.transitions.keys()].filter((event) => event.startsWith('xstate.after.'));
}

function fillTable(draft: Draft, root: AnyStateNode): Int32Array {
  const table = new Int32Array(draft.leaves.length * draft.events.length).fill(-1);
  draft.leaves.forEach((leaf, leafIndex) => {
    for (const node of [root, ...lineage(leaf)]) {
      for (const [event, branches] of node.transitions) {
        const cell = leafIndex * draft.events.length + draft.events.indexOf(event);
        table[cell] = draft.branches.length;
        for (const branch of branches) emitBranch(draft, leaf, branch);
      }
    }
  });
  return table;
}

function emitBranch(draft: Draft, leaf: AnyStateNode, branch: AnyTransitionDefinition): void {
  const path = pathOf(branch.source);
  const target = branch.target?.[0];
  draft.branches.push({
    guard: branch.guard === undefined ? ELSE : guardIndex(draft, branch.guard),
    target: draft.leaves.indexOf(target === undefined ? leaf : leafOf(target)),
    code: emitOperations(draft, leaf, branch),
    node: draft.nodes.indexOf(branch.source),
    purpose: purposeOf(`${draft.kind}:branch:${path}`),
  });
}

/** Visits first, then exits from the inside out, the transition's own actions, entries from the outside in. */
function emitOperations(draft: Draft, leaf: AnyStateNode, branch: AnyTransitionDefinition): number {
  const domain = transitionDomain(branch);
  if (domain === undefined) return emitEntry(draft, [], branch.actions);
  const inside = (node: AnyStateNode): boolean => node !== domain && isWithin(node, domain);
  const exits = lineage(leaf).filter(inside).toReversed();
  const target = branch.target?.[0] ?? leaf;
  const entries = lineage(leafOf(target)).filter(inside);
  const leaving = exits.flatMap((node) => node.exit).filter((action) => !endsDelayOf(action, branch));
  return emitEntry(draft, entries, [...leaving, ...branch.actions]);
}

/** Does an action stop the very delay whose end is the event of the branch? That one has ended already. */
function endsDelayOf(action: unknown, { eventType }: AnyTransitionDefinition): boolean {
  return isDelayAction(action) && (action as { sendId?: string }).sendId === eventType;
}

function emitEntry(draft: Draft, entries: readonly AnyStateNode[], before: readonly unknown[]): number {
  const start = draft.code.length;
  for (const node of entries) draft.code.push(OP.ENTER, draft.nodes.indexOf(node));
  for (const action of [...before, ...entries.flatMap((node) => node.entry)]) emitAction(draft, action);
  draft.code.push(OP.END, 0);
  return start;
}

function emitAction(draft: Draft, action: unknown): void {
  if (isDelayAction(action)) {
    const { type, id, sendId } = action as { type: string; id?: string; sendId?: string };
    const event = draft.events.indexOf(id ?? sendId ?? '');
    const delay = draft.delays.findIndex((use) => use.event === event);
    draft.code.push(type === 'xstate.raise' ? OP.SCHEDULE : OP.CANCEL, delay);
    return;
  }
  draft.code.push(OP.ACT, indexIn(draft.actions, { verb: named(action).type, name: parameterOf(action) }));
}

function guardIndex(draft: Draft, guard: unknown): number {
  const { type, params } = named(guard);
  const node = draft.nodes.findIndex((each) => pathOf(each) === params['state']);
  return indexIn(draft.guards, { word: type as GuardUse['word'], name: parameterOf(guard), node });
}

/** Index of an equal entry, added where there is none. */
function indexIn<Entry extends object>(list: Entry[], entry: Entry): number {
  const text = JSON.stringify(entry);
  const index = list.findIndex((other) => JSON.stringify(other) === text);
  return index >= 0 ? index : list.push(entry) - 1;
}

/** An event that is handled somewhere, and everywhere without a choice and without operations: entering is one. */
function isIgnored({ branches, code, events, leaves }: Draft, table: Int32Array, event: number): boolean {
  const handled = [...leaves.keys()].map((leaf) => table[leaf * events.length + event]).filter((branch) => branch >= 0);
  const isIdle = (branch: number): boolean => branches[branch].guard === ELSE && code[branches[branch].code] === OP.END;
  return handled.length > 0 && handled.every(isIdle);
}

function finish(draft: Draft, table: Int32Array, start: { startLeaf: number; startCode: number }): Program {
  const { branches, delays, leaves } = draft;
  return {
    kind: draft.kind,
    leaves: leaves.map(pathOf),
    nodes: draft.nodes.map(pathOf),
    events: draft.events,
    delays,
    guards: draft.guards,
    actions: draft.actions,
    timers: Math.max(0, ...delays.map(({ timer }) => timer + 1)),
    final: Uint8Array.from(leaves, (leaf) => (leaf.type === 'final' ? 1 : 0)),
    table,
    ignored: Uint8Array.from(draft.events, (_, event) => (isIgnored(draft, table, event) ? 1 : 0)),
    branchGuard: Int32Array.from(branches, ({ guard }) => guard),
    branchTarget: Int32Array.from(branches, ({ target }) => target),
    branchCode: Int32Array.from(branches, ({ code }) => code),
    branchNode: Int32Array.from(branches, ({ node }) => node),
    branchPurpose: Uint32Array.from(branches, ({ purpose }) => purpose),
    code: Int32Array.from(draft.code),
    ...start,
  };
}
