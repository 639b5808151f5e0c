import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** One way from a state in which a chart can rest to another: the branch that leads there. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  readonly branch: AnyTransitionDefinition;
}

/** Paths of the states in which a chart can rest, as XState lays them out. */
export function leavesOf(machine: AnyStateMachine): AnyStateNode[] {
  return nodesOf(machine.root).filter(({ states }) => Object.keys(states).length === 0);
}

/** All states inside a state. */
export function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...nodesOf(child)]);
}

/** Every way between states in which a chart can rest; an inner state's answer to an event hides an outer state's. */
export function waysOf(machine: AnyStateMachine): Way[] {
  return leavesOf(machine).flatMap((leaf) => {
    const known = new Set<string>();
    return above(leaf).flatMap((node) =>
      [...node.transitions].flatMap(([event, branches]) => {
        if (known.has(event)) return [];
        known.add(event);
        return branches.flatMap((branch) => {
          const target = branch.target?.[0];
          return target === undefined ? [] : [{ from: leaf.path.join('.'), to: restOf(target), event, branch }];
        });
      }),
    );
  });
}

/** States that can be reached from a state by ways, itself included. */
export function reachable(from: string, ways: readonly Way[]): Set<string> {
  const found = new Set([from]);
  for (const state of found) for (const way of ways) if (way.from === state) found.add(way.to);
  return found;
}

/** Where a state comes to rest. */
export function restOf(node: AnyStateNode): string {
  const first = Object.keys(node.states).length === 0 ? undefined : node.initial.target?.[0];
  return first === undefined ? node.path.join('.') : restOf(first);
}

/** The names of what actions are asked with, for instance the facts of `record`. */
export function asked(actions: readonly unknown[], verb: string): string[] {
  return (actions as { type: string; params?: Record<string, string> }[])
    .filter(({ type }) => type === verb)
    .map(({ params = {} }) => Object.values(params)[0]);
}

function above(node: AnyStateNode): AnyStateNode[] {
  return node.parent === undefined ? [node] : [node, ...above(node.parent)];
}
