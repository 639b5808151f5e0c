import { Dice, keyFromSeed } from '#random';
import { Candidates, Settings, Simulation, measure, measureFact } from '#kernel';
import type { Interpreter } from '#kernel';
import type { Study } from '#compile';
import { STORED_OUTCOMES, YEARLY_SERIES } from '#table';
import { Draws, LUCKS_PER_DRAW } from './draws.ts';
import type { ExperimentPlan } from './plan.ts';

/** A simulation of a study with a seed, and the sampler of its inputs. */
export interface Apparatus {
  readonly simulation: Simulation;
  readonly draws: Draws;
}

/** Everything that simulates a study: made once per thread. */
export function buildApparatus(study: Study, seed: string, interpreter: Interpreter): Apparatus {
  const [first, second] = keyFromSeed(seed);
  const circumstances = {
    study,
    dice: new Dice(first, second),
    settings: new Settings(study),
    candidates: new Candidates(study),
  };
  return { simulation: new Simulation(circumstances, interpreter), draws: new Draws(study, seed) };
}

/** A function that simulates one draw (two replications of every run) and writes its rows. */
export function drawSimulator(
  study: Study,
  plan: ExperimentPlan,
  { simulation, draws }: Apparatus,
): (draw: number) => void {
  const inputs = new Float64Array(study.inputs.length);
  return (draw) => {
    draws.fill(draw, inputs);
    plan.buffers.inputs.set(inputs, draw * inputs.length);
    for (let luck = 0; luck < LUCKS_PER_DRAW; luck++)
      replicate(study, plan, simulation, { replication: draw * LUCKS_PER_DRAW + luck, inputs });
  };
}

function replicate(
  study: Study,
  plan: ExperimentPlan,
  simulation: Simulation,
  at: { replication: number; inputs: Float64Array },
): void {
  const past = simulation.runPast(at.replication, at.inputs);
  study.facts.forEach((fact, index) => {
    plan.buffers.facts[at.replication * study.facts.length + index] = measureFact(past, fact);
  });
  plan.runs.forEach(({ label, policy, neutral }, run) => {
    if (label.sameAs !== undefined) return;
    const { world, ended } = simulation.runPolicy(study.policies[policy], neutral);
    const row = run * plan.replications + at.replication;
    plan.buffers.status[row] = ended === 'horizon' ? 0 : 1;
    writeRow(plan, row, measure(world));
  });
}

function writeRow(
  { buffers, years }: ExperimentPlan,
  row: number,
  { outcomes, yearly }: ReturnType<typeof measure>,
): void {
  STORED_OUTCOMES.forEach(({ name }, index) => {
    const value = outcomes[name];
    if (value === undefined) throw new Error(`outcome ${name} was not measured`);
    buffers.values[row * STORED_OUTCOMES.length + index] = value;
  });
  YEARLY_SERIES.forEach(({ name }, series) => {
    buffers.yearly.set(yearly[name], (row * YEARLY_SERIES.length + series) * years);
  });
}
