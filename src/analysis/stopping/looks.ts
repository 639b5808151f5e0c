import { FEWEST_BLOCKS } from '../block-interval.ts';

/** How much longer a run is at each look than at the one before. */
const GROWTH = 1.5;

/** Blocks that a run has at its looks: 10, 15, 23, 35, 53, …; without end. */
function* schedule(): Generator<number, never> {
  for (let blocks = FEWEST_BLOCKS; ; blocks = Math.ceil(blocks * GROWTH)) yield blocks;
}

/**
 * Blocks at which a run that may have `most` blocks asks whether it is long enough. Fixed beforehand, and the same for
 * any number of workers; the last look is at `most`.
 */
export function looksUpTo(most: number): readonly number[] {
  const looks: number[] = [];
  for (const blocks of schedule()) {
    if (blocks >= most) return [...looks, most];
    looks.push(blocks);
  }
  throw new RangeError('the schedule of looks has no end');
}

/**
 * Which look, counted from 1, a run with so many blocks has reached. A number of blocks between two looks counts as the
 * later one, which it stands in for.
 */
export function lookOf(blocks: number): number {
  return looksUpTo(blocks).length;
}
