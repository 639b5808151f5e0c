import type { Program, Study } from '#compile';
import { buildApparatus } from '#experiment';
import type { Step } from '#kernel';

/** Every branch of an event is given this probability, so that a number between 0 and 1 can choose any of them. */
export const BRANCH = 1 / 8;

/** What happened to the technologies of one replication, in order, ready to be replayed. */
export interface Lives {
  /** Technologies that lived, and one past the highest number among them. */
  readonly technologies: number;
  readonly end: number;
  /** Who, and which event of the program: -1 starts the technology. */
  readonly entity: readonly number[];
  readonly event: readonly number[];
  /** The number that chooses the branch that was taken. */
  readonly uniform: readonly number[];
  /** The leaf that was reached. */
  readonly leaf: readonly number[];
}

/** Records the events of all technologies in one replication of a study's first policy. */
export function recordLives(study: Study): Lives {
  const { simulation, draws } = buildApparatus(study, study.scenario.seed, 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  const steps: Step[] = [];
  const listener = (step: Step): void => {
    steps.push(step);
  };
  draws.fill(0, inputs);
  simulation.runPast(0, inputs, listener);
  const { world } = simulation.runPolicy(study.policies[0], false, listener);
  const ofTechnologies = steps.filter(({ entity }) => entity < world.entities.firstLine);
  return {
    technologies: new Set(ofTechnologies.map(({ entity }) => entity)).size,
    end: world.technologies.end,
    entity: ofTechnologies.map(({ entity }) => entity),
    event: ofTechnologies.map(({ event }) => event),
    uniform: ofTechnologies.map((step) => uniformOf(study.programs.technology, step)),
    leaf: ofTechnologies.map(({ to }) => to),
  };
}

/** A number in the middle of the branch that led where the step led. */
function uniformOf(program: Program, { event, from, to }: Step): number {
  if (event < 0) return 0;
  const first = program.table[from * program.events.length + event];
  let branch = first;
  while (program.branchTarget[branch] !== to) branch++;
  return (branch - first + 0.5) * BRANCH;
}
