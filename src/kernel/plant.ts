import { ENTITY_KINDS } from '#model';
import type { Program } from '#compile';
import type { Distribution } from '#random';
import { CompiledStepper } from './compiled-stepper.ts';
import { KIND } from './entities.ts';
import type { Memory } from './luck.ts';
import { ReferenceStepper } from './reference-stepper.ts';
import type { ChartHost, Stepper } from './stepper.ts';
import { verbsOf } from './verbs.ts';
import type { VerbTable } from './verbs.ts';
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
  private readonly delayNames: readonly Int16Array[];
  private readonly guardIndexes: readonly Int16Array[];
  private readonly rampDelay: number;
  /** What technologies drew on their first visit, by branch and by delay. */
  private readonly firstBranches: readonly Memory[];
  private readonly firstDelays: readonly Memory[];
  /** Luck of a delay where it has none to draw, else NaN: [field * delays + delay]. */
  private readonly certainLuck: Float64Array;

  constructor(world: World, interpreter: Interpreter) {
    const { study } = world;
    this.world = world;
    this.programs = ENTITY_KINDS.map((kind) => study.programs[kind]);
    this.verbs = this.programs.map((program) => verbsOf(program, world));
    this.delayNames = this.programs.map(({ delays }) =>
      Int16Array.from(delays, ({ name }) => study.names.delays.indexOf(name)),
    );
    this.guardIndexes = this.programs.map(({ guards }) =>
      Int16Array.from(guards, ({ word, name }) => study.names[word === 'gate' ? 'gates' : 'chances'].indexOf(name)),
    );
    this.certainLuck = Float64Array.from(
      study.fields.flatMap(({ delayShapes }) =>
        delayShapes.map((shape) => (shape.kind === 'constant' ? shape.mean : NaN)),
      ),
    );
    const { branchPurpose, delays } = study.programs.technology;
    this.firstBranches = Array.from(branchPurpose, (purpose) => world.luck.memoryOf(purpose, 1));
    this.firstDelays = delays.map(({ purpose }) => world.luck.memoryOf(purpose, 1));
    this.rampDelay = study.names.delays.indexOf('ramp');
    const charts = ENTITY_KINDS.map((kind) => ({ program: study.programs[kind], machine: study.model.charts[kind] }));
    this.stepper =
      interpreter === 'compiled' ? new CompiledStepper(this.programs, this) : new ReferenceStepper(charts, this);
  }

  leafOf(entity: number): number {
    return this.world.entities.state[entity];
  }

  setLeaf(entity: number, leaf: number): void {
    this.world.entities.state[entity] = leaf;
  }

  enter(entity: number, node: number): void {
    this.world.entities.enter(entity, node);
  }

  schedule(entity: number, delay: number): void {
    this.world.clocks.start(
      entity,
      delay,
      this.world.now + this.lengthOf(entity, this.world.entities.kindOf(entity), delay),
    );
  }

  cancel(entity: number, delay: number): void {
    this.world.clocks.stop(entity, delay);
  }

  act(entity: number, action: number): void {
    this.verbs[this.world.entities.kindOf(entity)][action](entity);
  }

  probability(entity: number, guard: number): number {
    const { entities, settings, study, technologies } = this.world;
    const kind = entities.kindOf(entity);
    const { word, node } = this.programs[kind].guards[guard];
    if (word === 'below') return entities.visitsOf(entity, node) < study.limits[guard] ? 1 : 0;
    const index = this.guardIndexes[kind][guard];
    if (word === 'chance') return settings.chance[entities.field[entity] * study.names.chances.length + index];
    const cell = this.world.cellOf(entity) * study.names.gates.length + index;
    return technologies.viable[entity] === 1 ? settings.sensitivity[cell] : 1 - settings.specificity[cell];
  }

  uniform(entity: number, kind: number, branch: number): number {
    const { entities, luck } = this.world;
    const { branchNode, branchPurpose } = this.programs[kind];
    const visit = entities.visitsOf(entity, branchNode[branch]);
    return kind === KIND.TECHNOLOGY && visit === 1
      ? luck.uniformOnce(this.firstBranches[branch], entity)
      : this.world.chance(entity, branchPurpose[branch], visit);
  }

  stepped(entity: number, event: number, from: number, to: number): void {
    this.steps++;
    if (this.listener !== undefined) this.listener({ month: this.world.now, entity, event, from, to });
  }

  /** Starts an entity in its chart. */
  start(entity: number): void {
    this.stepper.start(entity, this.world.entities.kindOf(entity));
  }

  /** Sends a timer's end to its entity, unless the timer was stopped since. */
  fire(timer: number, generation: number): void {
    const { clocks, entities } = this.world;
    const delay = clocks.expire(timer, generation);
    if (delay < 0) return;
    const entity = entities.timerEntity[timer];
    const kind = entities.kindOf(entity);
    this.stepper.step(entity, kind, this.programs[kind].delays[delay].event);
  }

  /** Delivers what is waiting, then serves the queues when nothing else is due at this moment; until all is quiet. */
  settle(): void {
    const { mailbox, capacity, calendar } = this.world;
    for (;;) {
      while (!mailbox.isEmpty) this.deliver();
      if (!capacity.isUnserved || calendar.nextTime <= this.world.now) return;
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
    const { world } = this;
    const { settings, study } = world;
    if (kind === KIND.LINE && this.opensAtOnce(entity - world.entities.firstLine)) return 0;
    const name = this.delayNames[kind][delay];
    const field = world.entities.field[entity];
    const certain = this.certainLuck[field * study.names.delays.length + name];
    const luck = Number.isNaN(certain)
      ? this.luckOf(entity, kind, { delay, shape: study.fields[field].delayShapes[name] })
      : certain;
    const months = settings.delayScale[world.cellOf(entity) * study.names.delays.length + name] * luck;
    if (kind === KIND.FIRM && name === this.rampDelay) world.firms.ramp[entity - world.entities.firstFirm] = months;
    return months;
  }

  private luckOf(entity: number, kind: number, { delay, shape }: { delay: number; shape: Distribution }): number {
    const { entities, luck } = this.world;
    const { purpose, node } = this.programs[kind].delays[delay];
    const visit = entities.visitsOf(entity, node);
    return kind === KIND.TECHNOLOGY && visit === 1
      ? luck.quantileOnce(this.firstDelays[delay], entity, shape)
      : shape.quantile(this.world.chance(entity, purpose, visit));
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
