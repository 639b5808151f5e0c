import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { GUARDS, KERNEL_EVENTS, RESOURCES, VERBS } from '#model';

/** What a chart contains that the compiler does not support, each by name and place; empty when all is well. */
export function unsupported(machine: AnyStateMachine): string[] {
  const complaints: string[] = [];
  if (Object.keys(machine.config.context ?? {}).length > 0) complaints.push('context: state lives in the chart alone');
  visit(machine.root, (node) => {
    complaints.push(...inNode(node, machine.root).map((what) => `${node.path.join('.') || 'root'}: ${what}`));
  });
  return complaints;
}

/** Calls the visitor for the node and everything inside, in document order. */
export function visit(node: AnyStateNode, visitor: (node: AnyStateNode) => void): void {
  visitor(node);
  for (const child of Object.values(node.states)) visit(child, visitor);
}

function inNode(node: AnyStateNode, root: AnyStateNode): string[] {
  const found: string[] = [];
  if (node.type === 'parallel') found.push('parallel states');
  if (node.type === 'history') found.push('history states');
  if (node.type === 'final' && node.parent !== root) found.push('a final state inside another state');
  if (node.invoke.length > 0) found.push('invoke');
  if ((node.always ?? []).length > 0) found.push('always (eventless transitions)');
  if (node.config.onDone !== undefined) found.push('onDone');
  if (node === root && (node.entry.length > 0 || node.exit.length > 0)) found.push('entry or exit actions of the root');
  found.push(...[...node.entry, ...node.exit].flatMap((action) => inAction(action)));
  for (const [event, branches] of node.transitions) found.push(...inEvent(event), ...inBranches(branches));
  return found;
}

function inEvent(event: string): string[] {
  if (event.includes('*')) return [`wildcard event ${event}`];
  const delay = /^xstate\.after\.([^.]+)\./.exec(event);
  if (delay !== null) return /^\d+$/.test(delay[1] ?? '') ? [`a delay of ${delay[1] ?? ''} without a name`] : [];
  if (event.startsWith('xstate.')) return [`event ${event}`];
  return (KERNEL_EVENTS as readonly string[]).includes(event) ? [] : [`event ${event}, which the kernel never sends`];
}

type Branches = AnyStateNode['transitions'] extends Map<string, infer List> ? List : never;

function inBranches(branches: Branches): string[] {
  const found: string[] = [];
  branches.forEach((branch, index) => {
    const last = index === branches.length - 1;
    if (branch.reenter) found.push('reenter');
    if ((branch.target ?? []).length > 1) found.push('several targets at once');
    if (last && branch.guard !== undefined) found.push(`event ${branch.eventType}: its last branch must have no guard`);
    if (!last && branch.guard === undefined)
      found.push(`event ${branch.eventType}: a branch after one without a guard`);
    if (branch.guard !== undefined) found.push(...inGuard(branch.guard));
    found.push(...branch.actions.flatMap((action) => inAction(action)));
  });
  return found;
}

function inGuard(guard: unknown): string[] {
  if (typeof guard === 'function') return ['an inline guard function'];
  const { type, params } = named(guard);
  if (!Object.hasOwn(GUARDS, type)) return [`guard ${type}`];
  const needed = GUARDS[type as keyof typeof GUARDS];
  return typeof params[needed] === 'string' ? [] : [`guard ${type} without its ${needed}`];
}

function inAction(action: unknown): string[] {
  if (isDelayAction(action)) return [];
  if (typeof action === 'function') return ['an inline action function'];
  const { type, params } = named(action);
  if (!Object.hasOwn(VERBS, type)) return [`action ${type}`];
  const needed = VERBS[type as keyof typeof VERBS];
  if (needed === undefined) return [];
  if (typeof params[needed] !== 'string') return [`action ${type} without its ${needed}`];
  const wrongResource = needed === 'resource' && !(RESOURCES as readonly string[]).includes(params[needed]);
  return wrongResource ? [`action ${type} of ${params[needed]}`] : [];
}

/** Is this XState's own start or stop of an `after` clock? */
export function isDelayAction(action: unknown): boolean {
  if (typeof action !== 'function' || !('type' in action)) return false;
  const id = 'sendId' in action ? action.sendId : 'id' in action ? action.id : undefined;
  return (action.type === 'xstate.raise' || action.type === 'xstate.cancel') && String(id).startsWith('xstate.after.');
}

/** A guard or action written as `{ type, params }`, or as a bare name. */
export function named(item: unknown): { readonly type: string; readonly params: Readonly<Record<string, unknown>> } {
  if (typeof item === 'string') return { type: item, params: {} };
  if (typeof item !== 'object' || item === null || !('type' in item)) return { type: String(item), params: {} };
  const params = 'params' in item && typeof item.params === 'object' && item.params !== null ? item.params : {};
  return { type: String(item.type), params: { ...params } };
}
