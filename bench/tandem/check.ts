import { isDeepStrictEqual } from 'node:util';
import type { Study } from '#compile';
import { Dice, purposeOf } from '#random';
import { Engine } from './engine.ts';
import { HandWritten, STAGE } from './hand-written.ts';

/** Replications that are compared. */
const REPLICATIONS = 20;

/** Stages by their path in the chart. */
const STAGE_OF: Readonly<Record<string, number>> = {
  research: STAGE.RESEARCH,
  waiting: STAGE.WAITING,
  'pilot.trying': STAGE.TRYING,
  'pilot.reworking': STAGE.REWORKING,
  production: STAGE.PRODUCTION,
  commercialised: STAGE.COMMERCIALISED,
  abandoned: STAGE.ABANDONED,
};

/** What a replication came to: how many are where, and the sum of the months in which the others left. */
interface Outcome {
  readonly counts: readonly number[];
  readonly sumOfFinishingTimes: number;
}

/** What the comparison found besides equality. */
export interface Check {
  readonly replications: number;
  readonly technologies: number;
  /** Draws of one replication, on average. */
  readonly draws: number;
  /** Draws that only the engine makes, for the running costs of the lines. */
  readonly moneyDraws: number;
}

/** What the engine draws for the lines' yearly bills. */
const MONEY = ['cost:team', 'cost:operation'].map((purpose) => String(purposeOf(purpose)));

/** Dice that write down who was drawn for, and why. */
class RecordingDice extends Dice {
  readonly names = new Set<string>();

  override uniform(replication: number, entity: number, purpose: number, index: number): number {
    // Dice take their names modulo 2^32, so a purpose kept as a signed number is the same purpose.
    this.names.add(`${replication} ${entity} ${purpose >>> 0} ${index}`);
    return super.uniform(replication, entity, purpose, index);
  }
}

/**
 * Compares the loop written by hand with the engine: where every technology is in the end, when it left, and which
 * numbers were drawn.
 * @throws {Error} when anything differs: then a comparison of their times would mean nothing
 */
export function check(study: Study): Check {
  const [engineDice, handDice] = [new RecordingDice(1, 2), new RecordingDice(1, 2)];
  const engine = new Engine(study, engineDice);
  const hand = new HandWritten(handDice, 'the same draws', engine.capacity);
  let technologies = 0;
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const byEngine = outcomeOfEngine(study, engine, replication);
    const byHand = outcomeOfHand(hand, replication);
    if (!isDeepStrictEqual(byEngine, byHand)) {
      throw new Error(
        `the engine and the loop written by hand differ in replication ${replication}: ${JSON.stringify({ byEngine, byHand })}`,
      );
    }
    technologies += hand.count;
  }
  insistOnDraws(engineDice.names, handDice.names);
  return {
    replications: REPLICATIONS,
    technologies: technologies / REPLICATIONS,
    draws: handDice.names.size / REPLICATIONS,
    moneyDraws: (engineDice.names.size - handDice.names.size) / REPLICATIONS,
  };
}

/** Besides money the engine must draw what the loop draws, no more and no less. */
function insistOnDraws(byEngine: ReadonlySet<string>, byHand: ReadonlySet<string>): void {
  const onlyByHand = [...byHand].find((name) => !byEngine.has(name));
  const onlyByEngine = [...byEngine].find((name) => !byHand.has(name) && !MONEY.includes(name.split(' ')[2]));
  if (onlyByHand !== undefined) throw new Error(`the engine no longer draws ${onlyByHand}: nor should hand-written.ts`);
  if (onlyByEngine !== undefined) throw new Error(`the loop does not draw ${onlyByEngine}: see hand-written.ts`);
}

function outcomeOfEngine({ programs }: Study, engine: Engine, replication: number): Outcome {
  const stages: number[] = [];
  const left = new Map<number, number>();
  const { leaves, final } = programs.technology;
  engine.run(replication, ({ entity, month, to }) => {
    if (entity >= engine.capacity) return;
    stages[entity] = STAGE_OF[leaves[to]];
    if (final[to] === 1) left.set(entity, month);
  });
  return outcomeOf(stages, (technology) => left.get(technology));
}

function outcomeOfHand(hand: HandWritten, replication: number): Outcome {
  hand.run(replication);
  const stages = [...hand.stage.subarray(0, hand.count)];
  return outcomeOf(stages, (technology) =>
    stages[technology] >= STAGE.COMMERCIALISED ? hand.left[technology] : undefined,
  );
}

function outcomeOf(stages: readonly number[], leftAt: (technology: number) => number | undefined): Outcome {
  const counts = Object.values(STAGE).map((stage) => stages.filter((each) => each === stage).length);
  const sumOfFinishingTimes = stages.reduce((sum, _, technology) => sum + (leftAt(technology) ?? 0), 0);
  return { counts, sumOfFinishingTimes };
}
