import type { Study } from '#compile';
import { Simulation, circumstancesOf } from '#kernel';
import type { Step } from '#kernel';
import type { Dice } from '#random';

/** The tandem pipeline run by the engine, from its chart and its scenario. */
export class Engine {
  /** Technologies that a replication may have at most. */
  readonly capacity: number;
  private readonly study: Study;
  private readonly simulation: Simulation;
  private readonly draw = new Float64Array(0);

  constructor(study: Study, dice: Dice) {
    const circumstances = circumstancesOf(study, dice);
    this.study = study;
    this.capacity = circumstances.candidates.capacity;
    this.simulation = new Simulation(circumstances, 'compiled');
  }

  /** Runs 120 months; the listener hears every step. */
  run(replication: number, listener?: (step: Step) => void): ReturnType<Simulation['runPolicy']>['world'] {
    this.simulation.runPast(replication, this.draw);
    return this.simulation.runPolicy(this.study.policies[0], false, listener).world;
  }
}
