import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** All states but the root, in document order. */
export function nodesOf(machine: AnyStateMachine): readonly AnyStateNode[] {
  return inside(machine.root);
}

/** Where a state is, in words: the names from the outermost state to itself; empty for the root. */
export function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}

/** Where a state is, for a complaint. */
export function placeOf(node: AnyStateNode): string {
  return node.parent === undefined ? 'root' : pathOf(node);
}

/** The atomic state reached from a state by its initial states. */
export function leafOf(node: AnyStateNode): AnyStateNode {
  const inner = node.initial?.target?.[0];
  return inner === undefined ? node : leafOf(inner);
}

/** The state and its ancestors, outermost first, without the root. */
export function lineage(node: AnyStateNode): readonly AnyStateNode[] {
  return node.parent === undefined ? [] : [...lineage(node.parent), node];
}

/**
 * The state inside which a transition happens: its source where the target lies within, else the least common
 * ancestor (SCXML, section 3.13; without `reenter` a source that contains its target is not left).
 */
export function transitionDomain(transition: AnyTransitionDefinition): AnyStateNode | undefined {
  const target = transition.target?.[0];
  if (target === undefined) return undefined;
  if (isWithin(target, transition.source)) return transition.source;
  let ancestor = transition.source.parent;
  while (ancestor !== undefined && !(isWithin(target, ancestor) && target !== ancestor)) ancestor = ancestor.parent;
  return ancestor ?? transition.source.machine.root;
}

/** Is the state the other or inside it? */
export function isWithin(node: AnyStateNode, outer: AnyStateNode): boolean {
  return node === outer || (node.parent !== undefined && isWithin(node.parent, outer));
}

function inside(node: AnyStateNode): readonly AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...inside(child)]);
}
