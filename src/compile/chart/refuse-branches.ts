import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { KERNEL_EVENTS } from '#model';
import { inAction, inGuard } from './refuse-words.ts';
import type { Speaker } from './refuse-words.ts';
import { leafOf, pathOf, placeOf } from './structure.ts';
import { listOf, named } from './words.ts';

/** Keys of a transition that mean something here or nothing at all, then those that XState adds. */
const BRANCH_KEYS = [
  ...['target', 'guard', 'actions', 'reenter', 'description', 'meta'],
  ...['source', 'eventType', 'event', 'delay', 'toJSON'],
];

/** What is wrong with the events and delays that a state names. */
export function inEvents({ config }: AnyStateNode): string[] {
  const on = (config.on ?? {}) as Readonly<Record<string, unknown>>;
  const after = (config.after ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...Object.keys(on).flatMap(inEvent),
    ...Object.keys(after).flatMap(inDelay),
    ...Object.keys(on).flatMap((event) => (isEmptyList(on[event]) ? [`event ${event} without a branch`] : [])),
    ...Object.keys(after).flatMap((name) =>
      listOf(after[name]).length === 0 ? [`after ${name} without a branch`] : [],
    ),
  ];
}

/** What is wrong with the branches of one event: together they must partition [0, 1), the last one taking the rest. */
export function inBranches(
  branches: readonly AnyTransitionDefinition[],
  speaker: Speaker,
  states: readonly string[],
): string[] {
  return branches.flatMap((branch, index) => {
    const isLast = index === branches.length - 1;
    const [event, guard] = [labelOf(branch), branch.guard as unknown];
    return [
      ...(isLast && guard !== undefined ? [`${event}: the last branch must have no guard`] : []),
      ...(!isLast && guard === undefined ? [`${event}: a branch after one without a guard`] : []),
      ...(branch.reenter ? [`${event}: reenter`] : []),
      ...((branch.target ?? []).length > 1 ? [`${event}: several targets at once`] : []),
      ...unknownKeys(branch).map((key) => `${event}: ${key}`),
      ...(guard === undefined ? [] : inGuard(guard, speaker, states).map((what) => `${event}: ${what}`)),
      ...branch.actions.flatMap((action) => inAction(action, speaker).map((what) => `${event}: ${what}`)),
    ];
  });
}

/** Transitions out of a final state: XState takes them, but counts the chart as ended ever after. */
export function leavingTheEnd(nodes: readonly AnyStateNode[]): string[] {
  return nodes
    .filter(({ type }) => type === 'final')
    .flatMap((end) =>
      [end, end.machine.root].flatMap(({ transitions }) =>
        [...transitions.values()].flat().flatMap((branch) => {
          const target = branch.target?.[0];
          if (target === undefined || leafOf(target).type === 'final') return [];
          return [`${pathOf(end)}: ${labelOf(branch)} leads out of the final state, to ${placeOf(target)}`];
        }),
      ),
    );
}

/** XState tells a guard its parameters but not its place, so one object of parameters has one place in a list. */
export function sharedGuards(nodes: readonly AnyStateNode[]): string[] {
  const places = new Map<unknown, string>();
  return nodes.flatMap((node) =>
    [...node.transitions.values()].flatMap((branches) => {
      const before: string[] = [];
      return branches.flatMap(({ guard }) => {
        if (typeof guard !== 'object' || guard === null) return [];
        const { type, params } = guard as { type: string; params: unknown };
        before.push(JSON.stringify(named(guard)));
        const place = before.join();
        if ((places.get(params) ?? place) !== place) {
          return [`${placeOf(node)}: guard ${type} shares its parameters object with another list of branches`];
        }
        places.set(params, place);
        return [];
      });
    }),
  );
}

function inEvent(event: string): string[] {
  if (event.includes('*')) return [`wildcard event ${event}`];
  return (KERNEL_EVENTS as readonly string[]).includes(event) ? [] : [`event ${event}, which the kernel never sends`];
}

function inDelay(name: string): string[] {
  if (!Number.isNaN(Number(name))) return [`after ${name}: a delay without a name`];
  return name.includes('.') ? [`after ${name}: a dot in the name of a delay`] : [];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function unknownKeys(branch: AnyTransitionDefinition): string[] {
  return Object.entries(branch)
    .filter(([key, value]) => !BRANCH_KEYS.includes(key) && value !== undefined)
    .map(([key]) => key);
}

function labelOf(branch: AnyTransitionDefinition): string {
  const [eventType, { id }] = [String(branch.eventType), branch.source];
  return eventType.startsWith('xstate.after.')
    ? `after ${eventType.slice('xstate.after.'.length, -id.length - 1)}`
    : `event ${eventType}`;
}
