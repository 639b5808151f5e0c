import type { Program } from '#compile';
import { CompiledStepper } from '../../src/kernel/compiled-stepper.ts';
import type { ChartHost } from '../../src/kernel/stepper.ts';
import { BRANCH } from './lives.ts';
import type { Lives } from './lives.ts';

/** A host that keeps the leaves and otherwise only counts what it is asked for: the cost of stepping alone. */
class BareHost implements ChartHost {
  asked = 0;
  /** The number that chooses the next branch. */
  next = 0;
  readonly leaves: Int16Array;

  constructor(technologies: number) {
    this.leaves = new Int16Array(technologies);
  }

  leafOf(entity: number): number {
    return this.leaves[entity];
  }

  setLeaf(entity: number, leaf: number): void {
    this.leaves[entity] = leaf;
  }

  enter(): void {
    this.asked++;
  }

  schedule(): void {
    this.asked++;
  }

  cancel(): void {
    this.asked++;
  }

  act(): void {
    this.asked++;
  }

  stepped(): void {
    this.asked++;
  }

  probability(): number {
    return BRANCH;
  }

  uniform(): number {
    return this.next;
  }
}

/** Replays lives by the bytecode interpreter; whoever listens hears the leaf after each event. */
export function replayByBytecode(program: Program, lives: Lives): (listener?: (leaf: number) => void) => number {
  const host = new BareHost(lives.end);
  const stepper = new CompiledStepper([program], host);
  const { entity, event, uniform } = lives;
  return (listener) => {
    let finished = 0;
    for (let index = 0; index < event.length; index++) {
      const who = entity[index];
      host.next = uniform[index];
      if (event[index] < 0) stepper.start(who, 0);
      else stepper.step(who, 0, event[index]);
      finished += program.final[host.leaves[who]];
      if (listener !== undefined) listener(host.leaves[who]);
    }
    return finished;
  };
}
