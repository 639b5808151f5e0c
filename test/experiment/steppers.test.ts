import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OWN_FACTS, randomTechnology } from '../compile/random-charts.ts';
import { compileChart } from '#compile';
import type { Program } from '#compile';
import { CompiledStepper } from '../../src/kernel/compiled-stepper.ts';
import { ReferenceStepper } from '../../src/kernel/reference-stepper.ts';
import type { ChartHost, Stepper } from '../../src/kernel/stepper.ts';

/** A host that performs nothing and writes down everything it is told. */
class Diary implements ChartHost {
  readonly pages: string[] = [];
  private readonly leaves: number[] = [];
  private readonly visits: number[][] = [];
  private readonly program: Program;

  constructor(program: Program) {
    this.program = program;
  }

  leafOf(entity: number): number {
    return this.leaves[entity] ?? -1;
  }

  setLeaf(entity: number, leaf: number): void {
    this.leaves[entity] = leaf;
    this.pages.push(`${entity} is in ${leaf}`);
  }

  enter(entity: number, node: number): void {
    const visits = (this.visits[entity] ??= []);
    visits[node] = this.visitsOf(entity, node) + 1;
    this.pages.push(`${entity} enters ${node}`);
  }

  schedule(entity: number, kind: number, delay: number): void {
    this.pages.push(`${entity} of ${kind} starts ${delay}`);
  }

  cancel(entity: number, delay: number): void {
    this.pages.push(`${entity} stops ${delay}`);
  }

  act(entity: number, kind: number, action: number): void {
    this.pages.push(`${entity} of ${kind} acts ${action}`);
  }

  probability(entity: number, kind: number, guard: number): number {
    return ((guard + entity + kind) % 4) / 4;
  }

  /** Not random, but different for every entity, state and visit. */
  uniform(entity: number, kind: number, branch: number): number {
    const node = this.program.branchNode[branch];
    return (branch * 0.31 + kind * 0.17 + this.visitsOf(entity, node) * 0.43 + entity * 0.29) % 1;
  }

  stepped(entity: number, event: number, from: number, to: number): void {
    this.pages.push(`${entity} steps from ${from} to ${to} by ${event}`);
  }

  private visitsOf(entity: number, node: number): number {
    return this.visits[entity]?.[node] ?? 0;
  }
}

const ENTITIES = 3;

/** Starts three entities and sends each event to one of them; what a state does not know is written down too. */
function live(stepper: Stepper, diary: Diary, events: readonly number[]): string[] {
  for (let entity = 0; entity < ENTITIES; entity += 1) stepper.start(entity, 0);
  events.forEach((event, at) => {
    try {
      stepper.step(at % ENTITIES, 0, event);
    } catch (error) {
      diary.pages.push(String(error));
    }
  });
  return diary.pages;
}

/** Events that some state of the chart knows, picked at random. */
function eventsOf({ events, leaves, table }: Program, picks: readonly number[]): number[] {
  const known = events.flatMap((_, event) =>
    leaves.some((__, leaf) => table[leaf * events.length + event] >= 0) ? [event] : [],
  );
  return picks.map((pick) => known[pick % known.length]);
}

describe('Both steppers', () => {
  test('tell their host the same, word for word', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.gen(), fc.array(fc.nat(), { minLength: 30, maxLength: 60 }), (draw, picks) => {
        const machine = randomTechnology(draw);
        const program = compileChart(machine, 'technology', { facts: OWN_FACTS });
        const events = eventsOf(program, picks);
        const [mine, theirs] = [new Diary(program), new Diary(program)];

        const compiled = live(new CompiledStepper([program], mine), mine, events);
        const reference = live(new ReferenceStepper([{ program, machine }], theirs), theirs, events);

        expect(compiled).toEqual(reference);
        told += compiled.length;
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(5000);
  });
});
