/**
 * The share that owners keep of what they had, after rounds in each of which new owners take the given share of the
 * whole: Π (1 − dᵢ), in any order. Shares lie between 0 and 1, else RangeError. No round, nothing lost: 1.
 */
export function retainedShare(rounds: readonly number[]): number {
  let kept = 1;
  for (const taken of rounds) {
    if (!(taken >= 0 && taken <= 1)) throw new RangeError(`A round takes a share from 0 to 1; here ${taken}.`);
    kept *= 1 - taken;
  }
  return kept;
}
