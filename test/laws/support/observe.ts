import { buildApparatus } from '#experiment';
import { measure } from '#kernel';
import type { Measures, Simulation, Step } from '#kernel';
import type { Study } from './study.ts';

/** Everything that moves in one run. */
export type World = ReturnType<Simulation['runPast']>;

/** A movement of money, as the ledger tells it. */
export type Entry = Parameters<NonNullable<World['accounts']['ledger']['listener']>>[0];

/** What happened up to the decision, or after it. */
export interface Part {
  readonly steps: readonly Step[];
  readonly entries: readonly Entry[];
}

/** One policy run to the evaluation date; the world is good until the next run. */
export interface Run {
  readonly study: Study;
  readonly policy: Study['policies'][number];
  readonly world: World;
  readonly ended: string;
  readonly past: Part;
  /** From the decision to the evaluation date. */
  readonly since: Part;
  /** Entries of `since` and present values by party, before margins and terminal values are booked at the end. */
  readonly settled: { readonly entries: number; readonly presentValue: Float64Array };
  readonly measures: Measures;
}

/** How a study is run. */
export interface Conditions {
  readonly seed: string;
  readonly replication: number;
  /** Are the effects of the policies' contracts set to one? */
  readonly neutral: boolean;
}

/** Listens while a run goes on, the past included. */
export interface Watcher {
  /** Before the clock moves: everything that is due is done. */
  settled?(world: World): void;
  stepped?(world: World, step: Step): void;
  entered?(world: World, entry: Entry): void;
}

/** Runs one replication of every policy, and shows each run when it is over; a watcher sees it while it goes on. */
export function observe(
  study: Study,
  { seed, replication, neutral }: Conditions,
  look: (run: Run) => void,
  watcherOf: (study: Study) => Watcher = () => ({}),
): void {
  const { simulation, draws } = buildApparatus(study, seed, 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  draws.fill(Math.floor(replication / 2), inputs);
  // Worlds are known once they have run; the runs that count come after.
  const pastWorld = simulation.runPast(replication, inputs);
  const { world } = simulation.runPolicy(study.policies[0], neutral);
  for (const policy of study.policies) {
    const watcher = watcherOf(study);
    const past = record(pastWorld, watcher);
    simulation.runPast(replication, inputs, past.listen);
    pastWorld.accounts.ledger.listener = undefined;
    const since = record(world, watcher);
    const { ended } = simulation.runPolicy(policy, neutral, since.listen);
    watcher.settled?.(world);
    const settled = {
      entries: since.entries.length,
      presentValue: Float64Array.from(world.accounts.ledger.presentValue),
    };
    const measures = measure(world);
    world.accounts.ledger.listener = undefined;
    look({ study, policy, world, ended, past, since, settled, measures });
  }
}

function record(world: World, watcher: Watcher): { steps: Step[]; entries: Entry[]; listen: (step: Step) => void } {
  const steps: Step[] = [];
  const entries: Entry[] = [];
  world.accounts.ledger.listener = (entry) => {
    entries.push(entry);
    watcher.entered?.(world, entry);
  };
  const listen = (step: Step): void => {
    const last = steps.at(-1);
    if (last !== undefined && step.month > last.month) watcher.settled?.(world);
    steps.push(step);
    watcher.stepped?.(world, step);
  };
  return { steps, entries, listen };
}
