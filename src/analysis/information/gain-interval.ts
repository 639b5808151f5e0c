import { mean, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile } from '#random';
import { ERROR_RATE, type Interval } from '../block-interval.ts';

/** Not that there is none: none was seen. */
const NOTHING_SEEN = 'no draw that was judged showed a gain or a loss by it';

/**
 * 95 % interval of a gain from its judged blocks: mean ± t · s/√J for J blocks. They are judged by choices from the blocks
 * before, so that they are uncorrelated whatever was chosen, but for what the choices themselves learn on the way. Withheld
 * where every block gave the same, as where nothing that is known would have changed the choice.
 */
export function gainInterval(blocks: readonly number[]): Interval {
  if (blocks.every((gain) => gain === blocks[0])) return { interval: undefined, withheld: NOTHING_SEEN };
  const centre = mean([...blocks]);
  const error = sampleStandardDeviation([...blocks]) / Math.sqrt(blocks.length);
  const margin = studentQuantile(1 - ERROR_RATE / 2, blocks.length - 1) * error;
  return { interval: Object.freeze([centre - margin, centre + margin] as const) };
}
