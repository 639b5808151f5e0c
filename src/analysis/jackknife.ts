import { sum } from 'simple-statistics';
import { earliestLook, type BlockEstimate } from './block-interval.ts';
import { onCommonBlocks } from './common-blocks.ts';

/**
 * Ratio of two means (never the mean of ratios) with the pseudovalues of the delete-one-block jackknife:
 * θ = ΣN/ΣD, pseudovalue b = Bθ − (B−1)θ₍₋b₎, where θ₍₋b₎ leaves block b out. Their mean differs from θ by the
 * jackknife's estimate of bias, which is of order 1/B²; their standard deviation over √B is the jackknife's standard
 * error of θ (Miller, Biometrika 61, 1974; Efron and Tibshirani, An Introduction to the Bootstrap, ch. 11).
 * `blockInterval` puts its interval about θ itself, the number that is printed.
 *
 * Undefined (NaN, with the reason) when the denominator's mean is not above zero; no interval when leaving out one
 * block leaves no denominator. The two estimates must come from the same rows, in the same blocks; where one has more of
 * them, both are cut to what they have in common. `divisor` names the denominator in the reason.
 */
export function jackknifeRatio(
  above: BlockEstimate,
  below: BlockEstimate,
  divisor = 'what is divided by',
): BlockEstimate {
  const [numerator, denominator] = onCommonBlocks(above, below);
  const { blockSize } = numerator;
  const n = Math.min(numerator.n, denominator.n);
  const look = earliestLook([numerator, denominator]);
  const defined = denominator.estimate > 0;
  const estimate = defined ? numerator.estimate / denominator.estimate : NaN;
  const without = (withheld: string): BlockEstimate => ({ estimate, blocks: [], withheld, blockSize, n, ...look });
  if (!defined) return without(`${divisor} has a mean that is not above zero`);
  const trouble = numerator.withheld ?? denominator.withheld;
  if (trouble !== undefined) return without(trouble);
  const blocks = pseudovalues(numerator.blocks, denominator.blocks);
  if (blocks === undefined) return without(`${divisor} comes from one block alone`);
  return { estimate, blocks, blockSize, n, ...look };
}

function pseudovalues(numerators: readonly number[], denominators: readonly number[]): readonly number[] | undefined {
  const count = denominators.length;
  const above = sum(numerators);
  const below = sum(denominators);
  const values: number[] = [];
  for (let block = 0; block < count; block += 1) {
    const rest = below - denominators[block];
    if (count > 1 && !(rest > 1e-12 * below)) return undefined;
    const leftOut = count > 1 ? (above - numerators[block]) / rest : 0;
    values.push((count * above) / below - (count - 1) * leftOut);
  }
  return values;
}
