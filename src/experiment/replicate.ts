import { AntitheticDice, Dice, keyFromSeed } from '#random';
import { Simulation, circumstancesOf, commercialisedIn, measureAll, measureFact } from '#kernel';
import type { Interpreter, Measures } from '#kernel';
import type { Study } from '#compile';
import { YEARLY_SERIES } from '#table';
import { cohortsOf } from './cohorts.ts';
import type { Cohort } from './cohorts.ts';
import { designOf } from './designs/design-of.ts';
import type { DesignSpec } from './designs/design.ts';
import { Draws, LUCKS_PER_DRAW } from './draws.ts';
import type { ExperimentPlan } from './plan.ts';

const NONE: readonly number[] = [];

/** A simulation of a study with a seed, and the sampler of its inputs. */
export interface Apparatus {
  readonly simulation: Simulation;
  readonly draws: Draws;
}

/** Everything that simulates a study: made once per thread. Inputs are sampled as the scenario says unless stated. */
export function buildApparatus(
  study: Study,
  seed: string,
  interpreter: Interpreter,
  design: DesignSpec = study.scenario.sampling,
): Apparatus {
  const [first, second] = keyFromSeed(seed);
  const dice = design.lucks === 'antithetic' ? new AntitheticDice(first, second) : new Dice(first, second);
  return {
    simulation: new Simulation(circumstancesOf(study, dice), interpreter),
    draws: new Draws(study, seed, designOf(design)),
  };
}

/**
 * A function that simulates one draw (two replications of every run, but for those that are stopped) and writes its rows.
 */
export function drawSimulator(
  study: Study,
  plan: ExperimentPlan,
  { simulation, draws }: Apparatus,
): (draw: number, stopped?: readonly number[]) => void {
  const inputs = new Float64Array(study.inputs.length);
  let left = { stopped: NONE, cohorts: cohortsOf(study, plan.runs) };
  return (draw, stopped = NONE) => {
    if (stopped !== left.stopped) left = { stopped, cohorts: cohortsOf(study, plan.runs, stopped) };
    const { cohorts } = left;
    draws.fill(draw, inputs);
    plan.buffers.inputs.set(inputs, draw * inputs.length);
    for (let luck = 0; luck < LUCKS_PER_DRAW; luck++) {
      const replication = { row: draw * LUCKS_PER_DRAW + luck, chance: draws.chanceOf(draw, luck) };
      replicate({ study, plan, cohorts, simulation }, replication, inputs);
    }
  };
}

function replicate(
  {
    study,
    plan,
    cohorts,
    simulation,
  }: { study: Study; plan: ExperimentPlan; cohorts: readonly Cohort[]; simulation: Simulation },
  { row: replication, chance }: { row: number; chance: number },
  inputs: Float64Array,
): void {
  const past = simulation.runPast(chance, inputs);
  study.facts.forEach((fact, index) => {
    plan.buffers.facts[replication * study.facts.length + index] = measureFact(past, fact);
  });
  let anyway: Uint8Array | undefined;
  for (const { runs, neutral } of cohorts) {
    const policies = runs.map((run) => study.policies[plan.runs[run].policy]);
    simulation.runTogether(policies, neutral, ({ world, ended }) => {
      if (policies[0].without !== undefined) anyway = commercialisedIn(world);
      measureAll(world, anyway).forEach((measures, place) => {
        const run = runs[policies.findIndex((policy) => policy === world.books[place].policy)];
        plan.buffers.status[run * plan.replications + replication] = ended === 'horizon' ? 0 : 1;
        writeRow(plan, run * plan.window + (replication % plan.window), measures);
      });
    });
  }
}

function writeRow({ buffers, catalogue, years }: ExperimentPlan, row: number, measures: Measures): void {
  const { stored } = catalogue;
  stored.forEach(({ name }, index) => {
    const value = measures.outcome(name);
    if (value === undefined) throw new Error(`outcome ${name} was not measured`);
    buffers.values[row * stored.length + index] = value;
  });
  YEARLY_SERIES.forEach(({ name }, series) => {
    buffers.yearly.set(measures.yearly[name], (row * YEARLY_SERIES.length + series) * years);
  });
}
