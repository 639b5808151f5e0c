import type { Policy } from '#compile';
import { Plant } from './plant.ts';
import type { Interpreter, Step } from './plant.ts';
import { beginPast, beginPolicy, endYear, enterTechnology, startLine } from './programme.ts';
import { startPlannedLines } from './lines.ts';
import { payAllRunningCosts } from './spending.ts';
import { MATTER, World } from './world.ts';
import type { Circumstances } from './world.ts';

/** Steps after which a run is given up: a chart that runs in circles in no time. */
const STEP_LIMIT = 20_000_000;

/** How a run ended. */
export type Ended = 'horizon' | 'event-limit';

/**
 * One replication after the other: the past once, then every policy from a copy of it. Nothing of one replication
 * reaches the next.
 */
export class Simulation {
  private readonly circumstances: Circumstances;
  private readonly past: Plant;
  private readonly present: Plant;
  private draw: Float64Array = new Float64Array(0);

  constructor(circumstances: Circumstances, interpreter: Interpreter) {
    this.circumstances = circumstances;
    this.past = new Plant(new World(circumstances), interpreter);
    this.present = new Plant(new World(circumstances), interpreter);
  }

  /** Simulates the past of a replication up to the decision date; returns the world as it is then. */
  runPast(replication: number, draw: Float64Array, listener?: (step: Step) => void): World {
    const { settings, candidates, dice, study } = this.circumstances;
    this.draw = draw;
    settings.fill(draw);
    candidates.fill(dice, replication, settings.rate);
    this.past.clear();
    this.past.listener = listener;
    this.past.world.replication = replication;
    beginPast(this.past.world);
    run(this.past, study.calendar.decision, 'before');
    if (study.calendar.decision > 0) endYear(this.past.world);
    return this.past.world;
  }

  /** Continues from a copy of the past under a policy to the evaluation date. */
  runPolicy(
    policy: Policy,
    neutral: boolean,
    listener?: (step: Step) => void,
  ): { readonly world: World; readonly ended: Ended } {
    const { world } = this.present;
    this.present.copyFrom(this.past);
    this.present.listener = listener;
    beginPolicy(world, policy, neutral, this.draw);
    this.present.settle();
    startPlannedLines(world);
    this.present.settle();
    const ended = run(this.present, this.circumstances.study.calendar.end, 'including');
    payAllRunningCosts(world);
    world.capacity.settle(world.now);
    return { world, ended };
  }
}

function run(plant: Plant, until: number, how: 'before' | 'including'): Ended {
  const { world } = plant;
  const { calendar } = world;
  while (how === 'before' ? calendar.nextTime < until : calendar.nextTime <= until) {
    const id = calendar.nextId;
    const generation = calendar.nextGeneration;
    world.now = calendar.nextTime;
    calendar.pop();
    if (id >= 0) plant.fire(id, generation);
    else attend(world, id, generation);
    plant.settle();
    if (plant.steps > STEP_LIMIT) return 'event-limit';
  }
  world.now = until;
  return 'horizon';
}

/** Matters of the kernel: arrivals, years, openings, idle slots. */
function attend(world: World, id: number, generation: number): void {
  if (id === MATTER.ARRIVAL) {
    enterTechnology(world, generation);
    world.starting(generation);
  } else if (id === MATTER.YEAR) {
    endYear(world);
  } else if ((MATTER.OPENING - id) % 2 === 0) {
    // A line that was due to open on the very day of the closure does not.
    if (world.policy?.without !== 'close') startLine(world, (MATTER.OPENING - id) / 2);
  } else {
    world.capacity.lend((MATTER.LEND - id) / 2, generation);
  }
}
