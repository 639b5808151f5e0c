import { quantileSorted } from 'simple-statistics';
import { ERROR_RATE } from '../block-interval.ts';
import { LUCKS } from '../expectations.ts';
import type { View } from './inputs.ts';
import type { Response } from './response.ts';

/**
 * PAWN index: the outcome's distribution in each class of the input is held against its distribution in all replications,
 * by the greatest distance between the two (Kolmogorov and Smirnov's), and the greatest of these over classes is taken. It
 * sees every way in which an input moves a distribution, not its mean alone, and is above zero even for an input that does
 * nothing: hold it against the noise floor.
 *
 * Sources: Pianosi and Wagener, Environ. Model. Softw. 67, 2015, and 108, 2018 (from any sample; the maximum for screening).
 */
export function pawn(response: Response, input: View): number {
  return greatestMove(response, input, distancesLike(response, input));
}

/**
 * The PAWN index with a 95 % interval, from resampled blocks. A percentile interval would miss: every resample adds noise of
 * its own to a distance that noise has made too large already. But a greatest distance moves by no more than the
 * distribution functions move, so an interval about it is as wide, to either side, as these are seen to move in all but 5 %
 * of the resamples, at any outcome and in any class. It holds the index in at least 95 % of studies, and mostly in more.
 */
export function pawnInterval(
  response: Response,
  input: View,
  resamples: readonly Float64Array[],
): { readonly index: number; readonly interval: readonly [lower: number, upper: number] } {
  const seen = distancesLike(response, input);
  const index = greatestMove(response, input, { ...seen, now: seen.before });
  const moves = resamples.map((weights) => greatestMove(response, input, { ...seen, weights }));
  // Blocks resampled with replacement vary less than blocks do, by one in their number.
  const wider = Math.sqrt(response.blocks / (response.blocks - 1));
  const margin = wider * quantileSorted(Array.from(Float64Array.from(moves).sort()), 1 - ERROR_RATE);
  return { index, interval: [Math.max(0, index - margin), Math.min(1, index + margin)] };
}

/**
 * By how much the distribution function of each class exceeds that of all replications: [place * classes + class], at every
 * place in the rising order of outcomes; 0 between equal outcomes, and for a class without weight.
 */
interface Distances {
  /** How often each block counts. */
  readonly weights: Float64Array;
  /** The distances that moves are measured from; they are zero where the distances themselves are asked for. */
  readonly before: Float64Array;
  /** Where the distances are written. */
  readonly now: Float64Array;
}

/** Room for distances, every block counted once. */
function distancesLike({ blocks, rising }: Response, { rows }: View): Distances {
  const size = rising.length * rows.classCount;
  return { weights: new Float64Array(blocks).fill(1), before: new Float64Array(size), now: new Float64Array(size) };
}

/** Writes the distances; gives the greatest by which any of them, at any outcome and in any class, has moved. */
function greatestMove(
  { rising, lastOfEqual, drawsPerBlock }: Response,
  { rows: { classOf, classCount }, rowOf }: View,
  { weights, before, now }: Distances,
): number {
  const shares = new Float64Array(classCount);
  rowOf.forEach((row, draw) => (shares[classOf[row]] += LUCKS * weights[Math.floor(draw / drawsPerBlock)]));
  const all = shares.reduce((sum, total) => sum + total, 0);
  const below = new Float64Array(classCount);
  let allBelow = 0;
  let greatest = 0;
  for (let at = 0; at < rising.length; at += 1) {
    const draw = Math.floor(rising[at] / LUCKS);
    const weight = weights[Math.floor(draw / drawsPerBlock)];
    below[classOf[rowOf[draw]]] += weight;
    allBelow += weight;
    if (lastOfEqual[at] === 0) continue;
    for (let each = 0; each < classCount; each += 1) {
      const place = at * classCount + each;
      const distance = shares[each] > 0 ? below[each] / shares[each] - allBelow / all : 0;
      greatest = Math.max(greatest, Math.abs(distance - before[place]));
      now[place] = distance;
    }
  }
  return greatest;
}
