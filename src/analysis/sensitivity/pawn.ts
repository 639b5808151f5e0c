import { quantileSorted } from 'simple-statistics';
import { ERROR_RATE } from '../block-interval.ts';
import { LUCKS } from '../expectations.ts';
import type { StudyInput } from './inputs.ts';
import type { Response } from './response.ts';

/** An input by its classes. */
type Classes = Pick<StudyInput, 'classes' | 'classCount'>;

/**
 * PAWN index: the outcome's distribution in each class of the input is held against its distribution in all replications,
 * by the greatest distance between the two (Kolmogorov and Smirnov's), and the greatest of these over classes is taken. It
 * sees every way in which an input moves a distribution, not its mean alone, and is above zero even for an input that does
 * nothing: hold it against the noise floor.
 *
 * Sources: Pianosi and Wagener, Environ. Model. Softw. 67, 2015, and 108, 2018 (from any sample; the maximum for screening).
 */
export function pawn(response: Response, input: Classes): number {
  let greatest = 0;
  for (const distance of distancesOf(response, input, evenly(response.blocks))) {
    greatest = Math.max(greatest, Math.abs(distance));
  }
  return greatest;
}

/**
 * The PAWN index with a 95 % interval, from resampled blocks. A percentile interval would miss: every resample adds noise of
 * its own to a distance that noise has made too large already. But a greatest distance moves by no more than the
 * distribution functions move, so an interval about it is as wide, to either side, as these are seen to move in all but 5 %
 * of the resamples, at any outcome and in any class. It holds the index in at least 95 % of studies, and mostly in more.
 */
export function pawnInterval(
  response: Response,
  input: Classes,
  resamples: readonly Float64Array[],
): { readonly index: number; readonly interval: readonly [lower: number, upper: number] } {
  const seen = distancesOf(response, input, evenly(response.blocks));
  const index = seen.reduce((greatest, distance) => Math.max(greatest, Math.abs(distance)), 0);
  const moves = resamples.map((weights) => {
    let move = 0;
    const moved = distancesOf(response, input, weights);
    for (let at = 0; at < seen.length; at += 1) move = Math.max(move, Math.abs(moved[at] - seen[at]));
    return move;
  });
  // Blocks resampled with replacement vary less than blocks do, by one in their number.
  const wider = Math.sqrt(response.blocks / (response.blocks - 1));
  const margin = wider * quantileSorted(Array.from(Float64Array.from(moves).sort()), 1 - ERROR_RATE);
  return { index, interval: [Math.max(0, index - margin), Math.min(1, index + margin)] };
}

function evenly(blocks: number): Float64Array {
  return new Float64Array(blocks).fill(1);
}

/**
 * By how much the distribution function of each class exceeds that of all replications, [place * classes + class], at every
 * place in the rising order of outcomes; 0 between equal outcomes, and for a class without weight. Weights count blocks.
 */
function distancesOf(
  { rising, sample: { values }, drawsPerBlock }: Response,
  { classes, classCount }: Classes,
  weights: Float64Array,
): Float64Array {
  const totals = new Float64Array(classCount);
  classes.forEach((each, draw) => (totals[each] += LUCKS * weights[Math.floor(draw / drawsPerBlock)]));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const below = new Float64Array(classCount);
  const distances = new Float64Array(rising.length * classCount);
  let allBelow = 0;
  for (let at = 0; at < rising.length; at += 1) {
    const draw = Math.floor(rising[at] / LUCKS);
    const weight = weights[Math.floor(draw / drawsPerBlock)];
    below[classes[draw]] += weight;
    allBelow += weight;
    if (at + 1 < rising.length && values[rising[at + 1]] === values[rising[at]]) continue;
    for (let each = 0; each < classCount; each += 1) {
      if (totals[each] > 0) distances[at * classCount + each] = below[each] / totals[each] - allBelow / all;
    }
  }
  return distances;
}
