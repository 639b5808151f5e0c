import { permutation, sequence } from '#random';
import { quantileSorted } from 'simple-statistics';
import { firstOrder } from './first-order.ts';
import type { NoiseFloor } from './findings.ts';
import { categoriesOf, numberOf, type StudyInput } from './inputs.ts';
import { pawn } from './pawn.ts';
import type { Response } from './response.ts';

/** Fewest dummies. */
const FEWEST = 999;

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
  responses: readonly Response[],
  like: StudyInput,
  { seed, count }: { readonly seed: string; readonly count: number },
): readonly DummyIndices[] {
  const found = responses.map(() => ({ firstOrder: new Float64Array(count), pawn: new Float64Array(count) }));
  const strata = strataOf(responses[0], like, seed);
  for (let dummy = 0; dummy < count; dummy += 1) {
    const views = strata();
    responses.forEach((response, target) => {
      found[target].firstOrder[dummy] = firstOrder(response, views).whole;
      found[target].pawn[dummy] = pawn(response, views);
    });
  }
  for (const indices of found) for (const each of Object.values(indices)) (each as Float64Array).sort();
  return found;
}

/** One dummy after the other, with the values or places of the input that it stands beside. */
function strataOf(
  { blocks, drawsPerBlock }: Response,
  { kind, values }: StudyInput,
  seed: string,
): () => Pick<StudyInput, 'classes' | 'classCount' | 'features' | 'width'> {
  const source = sequence(seed, 'sensitivity', 'an input that the simulation never sees');
  const places = new Float64Array(values.length);
  const rising = values.toSorted();
  const distinct = [...new Set(rising)];
  return () => {
    for (let block = 0; block < blocks; block += 1)
      places.set(permutation(drawsPerBlock, source), block * drawsPerBlock);
    if (kind === 'number') return numberOf(places, drawsPerBlock);
    const taken = places.map((place) => rising[Math.floor((place + source()) * blocks)]);
    return categoriesOf(taken, distinct);
  };
}

/** Share of the dummies, with the input itself counted in, that have an index at least as large. */
export function chanceOf(index: number, { firstOrder: dummies }: DummyIndices): number {
  const below = dummies.findIndex((each) => each >= index);
  const reached = below < 0 ? 0 : dummies.length - below;
  return (reached + 1) / (dummies.length + 1);
}

/** Where 95 % of the dummies lie, 2.5 % to either side. */
export function floorOf({ firstOrder: explained, pawn: distances }: DummyIndices): NoiseFloor {
  const middle = (indices: Float64Array): readonly [number, number] => {
    const sorted = Array.from(indices);
    return [quantileSorted(sorted, 0.025), quantileSorted(sorted, 0.975)];
  };
  return { dummies: explained.length, firstOrder: middle(explained), pawn: middle(distances) };
}
