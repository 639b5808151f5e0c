import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { inBranches, inEvents, leavingTheEnd, sharedGuards } from './refuse-branches.ts';
import { inAction } from './refuse-words.ts';
import type { Speaker } from './refuse-words.ts';
import { nodesOf, pathOf, placeOf } from './structure.ts';
import { listOf } from './words.ts';

/** Keys of a state that mean something here, or nothing at all: any other, of any version of XState, is refused. */
const STATE_KEYS = ['id', 'initial', 'type', 'states', 'on', 'after', 'entry', 'exit', 'description', 'meta'];
const CHART_KEYS = [...STATE_KEYS, 'context', 'types', 'schemas', 'version'];

type Refusal = readonly [feature: string, isUsed: (node: AnyStateNode) => boolean];

/** Features of a state that its keys alone do not give away. */
const REFUSALS: readonly Refusal[] = [
  ['parallel states', ({ type }) => type === 'parallel'],
  ['history states', ({ type }) => type === 'history'],
  ['a final state inside another state', ({ type, parent }) => type === 'final' && parent?.parent !== undefined],
  ['exit or after of a final state', ({ type, config }) => type === 'final' && isAnyGiven(config, ['exit', 'after'])],
  ['states inside a state that is not compound', ({ type, states }) => isSimple(type) && !isEmpty(states)],
  ['actions of the initial transition', ({ config }) => listOf(keyOf(config.initial, 'actions')).length > 0],
  ['a dot in the name of a state', ({ key, parent }) => parent !== undefined && key.includes('.')],
];

/** Features of the chart as a whole. */
const ROOT_REFUSALS: readonly Refusal[] = [
  ['entry, exit or after of the root', ({ config }) => isAnyGiven(config, ['entry', 'exit', 'after'])],
  ['no states', ({ states }) => isEmpty(states)],
  ['context: state lives in the chart alone', ({ config }) => !isEmpty(keyOf(config, 'context') ?? {})],
];

/** What a chart contains that the compiler does not support, each by name and place; empty when all is well. */
export function unsupported(machine: AnyStateMachine, speaker: Speaker): string[] {
  const nodes = [machine.root, ...nodesOf(machine)];
  const paths = nodes.map(pathOf);
  return [
    ...implementations(machine),
    ...sharedIds(nodes),
    ...nodes.flatMap((node) => inState(node, speaker, paths).map((what) => `${placeOf(node)}: ${what}`)),
    ...leavingTheEnd(nodes),
    ...sharedGuards(nodes),
  ];
}

function inState(node: AnyStateNode, speaker: Speaker, paths: readonly string[]): string[] {
  const isRoot = node.parent === undefined;
  const known = isRoot ? CHART_KEYS : STATE_KEYS;
  return [
    ...Object.keys(node.config).filter((key) => !known.includes(key) && keyOf(node.config, key) !== undefined),
    ...[...REFUSALS, ...(isRoot ? ROOT_REFUSALS : [])].flatMap(([feature, isUsed]) => (isUsed(node) ? [feature] : [])),
    // As written: XState adds the starts and stops of delays to what a state does.
    ...[...listOf(node.config.entry), ...listOf(node.config.exit)].flatMap((action) => inAction(action, speaker)),
    ...inEvents(node),
    ...[...node.transitions.values()].flatMap((branches) => inBranches(branches, speaker, paths)),
  ];
}

function implementations({ implementations: { actions, actors, delays, guards } }: AnyStateMachine): string[] {
  return Object.entries<object>({ actions, actors, delays, guards }).flatMap(([role, made]) =>
    Object.keys(made).map((name) => `an implementation of ${name} among its ${role}: the kernel says what words mean`),
  );
}

function sharedIds(nodes: readonly AnyStateNode[]): string[] {
  const ids = nodes.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `two states with the id ${id}`);
}

function isSimple(type: AnyStateNode['type']): boolean {
  return type === 'atomic' || type === 'final';
}

function isAnyGiven(config: object, keys: readonly string[]): boolean {
  return keys.some((key) => keyOf(config, key) !== undefined);
}

function keyOf(config: unknown, key: string): unknown {
  return typeof config === 'object' && config !== null ? (config as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** A function counts as something: it makes what it does not show. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
