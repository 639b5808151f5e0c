import { ELSE, OP } from '#compile';
import type { Program } from '#compile';
import type { ChartHost, Stepper } from './stepper.ts';

/** The fast interpreter: one loop over the bytecode; all state lives with the host. */
export class CompiledStepper implements Stepper {
  private readonly programs: readonly Program[];
  private readonly host: ChartHost;

  constructor(programs: readonly Program[], host: ChartHost) {
    this.programs = programs;
    this.host = host;
  }

  start(entity: number, kind: number): void {
    const program = this.programs[kind];
    this.host.setLeaf(entity, program.startLeaf);
    this.host.stepped(entity, -1, -1, program.startLeaf);
    this.execute(kind, program.startCode, entity);
  }

  step(entity: number, kind: number, event: number): void {
    const program = this.programs[kind];
    const leaf = this.host.leafOf(entity);
    let branch = program.table[leaf * program.events.length + event];
    if (branch < 0) throw new Error(unhandled(program, leaf, event));
    if (program.branchGuard[branch] !== ELSE) branch = this.choose(branch, entity, kind);
    const target = program.branchTarget[branch];
    this.host.setLeaf(entity, target);
    this.host.stepped(entity, event, leaf, target);
    this.execute(kind, program.branchCode[branch], entity);
  }

  clear(): void {
    // Nothing is remembered here.
  }

  copyFrom(): void {
    // Nothing is remembered here.
  }

  /** The branches of one event partition [0, 1) in order; the last takes the rest. */
  private choose(first: number, entity: number, kind: number): number {
    const { branchGuard } = this.programs[kind];
    const uniform = this.host.uniform(entity, kind, first);
    let branch = first;
    let below = 0;
    while (branchGuard[branch] !== ELSE) {
      below += this.host.probability(entity, kind, branchGuard[branch]);
      if (uniform < below) break;
      branch++;
    }
    return branch;
  }

  private execute(kind: number, start: number, entity: number): void {
    const { code } = this.programs[kind];
    const { host } = this;
    for (let at = start; ; at += 2) {
      const argument = code[at + 1];
      switch (code[at]) {
        case OP.ENTER:
          host.enter(entity, argument);
          break;
        case OP.SCHEDULE:
          host.schedule(entity, kind, argument);
          break;
        case OP.CANCEL:
          host.cancel(entity, argument);
          break;
        case OP.ACT:
          host.act(entity, kind, argument);
          break;
        default:
          return;
      }
    }
  }
}

/** What to say of an event that a state does not know. */
export function unhandled(program: Program, leaf: number, event: number): string {
  return `${program.kind} in state ${program.leaves[leaf]} has no answer to ${program.events[event]}: handle it, or declare it ignorable with an empty transition`;
}
