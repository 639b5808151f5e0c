import { valueOf } from '#compile';
import type { Policy } from '#compile';
import { purposeOf } from '#random';
import { Accounts } from './accounts.ts';
import { FEN } from './fen.ts';
import type { EntryListener } from './ledger.ts';
import { Plant } from './plant.ts';
import type { Interpreter, Step } from './plant.ts';
import { beginPast, beginPolicy, endYear, enterTechnology, startLine } from './programme.ts';
import { startPlannedLines } from './lines.ts';
import { holdRound } from './rounds.ts';
import { payAllRunningCosts } from './spending.ts';
import { MATTER, World } from './world.ts';
import type { Circumstances } from './world.ts';

/** Steps after which a run is given up: a chart that runs in circles in no time. */
const STEP_LIMIT = 20_000_000;

/** Uses of chance by what may stop repaying a loan. */
const LOSS = { line: purposeOf('loan:line'), technology: purposeOf('loan:technology') } as const;

/** How a run ended. */
type Ended = 'horizon' | 'event-limit';

/** The course that one or more policies took to the evaluation date; good until the next one. */
export interface Course {
  readonly world: World;
  readonly ended: Ended;
}

/**
 * One replication after the other: the past once, then every policy from a copy of it. Policies that only their money
 * tells apart take one course together, until the money of some allows what that of others does not; there the course
 * forks. Nothing of one replication reaches the next.
 */
export class Simulation {
  private readonly circumstances: Circumstances;
  private readonly interpreter: Interpreter;
  private readonly past: Plant;
  /** Plants that no course needs now, those of courses that parted and wait, and books by their place in a cohort. */
  private readonly idle: Plant[] = [];
  private readonly parted: Plant[] = [];
  private readonly books: Accounts[] = [];
  private draw: Float64Array = new Float64Array(0);

  constructor(circumstances: Circumstances, interpreter: Interpreter) {
    this.circumstances = circumstances;
    this.interpreter = interpreter;
    this.past = new Plant(new World(circumstances), interpreter);
    this.past.world.books = [this.newBooks()];
  }

  /** Simulates the past of a replication up to the decision date; returns the world as it is then. Steps and entries are told. */
  runPast(replication: number, draw: Float64Array, listener?: (step: Step) => void, bookkeeper?: EntryListener): World {
    const { settings, shocks, candidates, dice, luck, study } = this.circumstances;
    this.draw = draw;
    luck.begin(replication);
    settings.fill(draw);
    shocks.fill(luck, draw);
    candidates.fill(dice, replication, settings.rate);
    this.past.clear();
    this.past.listener = listener;
    if (bookkeeper !== undefined) this.past.world.accounts.ledger.listener = bookkeeper;
    beginPast(this.past.world);
    run(this.past, study.calendar.decision, 'before');
    if (study.calendar.decision > 0) endYear(this.past.world);
    return this.past.world;
  }

  /** Continues from a copy of the past under one policy to the evaluation date. */
  runPolicy(policy: Policy, neutral: boolean, listener?: (step: Step) => void, bookkeeper?: EntryListener): Course {
    // A policy that is alone keeps the books of the first place.
    if (bookkeeper !== undefined) (this.books[0] ??= this.newBooks()).ledger.listener = bookkeeper;
    return this.finish(this.begin([policy], neutral, listener));
  }

  /**
   * Continues from a copy of the past under policies that differ in nothing but budget and instrument, and shows each
   * course when it is over: the books of its world are those of the policies that took it.
   */
  runTogether(policies: readonly Policy[], neutral: boolean, look: (course: Course) => void): void {
    look(this.finish(this.begin(policies, neutral)));
    for (let plant = this.parted.pop(); plant !== undefined; plant = this.parted.pop()) look(this.finish(plant));
  }

  private begin(policies: readonly Policy[], neutral: boolean, listener?: (step: Step) => void): Plant {
    const plant = this.idle.pop() ?? this.newPlant();
    const { world } = plant;
    plant.copyFrom(this.past);
    plant.steps = 0;
    plant.listener = listener;
    world.books = policies.map((policy, place) => this.openBooks(policy, place, policies[0].term));
    beginPolicy(world, policies[0], neutral);
    plant.settle();
    startPlannedLines(world);
    return plant;
  }

  private finish(plant: Plant): Course {
    const { world } = plant;
    plant.settle();
    const ended = run(plant, this.circumstances.study.calendar.end, 'including');
    payAllRunningCosts(world);
    world.capacity.settle(world.now);
    this.idle.push(plant);
    return { world, ended };
  }

  private newPlant(): Plant {
    const plant = new Plant(new World(this.circumstances), this.interpreter);
    plant.world.onParting = (leaving) => {
      const other = this.idle.pop() ?? this.newPlant();
      other.copyFrom(plant);
      other.listener = undefined;
      other.world.books = leaving;
      this.parted.push(other);
    };
    return plant;
  }

  private openBooks(policy: Policy, place: number, signedAs: number): Accounts {
    const books = (this.books[place] ??= this.newBooks());
    books.copyFrom(this.past.world.accounts);
    books.begin(policy, Math.round(valueOf(policy.budget, this.draw) * FEN), signedAs);
    return books;
  }

  private newBooks(): Accounts {
    const { study, settings, candidates, luck } = this.circumstances;
    return new Accounts(study, {
      production: settings.production,
      technologies: candidates.capacity,
      trialCost: (line) => settings.trialCost(study.lines[line].field),
      misfortune: (line, technology, year) =>
        line >= 0
          ? luck.uniform(line, LOSS.line, year)
          : luck.uniform(candidates.ordinal[technology], LOSS.technology, year),
    });
  }
}

function run(plant: Plant, until: number, how: 'before' | 'including'): Ended {
  const { world } = plant;
  const { calendar } = world;
  for (;;) {
    const due = Math.min(world.nextArrival, calendar.nextTime);
    if (how === 'before' ? due >= until : due > until) break;
    world.now = due;
    if (due === world.nextArrival) welcome(plant);
    else {
      const { nextId: id, nextGeneration: generation } = calendar;
      calendar.pop();
      if (id >= 0) plant.fire(id, generation);
      else attend(world, id, generation);
    }
    plant.settle();
    if (plant.steps > STEP_LIMIT) return 'event-limit';
  }
  world.now = until;
  return 'horizon';
}

/** The next candidate enters and starts in its chart. */
function welcome(plant: Plant): void {
  const technology = plant.world.nextTechnology;
  enterTechnology(plant.world, technology);
  plant.start(technology);
}

/** Matters of the kernel: years, funding rounds, openings, idle slots. */
function attend(world: World, id: number, generation: number): void {
  if (id === MATTER.YEAR) {
    endYear(world);
  } else if (id === MATTER.ROUND) {
    holdRound(world, generation);
  } else if ((MATTER.OPENING - id) % 2 === 0) {
    // A line that was due to open on the very day of the closure does not.
    if (world.policy?.without !== 'close') startLine(world, (MATTER.OPENING - id) / 2);
  } else {
    world.capacity.lend((MATTER.LEND - id) / 2);
  }
}
