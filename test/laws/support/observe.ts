import { buildApparatus } from '#experiment';
import { PARTIES } from '#common/parties.ts';
import { measure } from '#kernel';
import type { Measures, Simulation, Step } from '#kernel';
import { KIND } from '../../../src/kernel/entities.ts';
import type { Study } from './study.ts';

/** Everything that moves in one run. */
export type World = ReturnType<Simulation['runPast']>;

/** A movement of money, as the ledger tells it. */
export type Entry = Parameters<NonNullable<World['accounts']['ledger']['listener']>>[0];

/** A slot of a line is taken or left; `own`: by the line itself, for its maintenance. */
interface Visit {
  readonly month: number;
  readonly line: number;
  readonly entity: number;
  readonly way: 'in' | 'out';
  readonly who: 'insider' | 'stranger' | 'own';
}

/** What happened up to the decision, or after it. */
interface Part {
  readonly steps: readonly Step[];
  readonly entries: readonly Entry[];
  readonly visits: readonly Visit[];
}

/** One policy run to the evaluation date; the world is good until the next run. */
export interface Run {
  readonly study: Study;
  readonly policy: Study['policies'][number];
  /** Were effects of contracts signed since the decision set to one? */
  readonly neutral: boolean;
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
  /** After the last step of a month (any point in time): everything that was due then is done. */
  settled?(world: World, month: number): void;
  entered?(world: World, entry: Entry): void;
}

/**
 * Runs one replication: the past once, then every policy, and shows each run when it is over. Watchers see a part (the
 * past, or a policy's years) while it goes on, each its own.
 */
export function observe(
  study: Study,
  { seed, replication, neutral }: Conditions,
  look: (run: Run) => void,
  watcherOf: () => Watcher = () => ({}),
): void {
  const { simulation, draws } = buildApparatus(study, seed, 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  draws.fill(Math.floor(replication / 2), inputs);
  // Worlds are known once they have run; the runs that count come after.
  const pastWorld = simulation.runPast(replication, inputs);
  const { world } = simulation.runPolicy(study.policies[0], neutral);
  const past = record(pastWorld, watcherOf());
  simulation.runPast(replication, inputs, past.listen);
  for (const policy of study.policies) {
    const watcher = watcherOf();
    const since = record(world, watcher);
    const { ended } = simulation.runPolicy(policy, neutral, since.listen);
    watcher.settled?.(world, world.now);
    const settled = {
      entries: since.entries.length,
      presentValue: presentValuesOf(world),
    };
    const measures = measure(world);
    look({ study, policy, neutral, world, ended, past, since, settled, measures });
  }
}

/** Net present value by party, fen. */
export function presentValuesOf({ accounts: { ledger }, study }: World): Float64Array {
  return Float64Array.from(PARTIES, (_, party) => ledger.presentValue(party, study.calendar.end));
}

function record(world: World, watcher: Watcher): Part & { listen: (step: Step) => void } {
  const steps: Step[] = [];
  const entries: Entry[] = [];
  const visits: Visit[] = [];
  world.accounts.ledger.listener = (entry) => {
    entries.push(entry);
    watcher.entered?.(world, entry);
  };
  const listen = (step: Step): void => {
    const last = steps.at(-1);
    if (last !== undefined && step.month > last.month) watcher.settled?.(world, last.month);
    steps.push(step);
    const visit = visitOf(world, step);
    if (visit !== undefined) visits.push(visit);
  };
  return { steps, entries, visits, listen };
}

/** A step that takes or leaves a slot: granted before it, released after it, so the slot is known at the step. */
function visitOf(
  { capacity: { slots }, entities, study }: World,
  { entity, from, to, month }: Step,
): Visit | undefined {
  const kind = entities.kindOf(entity);
  if (kind === KIND.FIRM) return undefined;
  const { leaves } = study.programs[kind === KIND.LINE ? 'line' : 'technology'];
  const isInside = (leaf: number): boolean =>
    leaf >= 0 && (kind === KIND.LINE ? leaves[leaf] === 'operating.maintained' : leaves[leaf].startsWith('pilot.'));
  if (isInside(from) === isInside(to)) return undefined;
  const way = isInside(to) ? 'in' : 'out';
  if (kind === KIND.LINE) return { month, line: entities.ordinalOf(entity), entity, way, who: 'own' };
  const line = slots.lineOf[entity];
  const insider = slots.insider[slots.slotOf(line, entity)] === 1;
  return { month, line, entity, way, who: insider ? 'insider' : 'stranger' };
}
