import type { Ranking, Spread } from './findings.ts';

/**
 * The distribution of the decision outcome over replications by policy, in the order of the ranking. None for a ratio
 * of means, which no single replication has, and none for a policy without a finished replication.
 */
export function spreadsOf(ranking: Ranking, outcome: string): readonly Spread[] {
  const spreads = ranking.policies.flatMap(({ policy, estimates }) => {
    const estimate = estimates.get(outcome);
    return estimate?.percentiles ? [Object.freeze({ policy, points: estimate.percentiles, mean: estimate.mean })] : [];
  });
  return Object.freeze(spreads);
}
