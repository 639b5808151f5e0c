import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { stateLabel } from './state-label.ts';

/** Words of a diagram for an English label: a state, what an arrow waits for ("after research"), what it asks. */
type Words = (label: string) => string;

/** A chart as a Mermaid state diagram, drawn from the very machine that is simulated; in English unless told otherwise. */
export function mermaid(machine: AnyStateMachine, words: Words = (label) => label): string {
  const lines = ['stateDiagram-v2'];
  const arrows = new Map<AnyStateNode, string[]>();
  collectArrows(machine.root, { arrows, words });
  drawInside(machine.root, '  ', { lines, arrows, words });
  return lines.join('\n');
}

/** The arrows that belong inside each state, as they are found. */
interface Found {
  readonly arrows: Map<AnyStateNode, string[]>;
  readonly words: Words;
}

/** What is drawn, and the arrows that belong inside each state. */
interface Drawing {
  readonly lines: string[];
  readonly arrows: ReadonlyMap<AnyStateNode, readonly string[]>;
  readonly words: Words;
}

function drawInside(node: AnyStateNode, indent: string, drawing: Drawing): void {
  const { lines, arrows, words } = drawing;
  for (const start of node.initial.target ?? []) lines.push(`${indent}[*] --> ${idOf(start)}`);
  for (const child of Object.values(node.states)) {
    const box = `${indent}state "${words(stateLabel(child.key))}" as ${idOf(child)}`;
    lines.push(child.type === 'compound' ? `${box} {` : box);
    if (child.type !== 'compound') continue;
    drawInside(child, `${indent}  `, drawing);
    lines.push(`${indent}}`);
  }
  for (const arrow of arrows.get(node) ?? []) lines.push(`${indent}${arrow}`);
}

/**
 * Every arrow, under the innermost state that holds both its ends: written any deeper, Mermaid would draw the target
 * inside the state that is left. What the whole chart answers to starts from each of its states.
 */
function collectArrows(node: AnyStateNode, found: Found): void {
  const { arrows, words } = found;
  const children = Object.values(node.states);
  const isRoot = node.parent === undefined;
  const sources = isRoot ? children.filter(({ type }) => type !== 'final') : [node];
  for (const source of sources)
    for (const { target, text } of transitionsOf(node, words)) {
      if (isRoot && target === source) continue;
      add(arrows, innermost(source, target), `${idOf(source)} --> ${idOf(target)} : ${text}`);
    }
  if (node.type === 'final' && node.parent !== undefined) add(arrows, node.parent, `${idOf(node)} --> [*]`);
  for (const child of children) collectArrows(child, found);
}

function transitionsOf(node: AnyStateNode, words: Words): { target: AnyStateNode; text: string }[] {
  return [...node.transitions].flatMap(([event, branches]) =>
    branches.flatMap((branch, index) => {
      const [target] = branch.target ?? [];
      if (target === undefined) return [];
      const otherwise = branches.length > 1 && index === branches.length - 1 ? ` [${words('else')}]` : '';
      const condition = branch.guard === undefined ? otherwise : ` [${words(guardLabel(branch.guard))}]`;
      return [{ target, text: `${words(eventLabel(event))}${condition}` }];
    }),
  );
}

/** The innermost state that has both inside it. */
function innermost(source: AnyStateNode, target: AnyStateNode): AnyStateNode {
  const around = ancestorsOf(target);
  return ancestorsOf(source).find((node) => around.includes(node)) ?? source.machine.root;
}

/** Parents, from the inside out. */
function ancestorsOf(node: AnyStateNode): AnyStateNode[] {
  return node.parent === undefined ? [] : [node.parent, ...ancestorsOf(node.parent)];
}

function add(arrows: Map<AnyStateNode, string[]>, inside: AnyStateNode, arrow: string): void {
  arrows.set(inside, [...(arrows.get(inside) ?? []), arrow]);
}

function guardLabel(guard: unknown): string {
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return String(guard);
  const params = 'params' in guard && typeof guard.params === 'object' && guard.params !== null ? guard.params : {};
  const value = String(Object.values(params)[0] ?? '');
  const words: Readonly<Record<string, string>> = { gate: `passes ${value}`, chance: value, below: `${value} left` };
  return (words[String(guard.type)] ?? `${String(guard.type)} ${value}`).replaceAll('-', ' ');
}

function eventLabel(event: string): string {
  const delay = /^xstate\.after\.([^.]+)\./.exec(event)?.[1];
  return delay === undefined ? event.replaceAll('.', ' ') : `after ${delay.replaceAll('-', ' ')}`;
}

function idOf(node: AnyStateNode): string {
  return node.path.length === 0 ? 'root' : node.path.join('_');
}
