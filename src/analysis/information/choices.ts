import { mean } from 'simple-statistics';

/** What every policy that may be chosen comes to. */
export interface Choices {
  /** By policy: one number per draw, the mean over its lucks; more is better. */
  readonly outcomes: readonly Float64Array[];
  readonly drawsPerBlock: number;
}

/** One block of draws that is judged by the blocks before it. */
interface Step {
  /** First draw of the block, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** The policy with the best mean in the blocks before: what is chosen without knowing anything. */
  readonly baseline: number;
}

/** Share of the blocks that only teach. */
const TAUGHT_FIRST = 1 / 4;

/**
 * The blocks that are judged, in their order. Each policy and each fit that judges a block was chosen on the blocks before
 * it alone, so that, given those, the gain in the block has the very mean that the choice has. Gains are therefore
 * uncorrelated at equal means, and their block values give an honest interval even where no policy is best (Luedtke and
 * van der Laan, Annals of Statistics 44, 2016). Leaving out one block after the other instead would let every block have
 * a say in the choices that all others are judged by: at equal means, 95 % intervals from 20 blocks then cover in about 80 % of studies.
 */
export function stepsOf({ outcomes, drawsPerBlock }: Choices): readonly Step[] {
  const blocks = outcomes[0].length / drawsPerBlock;
  const first = Math.ceil(blocks * TAUGHT_FIRST);
  return Array.from({ length: blocks - first }, (_, step) => {
    const from = (first + step) * drawsPerBlock;
    const means = outcomes.map((outcome) => mean([...outcome.subarray(0, from)]));
    return { from, to: from + drawsPerBlock, baseline: means.indexOf(Math.max(...means)) };
  });
}
