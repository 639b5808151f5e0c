import type { Scenario } from '#scenario';
import { platformsOf } from './platforms.ts';
import type { FactPlan } from './study.ts';

/** The facts of a scenario with their scope as platforms; the copies of an entry count together. */
export function factsOf(scenario: Scenario): readonly FactPlan[] {
  const platforms = platformsOf(scenario);
  return scenario.facts.map(({ id, outcome, scope, statistic, largest }) => ({
    id,
    outcome,
    statistic,
    largest,
    platforms: platforms.flatMap((platform, index) => (scope === 'city' || platform.entry === scope ? [index] : [])),
  }));
}
