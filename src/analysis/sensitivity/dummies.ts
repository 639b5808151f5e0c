import { permutation, sequence } from '#random';
import { firstOrder } from './first-order.ts';
import type { NoiseFloor } from './findings.ts';
import type { StudyInput, View } from './inputs.ts';
import { pawn } from './pawn.ts';
import type { Response } from './response.ts';

/** Fewest dummies, and those whose PAWN index is found. */
const FEWEST = 999;
const PAWN_DUMMIES = 199;

/** Indices of inputs that do nothing, in rising order. */
export interface DummyIndices {
  readonly firstOrder: Float64Array;
  readonly pawn: Float64Array;
}

/**
 * So many that an input which beats them all is told apart although `tests` tests are made: its chance is one in their
 * number and one, which Holm's first step holds against 5 % over the number of tests.
 */
export function dummiesFor(tests: number): number {
  return Math.max(FEWEST, 20 * tests - 1);
}

/**
 * Indices of dummies: inputs that the simulation never saw, sampled as the real ones are, each stratum of a block once in an
 * order of its own. An input that does nothing is one more of them: given all else its columns and theirs might as well be
 * exchanged. So the share of dummies with an index at least as large, the input itself counted in, is an exact probability
 * (Barnard, J. R. Statist. Soc. B 25, 1963), whatever the outcome's distribution and however few the blocks.
 */
export function dummyIndices(
  response: Response,
  like: StudyInput,
  { seed, count }: { readonly seed: string; readonly count: number },
): DummyIndices {
  const found = { firstOrder: new Float64Array(count), pawn: new Float64Array(PAWN_DUMMIES) };
  const shuffle = shuffled(response, like, seed);
  for (let dummy = 0; dummy < count; dummy += 1) {
    const view = shuffle();
    found.firstOrder[dummy] = firstOrder(response, view).whole;
    if (dummy < PAWN_DUMMIES) found.pawn[dummy] = pawn(response, view);
  }
  found.firstOrder.sort();
  found.pawn.sort();
  return found;
}

/** One dummy after the other, with the places or the values of the input that it stands beside. */
function shuffled({ blocks, drawsPerBlock }: Response, { kind, values, view }: StudyInput, seed: string): () => View {
  const source = sequence(seed, 'sensitivity', 'an input that the simulation never sees');
  const rowOf = new Uint16Array(values.length);
  const rising = view.rowOf.toSorted();
  return () => {
    for (let block = 0; block < blocks; block += 1) {
      permutation(drawsPerBlock, source).forEach((place, draw) => {
        const at = block * drawsPerBlock + draw;
        rowOf[at] = kind === 'number' ? 2 * place : rising[Math.floor((place + source()) * blocks)];
      });
    }
    return { rows: view.rows, rowOf };
  };
}

/** Share of the dummies, with the input itself counted in, that have an index at least as large. */
export function chanceOf(index: number, { firstOrder: dummies }: DummyIndices): number {
  const below = dummies.findIndex((each) => each >= index);
  const reached = below < 0 ? 0 : dummies.length - below;
  return (reached + 1) / (dummies.length + 1);
}

/** Where an input that does nothing lies with 95 %: between the dummies that 2.5 % of them and it, counted in, stay beyond. */
export function floorOf({ firstOrder: explained, pawn: distances }: DummyIndices): NoiseFloor {
  const middle = (sorted: Float64Array): readonly [number, number] => {
    const beyond = Math.max(0, Math.floor(0.025 * (sorted.length + 1)) - 1);
    return [sorted[beyond], sorted[sorted.length - 1 - beyond]];
  };
  return { dummies: explained.length, firstOrder: middle(explained), pawn: middle(distances) };
}
