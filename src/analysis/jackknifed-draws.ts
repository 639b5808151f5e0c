import { mean } from 'simple-statistics';
import type { BlockEstimate } from './block-interval.ts';
import type { Fitted } from './ridge.ts';

/** Expectations of every draw by one of the fits. */
type ExpectedBy = (fitted: Fitted) => Float64Array;

/**
 * Mean over draws of a score of their expectations, cross-fitted, with `count` pseudovalues of the jackknife over blocks
 * of draws. `scores` gives one number for each draw from the fit that it is handed.
 */
export function jackknifedDraws(
  scores: (expectedBy: ExpectedBy) => readonly number[],
  count: number,
): Pick<BlockEstimate, 'estimate' | 'blocks'> {
  const all = scores(({ whole }) => whole);
  const drawsPerBlock = all.length / count;
  const blocks = Array.from({ length: count }, (_, block) => {
    const rest = scores(({ without }) => without(block)).filter(
      (__, draw) => Math.floor(draw / drawsPerBlock) !== block,
    );
    return count * mean([...all]) - (count - 1) * mean(rest);
  });
  return { estimate: mean([...scores(({ crossFitted }) => crossFitted)]), blocks };
}
