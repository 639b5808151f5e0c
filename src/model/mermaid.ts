import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** A chart as a Mermaid state diagram, drawn from the very machine that is simulated. */
export function mermaid(machine: AnyStateMachine): string {
  const lines = ['stateDiagram-v2'];
  drawChildren(machine.root, '  ', lines);
  return lines.join('\n');
}

function drawChildren(node: AnyStateNode, indent: string, lines: string[]): void {
  for (const start of node.initial.target ?? []) lines.push(`${indent}[*] --> ${idOf(start)}`);
  const children = Object.values(node.states);
  for (const child of children) {
    if (child.type === 'compound') {
      lines.push(`${indent}state "${labelOf(child.key)}" as ${idOf(child)} {`);
      drawChildren(child, `${indent}  `, lines);
      lines.push(`${indent}}`);
    } else {
      lines.push(`${indent}state "${labelOf(child.key)}" as ${idOf(child)}`);
    }
  }
  for (const child of children) drawTransitions(child, indent, lines);
}

function drawTransitions(node: AnyStateNode, indent: string, lines: string[]): void {
  for (const [event, branches] of node.transitions) {
    for (const [index, branch] of branches.entries()) {
      const target = branch.target?.[0];
      if (target === undefined) continue;
      const otherwise = branches.length > 1 && index === branches.length - 1;
      const condition = branch.guard === undefined ? (otherwise ? ' [else]' : '') : ` [${guardLabel(branch.guard)}]`;
      lines.push(`${indent}${idOf(node)} --> ${idOf(target)} : ${eventLabel(event)}${condition}`);
    }
  }
  if (node.type === 'final') lines.push(`${indent}${idOf(node)} --> [*]`);
}

function guardLabel(guard: unknown): string {
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return String(guard);
  const params = 'params' in guard && typeof guard.params === 'object' && guard.params !== null ? guard.params : {};
  const value = Object.values(params).map(String).join(' ');
  const words: Readonly<Record<string, string>> = { gate: `passes ${value}`, chance: value, below: `${value} left` };
  return (words[String(guard.type)] ?? `${String(guard.type)} ${value}`).replaceAll('-', ' ');
}

function eventLabel(event: string): string {
  const delay = /^xstate\.after\.([^.]+)\./.exec(event)?.[1];
  return delay === undefined ? event.replaceAll('.', ' ') : `after ${delay.replaceAll('-', ' ')}`;
}

function labelOf(key: string): string {
  return key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

function idOf(node: AnyStateNode): string {
  return node.path.length === 0 ? 'root' : node.path.join('_');
}
