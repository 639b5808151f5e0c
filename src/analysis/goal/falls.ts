import { blockInterval, differenceOf, ERROR_RATE, FEWEST_BLOCKS, type BlockEstimate } from '../block-interval.ts';

/**
 * The first pair of levels of which the higher has a smaller share beyond luck, on the same luck, at 95 % for all pairs together
 * (Bonferroni). Undefined does not show that shares only rise.
 */
export function fallOf(shares: readonly BlockEstimate[]): readonly [low: number, high: number] | undefined {
  const pairs = (shares.length * (shares.length - 1)) / 2;
  for (let high = 1; high < shares.length; high += 1)
    for (let low = 0; low < high; low += 1)
      if (isAboveZero(differenceOf(shares[low], shares[high]), pairs)) return [low, high];
  return undefined;
}

/** Whether a difference is above zero beyond luck; where it is the same in every block there is no spread to measure it by. */
function isAboveZero(difference: BlockEstimate, pairs: number): boolean {
  const { blocks, estimate } = difference;
  if (blocks.length < FEWEST_BLOCKS || !(estimate > 0)) return false;
  const { interval } = blockInterval(difference, 1 - ERROR_RATE / (2 * pairs));
  return interval === undefined || interval[0] > 0;
}
