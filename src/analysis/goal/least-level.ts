import { ERROR_RATE, type BlockEstimate } from '../block-interval.ts';
import { boundOf } from './share.ts';

/** Errors allowed at either end. */
const EACH_END = ERROR_RATE / 2;

/** Part of the errors of the upper end that the highest level has to itself. */
const OF_THE_TOP = 0.5;

/** Between which levels the least one lies; undefined: beyond the levels on that side. */
export interface Between {
  /** Index of the least level that may be it; undefined: all are shown to be too low. */
  readonly from: number | undefined;
  /** Index of the least level that is shown to reach the goal; undefined: none is. */
  readonly to: number | undefined;
}

/**
 * Where the least level lies at which a share is p or more, with 95 % whatever the shape of the shares over the levels.
 *
 * Lower end: the least level whose upper bound (error 2.5 %) is p or more. It can only be too high where the bound of the true
 * least level, which is one level, missed; so several looks cost nothing.
 *
 * Upper end: the least level that is shown to have p or more. Levels are tested from the highest down by the fallback
 * procedure, which keeps the chance of any false claim at 2.5 % for every shape: the highest has half of it, the others share
 * the rest, and what a claim has used is carried on to the next (Wiens, Pharmaceutical Statistics 2, 2003; Wiens and Dmitrienko,
 * J. Biopharm. Stat. 15, 2005). A claim about a level is one about a level that reaches the goal, so the least is no higher.
 *
 * The levels must not have been chosen by the same runs.
 */
export function leastLevelBetween(shares: readonly BlockEstimate[], probability: number): Between {
  const from = shares.findIndex(
    (share) => share.estimate >= probability || boundOf(share, 'upper', EACH_END) >= probability,
  );
  return { from: from < 0 ? undefined : from, to: shownToReach(shares, probability) };
}

function shownToReach(shares: readonly BlockEstimate[], probability: number): number | undefined {
  const rest = (EACH_END * (1 - OF_THE_TOP)) / Math.max(1, shares.length - 1);
  let carried = EACH_END * OF_THE_TOP;
  let least: number | undefined;
  for (let index = shares.length - 1; index >= 0; index -= 1) {
    const error = carried + (index < shares.length - 1 ? rest : 0);
    const isShown = shares[index].estimate >= probability && boundOf(shares[index], 'lower', error) >= probability;
    carried = isShown ? error : 0;
    if (isShown) least = index;
  }
  return least;
}
