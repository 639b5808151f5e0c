import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** One place in a chart where a name of the scenario acts. */
export interface ChartUse {
  /** The word of the chart language: `after` for a delay, else a verb or a guard. */
  readonly word: string;
  /** The name that it is given, for instance that of a duration or a gate. */
  readonly name: string;
  /** Path of the state in which it acts. */
  readonly state: string;
  readonly when: 'on entering' | 'on leaving' | 'in';
  /** Paths of the states that it leads to, in order. */
  readonly leadsTo: readonly string[];
}

/** Every place in a chart where a delay, a guard or an action acts by a name. */
export function usesOf(machine: AnyStateMachine): readonly ChartUse[] {
  return usesInside(machine.root);
}

function usesInside(node: AnyStateNode): readonly ChartUse[] {
  return [
    ...node.entry.flatMap((action) => useOf(action, node, 'on entering', [])),
    ...[...node.transitions].flatMap(([event, branches]) => usesOfEvent(event, branches, node)),
    ...node.exit.flatMap((action) => useOf(action, node, 'on leaving', [])),
    ...Object.values(node.states).flatMap(usesInside),
  ];
}

function usesOfEvent(
  event: string,
  branches: readonly AnyTransitionDefinition[],
  node: AnyStateNode,
): readonly ChartUse[] {
  const delay = /^xstate\.after\.([^.]+)\./.exec(event)?.[1];
  const all = branches.flatMap(targetsOf);
  const named =
    delay === undefined ? [] : [{ word: 'after', name: delay, state: pathOf(node), when: 'in', leadsTo: all } as const];
  return [
    ...named,
    ...branches.flatMap((branch) => [
      ...useOf(branch.guard, node, 'in', targetsOf(branch)),
      ...branch.actions.flatMap((action) => useOf(action, node, 'in', targetsOf(branch))),
    ]),
  ];
}

/** An action or a guard with its name; one without a name, or none, is no use of anything. */
function useOf(
  word: unknown,
  node: AnyStateNode,
  when: ChartUse['when'],
  leadsTo: readonly string[],
): readonly ChartUse[] {
  if (typeof word !== 'object' || word === null || !('type' in word)) return [];
  const params: unknown = 'params' in word ? word.params : undefined;
  const [name] = typeof params === 'object' && params !== null ? (Object.values(params) as unknown[]) : [];
  return [{ word: String(word.type), name: typeof name === 'string' ? name : '', state: pathOf(node), when, leadsTo }];
}

function targetsOf({ target }: AnyTransitionDefinition): readonly string[] {
  return (target ?? []).map(pathOf);
}

function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}
