import { ENTITY_KINDS } from '#model';
import type { Program, Study } from '#compile';
import type { Distribution } from '#random';
import { CompiledStepper } from './compiled-stepper.ts';
import type { Clocks } from './clocks.ts';
import { KIND } from './entities.ts';
import type { Entities } from './entities.ts';
import { ReferenceStepper } from './reference-stepper.ts';
import type { Settings } from './settings.ts';
import type { Shocks } from './shocks.ts';
import type { ChartHost, Stepper } from './stepper.ts';
import { verbsOf } from './verbs.ts';
import type { VerbTable } from './verbs.ts';
import { GUARD, Words } from './words.ts';
import { EVENT, LINE_FLAG, START } from './world.ts';
import type { World } from './world.ts';

/** Which interpreter steps the charts. */
export type Interpreter = 'compiled' | 'reference';

/** A step that a chart took; -1 is before the start. Months from the start of the past. */
export interface Step {
  readonly month: number;
  readonly entity: number;
  readonly event: number;
  readonly from: number;
  readonly to: number;
}

/** A world whose charts live: it gives the words of the charts their meaning and steps them through events. */
export class Plant implements ChartHost {
  readonly world: World;
  steps = 0;
  listener: ((step: Step) => void) | undefined;
  private readonly stepper: Stepper;
  private readonly programs: readonly Program[];
  private readonly verbs: readonly VerbTable[];
  private readonly words: readonly Words[];
  private readonly entities: Entities;
  private readonly clocks: Clocks;
  private readonly settings: Settings;
  private readonly shocks: Shocks;
  /** Luck with mean one: [field * delays + delay]; how many delays, gates and chances have names. */
  /** By condition, field and delay: luck, and whether it is the scenario's own. */
  private readonly delayShapes: readonly Distribution[];
  private readonly isUsual: Uint8Array;
  private readonly delays: number;
  private readonly gates: number;
  private readonly chances: number;
  private readonly rampDelay: number;
  /** Luck of a delay where it has none to draw, else NaN: [field * delays + delay]. */
  private readonly certainLuck: Float64Array;

  constructor(world: World, interpreter: Interpreter) {
    const { study } = world;
    this.world = world;
    this.programs = ENTITY_KINDS.map((kind) => study.programs[kind]);
    this.verbs = this.programs.map((program) => verbsOf(program, world));
    this.words = this.programs.map((program) => new Words(program, study, world.luck));
    this.entities = world.entities;
    this.clocks = world.clocks;
    this.settings = world.settings;
    this.shocks = world.shocks;
    const shapesOf = (fields: Study['fields']): Distribution[] => fields.flatMap(({ delayShapes }) => delayShapes);
    this.delayShapes = study.conditions.flatMap(({ fields }) => shapesOf(fields));
    const usual = shapesOf(study.fields);
    this.isUsual = Uint8Array.from(this.delayShapes, (shape, place) => (shape === usual[place % usual.length] ? 1 : 0));
    this.certainLuck = Float64Array.from(this.delayShapes, (shape) => (shape.kind === 'constant' ? shape.mean : NaN));
    this.delays = study.names.delays.length;
    this.gates = study.names.gates.length;
    this.chances = study.names.chances.length;
    this.rampDelay = study.names.delays.indexOf('ramp');
    const charts = ENTITY_KINDS.map((kind) => ({ program: study.programs[kind], machine: study.model.charts[kind] }));
    this.stepper =
      interpreter === 'compiled' ? new CompiledStepper(this.programs, this) : new ReferenceStepper(charts, this);
  }

  leafOf(entity: number): number {
    return this.entities.state[entity];
  }

  setLeaf(entity: number, leaf: number): void {
    this.entities.state[entity] = leaf;
  }

  enter(entity: number, node: number): void {
    this.entities.enter(entity, node);
  }

  schedule(entity: number, kind: number, delay: number): void {
    this.clocks.start(entity, delay, this.world.now + this.lengthOf(entity, kind, delay));
  }

  cancel(entity: number, delay: number): void {
    this.clocks.stop(entity, delay);
  }

  act(entity: number, kind: number, action: number): void {
    this.verbs[kind][action](entity);
  }

  probability(entity: number, kind: number, guard: number): number {
    const { entities, settings } = this;
    const { guardWord, guardIndex, guardNode, guardLimit, guards } = this.words[kind];
    const word = guardWord[guard];
    if (word === GUARD.BELOW) {
      const limit = guardLimit[entities.effect[entity] * guards + guard];
      return entities.visitsOf(entity, guardNode[guard]) < limit ? 1 : 0;
    }
    const index = guardIndex[guard];
    if (word === GUARD.CHANCE) return settings.chance[this.world.cellOf(entity) * this.chances + index];
    const cell = this.world.cellOf(entity) * this.gates + index;
    return this.world.technologies.viable[entity] === 1 ? settings.sensitivity[cell] : 1 - settings.specificity[cell];
  }

