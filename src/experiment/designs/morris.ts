import { sequence } from '#random';
import type { Design } from './design.ts';

/** Levels of every input; an even number, so that all are met equally often (Morris 1991). */
const LEVELS = 4;

/** Levels that a move passes: half of them, so that it crosses half of the input's probability. */
const STEP = LEVELS / 2;

/** One step of a trajectory. */
export interface Move {
  /** Index of the input that is moved. */
  readonly input: number;
  readonly up: boolean;
}

/** Where a trajectory begins, and how it goes on. */
interface Trajectory {
  /** Level of each input at the start. */
  readonly start: readonly number[];
  readonly moves: readonly Move[];
}

/**
 * Morris's trajectories: a block is one trajectory of a draw for each input and one more, and from draw to draw one input
 * moves, in random order, half of the levels up or down. All draws of a block meet the same luck, so that their
 * differences show the input.
 *
 * Level l of 4 is the middle of its quarter of the probability, (l + ½)/4: quantile functions stay finite there, and a
 * move crosses exactly half of the input's probability, from 12.5 to 62.5 % or from 37.5 to 87.5 %, or back.
 *
 * Source: Morris, Technometrics 33 (1991), 161–174, with p = 4 and Δ = p/(2(p−1)); his grid from 0 to 1 is moved
 * inwards to the middles.
 */
export function morris(inputs: number): Design {
  const drawsPerBlock = inputs + 1;
  return {
    drawsPerBlock,
    luckOf: (draw) => Math.floor(draw / drawsPerBlock),
    uniforms: (seed, block, names) => {
      if (names.length !== inputs) throw new RangeError(`a trajectory of ${inputs} inputs is none of ${names.length}`);
      const { start, moves } = trajectoryOf(seed, block, names);
      const levels = [...start];
      const cells = new Float64Array(drawsPerBlock * inputs);
      const write = (row: number): void =>
        cells.set(
          levels.map((level) => (level + 0.5) / LEVELS),
          row * inputs,
        );
      write(0);
      moves.forEach(({ input, up }, step) => {
        levels[input] += up ? STEP : -STEP;
        write(step + 1);
      });
      return cells;
    },
  };
}

/** Which input each step of one trajectory moves, and which way. */
export function morrisMoves(seed: string, block: number, names: readonly string[]): readonly Move[] {
  return trajectoryOf(seed, block, names).moves;
}

/** Start, direction and turn of an input depend on its name alone: another input changes none of them. */
function trajectoryOf(seed: string, block: number, names: readonly string[]): Trajectory {
  const plans = names.map((name, input) => {
    const source = sequence(seed, 'morris', block, name);
    const lower = Math.floor(source() * STEP);
    const up = source() < 0.5;
    return { input, up, level: up ? lower : lower + STEP, turn: source() };
  });
  return {
    start: plans.map(({ level }) => level),
    moves: plans.toSorted((a, b) => a.turn - b.turn).map(({ input, up }) => ({ input, up })),
  };
}
