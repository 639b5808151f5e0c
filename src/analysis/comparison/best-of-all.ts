import { ERROR_RATE } from '../block-interval.ts';
import type { Gap } from './gap.ts';

/** Where one policy stands beside the best of all others. */
export interface Place {
  readonly mayBeBest: boolean;
  /**
   * Interval of its mean less the best of the others' means, positive is better: never above zero where it is ruled out,
   * never below zero where all others are. Its ends are infinite where a difference has no interval.
   */
  readonly interval: readonly [lower: number, upper: number];
}

/**
 * Multiple comparisons with the best: intervals for μᵢ − max μⱼ over j ≠ i that hold for all k policies at once with
 * 95 %, and the policies that may be the best. From Edwards and Hsu (J. Am. Stat. Assoc. 78, 1983), with Bonferroni's
 * bounds on common random numbers as Nelson and Matejcik (Management Science 41, 1995) use them.
 *
 * With d = mean of i less mean of j, and m the margin of a one-sided interval at 1 − 5 %/(k−1) for that pair:
 *
 * - i may be the best if d + m ≥ 0 against every other j; its upper end is the least of these d + m, or 0 if that is less;
 * - its lower end is the least d − m over those j that may be the best, or 0 if that is more; 0 if only i may be.
 *
 * Why k−1 bounds are enough, where src/analysis/compare.ts divides by all k(k−1)/2 pairs: let b be the policy that is
 * truly best, which chance does not choose. If μ_b − μⱼ ≤ d_bj + m for the k−1 others, everything above follows. b is
 * among those that may be the best, as 0 ≤ μ_b − μⱼ. Its upper end holds by definition, and that of any other i holds
 * since μᵢ − max μⱼ ≤ 0. For i ≠ b, μᵢ − μ_b ≥ d_ib − m, which is no less than the least over a set that b belongs to. So
 * k−1 one-sided statements must hold, about one policy that is fixed though unknown. compare.ts compares with the leader,
 * the policy that chance has put at the top in this run, and says which pairs differ: that is about all pairs.
 *
 * Bonferroni needs nothing of the dependence between policies. Hsu's exact constants (Ann. Stat. 9, 1981; J. Am. Stat.
 * Assoc. 79, 1984) are smaller but suppose independent policies with equal variances, which common luck does not give.
 *
 * `gapFrom(i, j)` is how much better i is than j. Assumes what the intervals of pairs assume. Needs two policies or more.
 */
export function placesOf(count: number, gapFrom: (one: number, other: number) => Gap): readonly Place[] {
  const upperProbability = 1 - ERROR_RATE / Math.max(1, count - 1);
  const all = Array.from({ length: count }, (_, policy) => policy);
  const bounds = all.map((one) =>
    all.map((other) => (one === other ? EVERYWHERE : boundsOf(gapFrom(one, other), upperProbability))),
  );
  const least = (one: number, end: 0 | 1, others: readonly number[]): number =>
    Math.min(...others.filter((other) => other !== one).map((other) => bounds[one][other][end]));
  const uppers = all.map((one) => least(one, 1, all));
  const candidates = all.filter((one) => uppers[one] >= 0);
  return all.map((one): Place => {
    // Without another candidate the least of nothing is infinite, and the lower end 0.
    const lower = Math.min(0, least(one, 0, candidates));
    return { mayBeBest: candidates.includes(one), interval: [lower, Math.max(0, uppers[one])] };
  });
}

const EVERYWHERE = [-Infinity, Infinity] as const;

/** What is known of a difference; nothing where its interval is withheld. */
function boundsOf(gap: Gap, upperProbability: number): readonly [number, number] {
  return gap.interval(upperProbability).interval ?? EVERYWHERE;
}
