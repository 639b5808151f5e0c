import { sequentialExecutor, buildApparatus } from '#experiment';
import type { Study } from '#compile';
import type { Interpreter, Simulation, Step } from '#kernel';
import type { ModelCatalogue } from '#model';
import { models as committed } from '#models';
import { openStudy, planRun, simulate, simulatorOf } from '#pipeline';
import { printProblems } from '#scenario';
import type { OutcomeTable } from '#table';
import { column } from '#table';

/** The world at the end of a run. */
export type World = ReturnType<Simulation['runPolicy']>['world'];

/** How far an estimate may lie from its known answer, in standard errors: two-sided, one in 16,000 by chance. */
export const FOUR = 4;

/** What a scenario text is read with. */
interface Surroundings {
  readonly models?: ModelCatalogue;
  /** Keys of the reference contract, as in its file. */
  readonly contract?: string;
}

/** How often a study is simulated, and how. */
interface Repetition {
  readonly replications: number;
  readonly seed: string;
  readonly interpreter: Interpreter;
}

/** Opens a scenario text; its only contract is the reference. */
export function open(text: string, { models = committed, contract = '' }: Surroundings = {}): Study {
  const publicLine = { file: 'public-line.yaml', text: `title: Line\nsummary: Line.\nreference: true\n${contract}` };
  const library = { extended: {}, contracts: { 'public-line': publicLine }, instruments: {} };
  const study = openStudy({ file: 'known-answer.yaml', text, library }, [], models);
  if (!study.ok) throw new Error(printProblems(study.problems));
  return study.value;
}

/** Simulates a study by its pipeline, in this thread. */
export async function simulated(
  study: Study,
  { replications = 50, seed = 'known', interpreter = 'compiled' }: Partial<Repetition> = {},
): Promise<OutcomeTable> {
  const options = { seed, replications, policies: undefined, interpreter };
  const plan = planRun(study, options);
  const executor = sequentialExecutor(simulatorOf(study, plan, options));
  return simulate(study, plan, { executor, onProgress: () => undefined });
}

/** Sum of a stored outcome over the replications of the first run. */
export function total(table: OutcomeTable, outcome: string): number {
  return column(table, 0, outcome).reduce((sum, value) => sum + value, 0);
}

/** Runs the first policy of a study again and again, and shows each run with every step since the decision. */
export function watch(study: Study, replications: number, look: (world: World, steps: readonly Step[]) => void): void {
  const { simulation, draws } = buildApparatus(study, 'known', 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  for (let replication = 0; replication < replications; replication += 1) {
    draws.fill(Math.floor(replication / 2), inputs);
    const steps: Step[] = [];
    simulation.runPast(replication, inputs);
    const { world, ended } = simulation.runPolicy(study.policies[0], false, (step) => steps.push(step));
    if (ended !== 'horizon') throw new Error(`replication ${replication} ended by ${ended}`);
    look(world, steps);
  }
}

/** Standard error of a share of so many independent cases, when the true probability is known. */
export function errorOfShare(probability: number, cases: number): number {
  return Math.sqrt((probability * (1 - probability)) / cases);
}
