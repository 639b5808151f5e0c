import type { Dice } from '#random';
import { distribution, log, purposeOf } from '#random';
import { Heap } from './heap.ts';

/** Numbers of tandem.yaml, as somebody who writes a loop for this one pipeline would put them down. Months. */
const MONTHS = 120;
const ARRIVALS_PER_YEAR = 120;
const LINES = 120;
const REWORKS = 2;
const PRIOR = 0.4;
const MENDING = 0.3;
const MEAN = { research: 12, trial: 9, rework: 4, production: 18 } as const;
/** How likely a gate is passed by the viable, and by the others. */
const PASSES = { proof: [1 - 0.5, 0.9], pilot: [1 - 0.8, 0.85], production: [0, 0.95] } as const;

const luck = distribution({ kind: 'exponential', mean: 1 });

/** The same names of chance as the engine gives out. */
const PURPOSE = {
  gap: purposeOf('candidate:gap'),
  field: purposeOf('candidate:field'),
  home: purposeOf('candidate:home'),
  thinning: purposeOf('candidate:thinning'),
  viability: purposeOf('candidate:viability'),
  insider: purposeOf('candidate:insider'),
  research: purposeOf('technology:delay:research:research'),
  proofGate: purposeOf('technology:branch:research'),
  trial: purposeOf('technology:delay:pilot.trying:trial'),
  pilotGate: purposeOf('technology:branch:pilot.trying'),
  rework: purposeOf('technology:delay:pilot.reworking:rework'),
  mending: purposeOf('technology:mending'),
  production: purposeOf('technology:delay:production:production'),
  productionGate: purposeOf('technology:branch:production'),
} as const;

/** Where a technology is. */
export const STAGE = {
  RESEARCH: 0,
  WAITING: 1,
  TRYING: 2,
  REWORKING: 3,
  PRODUCTION: 4,
  COMMERCIALISED: 5,
  ABANDONED: 6,
} as const;

/** Which draws are made. The engine draws more about a candidate than this pipeline needs. */
export type Draws = 'the same draws' | 'only needed draws';

/** The tandem pipeline as one loop: a heap and a switch, and nothing that this pipeline does not need. */
export class HandWritten {
  /** Technologies that entered. */
  count = 0;
  readonly stage: Uint8Array;
  /** Month in which a technology left; meaningful once it has. */
  readonly left: Float64Array;
  private readonly dice: Dice;
  private readonly allDraws: boolean;
  private readonly heap: Heap;
  private readonly waiting: Int32Array;
  private readonly viable: Uint8Array;
  private readonly trials: Uint8Array;
  private replication = 0;
  private now = 0;
  private free = LINES;
  private firstWaiting = 0;
  private endWaiting = 0;

  constructor(dice: Dice, draws: Draws, capacity: number) {
    this.dice = dice;
    this.allDraws = draws === 'the same draws';
    this.heap = new Heap(capacity);
    this.stage = new Uint8Array(capacity);
    this.left = new Float64Array(capacity);
    this.waiting = new Int32Array(capacity);
    this.viable = new Uint8Array(capacity);
    this.trials = new Uint8Array(capacity);
  }

  /** Runs 120 months. */
  run(replication: number): void {
    const { heap } = this;
    heap.clear();
    this.replication = replication;
    this.free = LINES;
    this.count = this.firstWaiting = this.endWaiting = 0;
    let arrival = this.gap(0);
    for (;;) {
      const due = heap.firstTime;
      if (arrival < due && arrival < MONTHS) {
        this.now = arrival;
        this.enter(this.count++);
        arrival += this.gap(this.count);
      } else if (due <= MONTHS) {
        this.now = due;
        this.advance(heap.pop());
      } else return;
    }
  }

  private advance(technology: number): void {
    switch (this.stage[technology]) {
      case STAGE.RESEARCH:
        if (this.passes(technology, PURPOSE.proofGate, 1, PASSES.proof)) this.queue(technology);
        else this.leave(technology, STAGE.ABANDONED);
        return;
      case STAGE.TRYING:
        this.finishTrial(technology);
        return;
      case STAGE.REWORKING:
        this.mend(technology);
        this.trial(technology);
        return;
      default: {
        const passed = this.passes(technology, PURPOSE.productionGate, 1, PASSES.production);
        this.leave(technology, passed ? STAGE.COMMERCIALISED : STAGE.ABANDONED);
      }
    }
  }

  private enter(technology: number): void {
    this.viable[technology] = this.draw(technology, PURPOSE.viability, 0) < PRIOR ? 1 : 0;
    this.trials[technology] = 0;
    if (this.allDraws) this.drawUnneeded(technology);
    this.start(technology, STAGE.RESEARCH, MEAN.research * luck.quantile(this.draw(technology, PURPOSE.research, 1)));
  }

  private queue(technology: number): void {
    if (this.free > 0) {
      this.free--;
      this.trial(technology);
      return;
    }
    this.stage[technology] = STAGE.WAITING;
    this.waiting[this.endWaiting++] = technology;
  }

  private trial(technology: number): void {
    const number = ++this.trials[technology];
    this.start(technology, STAGE.TRYING, MEAN.trial * luck.quantile(this.draw(technology, PURPOSE.trial, number)));
  }

  private finishTrial(technology: number): void {
    const number = this.trials[technology];
    const passed = this.passes(technology, PURPOSE.pilotGate, number, PASSES.pilot);
    if (!passed && number <= REWORKS) {
      const months = MEAN.rework * luck.quantile(this.draw(technology, PURPOSE.rework, number));
      this.start(technology, STAGE.REWORKING, months);
      return;
    }
    if (passed) {
      const months = MEAN.production * luck.quantile(this.draw(technology, PURPOSE.production, 1));
      this.start(technology, STAGE.PRODUCTION, months);
    } else this.leave(technology, STAGE.ABANDONED);
    if (this.firstWaiting < this.endWaiting) this.trial(this.waiting[this.firstWaiting++]);
    else this.free++;
  }

  private mend(technology: number): void {
    if (this.viable[technology] === 1) return;
    const attempt = this.trials[technology] - 1;
    if (this.draw(technology, PURPOSE.mending, attempt) < MENDING) this.viable[technology] = 1;
  }

  private start(technology: number, stage: number, months: number): void {
    this.stage[technology] = stage;
    this.heap.push(this.now + months, technology);
  }

  private leave(technology: number, stage: number): void {
    this.stage[technology] = stage;
    this.left[technology] = this.now;
  }

  private passes(technology: number, purpose: number, visit: number, odds: readonly [number, number]): boolean {
    return this.draw(technology, purpose, visit) < odds[this.viable[technology]];
  }

  private gap(candidate: number): number {
    return -log(this.draw(candidate, PURPOSE.gap, 0)) * (12 / ARRIVALS_PER_YEAR);
  }

  /** What the engine draws for every candidate: its field, its home, whether it enters, to whom it belongs. */
  private drawUnneeded(technology: number): void {
    this.draw(technology, PURPOSE.field, 0);
    this.draw(technology, PURPOSE.home, 0);
    this.draw(technology, PURPOSE.thinning, 0);
    this.draw(technology, PURPOSE.insider, 0);
  }

  private draw(entity: number, purpose: number, index: number): number {
    return this.dice.uniform(this.replication, entity, purpose, index);
  }
}
