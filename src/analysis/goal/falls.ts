import { blockInterval, differenceOf, ERROR_RATE, type BlockEstimate } from '../block-interval.ts';

/**
 * The first pair of levels of which the higher has a smaller share beyond luck, on the same luck, at 95 % for all pairs together
 * (Bonferroni). Undefined does not show that shares only rise.
 */
export function fallOf(shares: readonly BlockEstimate[]): readonly [low: number, high: number] | undefined {
  const pairs = (shares.length * (shares.length - 1)) / 2;
  for (let high = 1; high < shares.length; high += 1)
    for (let low = 0; low < high; low += 1) {
      const { interval } = blockInterval(differenceOf(shares[low], shares[high]), 1 - ERROR_RATE / (2 * pairs));
      if (interval !== undefined && interval[0] > 0) return [low, high];
    }
  return undefined;
}
