import { max, mean, min, sampleStandardDeviation } from 'simple-statistics';
import { pow, studentQuantile } from '#random';
import { FEWEST_BLOCKS, type BlockEstimate } from '../block-interval.ts';

/** Replications per draw: two lucks. */
const LUCKS = 2;

/**
 * A bound of a share that is passed with the given probability of error: the end of a one-sided t interval of the block means
 * (see `blockInterval`), within 0 and 1. Where every replication reached the goal, or none, there is no spread to measure;
 * then the bound is that of as many independent draws with the same answer (Clopper and Pearson, Biometrika 26, 1934), the
 * two lucks of a draw counted as one. A share without a bound to give (under ten blocks, failed rows) has 0 and 1.
 */
export function boundOf({ blocks, n, withheld }: BlockEstimate, side: 'lower' | 'upper', error: number): number {
  const nothing = side === 'lower' ? 0 : 1;
  if (withheld !== undefined || blocks.length < FEWEST_BLOCKS) return nothing;
  const [least, most] = [min([...blocks]), max([...blocks])];
  if (least === most) {
    if (least > 0 && least < 1) return nothing;
    if (least === nothing) return nothing;
    const certain = pow(error, LUCKS / n);
    return side === 'lower' ? certain : 1 - certain;
  }
  const standardError = sampleStandardDeviation([...blocks]) / Math.sqrt(blocks.length);
  const margin = studentQuantile(1 - error, blocks.length - 1) * standardError;
  return side === 'lower' ? Math.max(0, mean([...blocks]) - margin) : Math.min(1, mean([...blocks]) + margin);
}