  uniform(entity: number, kind: number, branch: number): number {
    const { branchNode, branchPurpose, firstBranches } = this.words[kind];
    const visit = this.entities.visitsOf(entity, branchNode[branch]);
    return kind === KIND.TECHNOLOGY && visit === 1
      ? this.world.luck.uniformOnce(firstBranches[branch], entity, this.entities.chanceKey[entity])
      : this.world.chance(entity, branchPurpose[branch], visit);
  }

  stepped(entity: number, event: number, from: number, to: number): void {
    this.steps++;
    if (this.listener !== undefined) this.listener({ month: this.world.now, entity, event, from, to });
  }

  /** Starts an entity in its chart. */
  start(entity: number): void {
    this.stepper.start(entity, this.entities.kindOf(entity));
  }

  /** Sends a timer's end to its entity, unless the timer was stopped since. */
  fire(timer: number, generation: number): void {
    const delay = this.clocks.expire(timer, generation);
    if (delay < 0) return;
    const entity = this.entities.timerEntity[timer];
    const kind = this.entities.kindOf(entity);
    this.stepper.step(entity, kind, this.words[kind].delayEvent[delay]);
  }

  /** Delivers what is waiting, then serves the queues when nothing else is due at this moment; until all is quiet. */
  settle(): void {
    const { world } = this;
    const { mailbox, capacity, calendar } = world;
    for (;;) {
      while (!mailbox.isEmpty) this.deliver();
      if (!capacity.isUnserved || Math.min(world.nextArrival, calendar.nextTime) <= world.now) return;
      capacity.serve();
    }
  }

  /** Before anything happened. */
  clear(): void {
    this.world.clear();
    this.stepper.clear();
    this.steps = 0;
  }

  /** Continues from a copy of another plant of the same make. */
  copyFrom(other: Plant): void {
    this.world.copyFrom(other.world);
    this.stepper.copyFrom(other.stepper);
    this.steps = other.steps;
  }

  /** Months that a delay lasts; lines of the past begin to operate at once. */
  private lengthOf(entity: number, kind: number, delay: number): number {
    if (kind === KIND.LINE && this.opensAtOnce(entity - this.entities.firstLine)) return 0;
    const name = this.words[kind].delayName[delay];
    const place = this.world.cellOf(entity) * this.delays + name;
    const certain = this.certainLuck[place];
    const luck = Number.isNaN(certain) ? this.luckOf(entity, kind, delay, place) : certain;
    const usual = this.settings.delayScale[place] * luck;
    const months = this.shocks.isMoved.durations ? usual * this.shockOn(entity, name) : usual;
    if (kind === KIND.FIRM && name === this.rampDelay) {
      this.world.firms.ramp[entity - this.entities.firstFirm] = months;
    }
    return months;
  }

  private shockOn(entity: number, delay: number): number {
    return this.shocks.factorAt('durations', delay, this.entities.field[entity], this.world.now);
  }

  private luckOf(entity: number, kind: number, delay: number, place: number): number {
    const { delayNode, delayPurpose, firstDelays } = this.words[kind];
    const visit = this.entities.visitsOf(entity, delayNode[delay]);
    const shape = this.delayShapes[place];
    // What is remembered is a quantile of the scenario's own distribution: another asks for the same chance itself.
    return kind === KIND.TECHNOLOGY && visit === 1 && this.isUsual[place] === 1
      ? this.world.luck.quantileOnce(firstDelays[delay], entity, this.entities.chanceKey[entity], shape)
      : shape.quantile(this.world.chance(entity, delayPurpose[delay], visit));
  }

  private opensAtOnce(line: number): boolean {
    return this.world.isInherited(line) && (this.world.lineFlags[line] & LINE_FLAG.OPENED) === 0;
  }

  private deliver(): void {
    const { mailbox, entities, capacity } = this.world;
    const { entity, event } = mailbox;
    mailbox.drop();
    if (event === START) {
      this.start(entity);
      return;
    }
    this.stepper.step(entity, entities.kindOf(entity), event);
    if (event === EVENT['line.granted'] && entity < entities.firstLine && capacity.isUnseized(entity)) {
      throw new Error(`technology ${entity} was granted a slot and did not seize it`);
    }
  }
}
