import type { Estimate, Findings, PolicyFinding } from '#analysis';
import { OUTCOMES } from '#table';
import type { Outcome } from '#table';
import type { Provenance, StudyDescription } from './description.ts';
import { amount, range } from './numbers.ts';

/** What every section may look at. */
export interface Context {
  readonly findings: Findings;
  readonly study: StudyDescription;
  readonly provenance: Provenance;
}

/**
 * An outcome of the catalogue.
 * @throws {RangeError} when there is none of that name
 */
export function outcomeOf(name: string): Outcome {
  const outcome = OUTCOMES.find((each) => each.name === name);
  if (outcome === undefined) throw new RangeError(`no outcome ${name}`);
  return outcome;
}

/** The estimate of an outcome of a policy; every policy has every outcome. */
export function estimateOf({ estimates, policy }: PolicyFinding, outcome: string): Estimate {
  const estimate = estimates.get(outcome);
  if (estimate === undefined) throw new RangeError(`policy ${policy} has no outcome ${outcome}`);
  return estimate;
}

/** A mean with its 95 % interval, or why there is none. */
export function withInterval({ mean, interval, withheld }: Estimate, unit: string): string {
  if (Number.isNaN(mean)) return 'undefined';
  if (interval === undefined) return `${amount(mean, unit)} (interval ${withheld ?? 'withheld'})`;
  return `${amount(mean, unit)} (95 % interval ${range(interval, unit)})`;
}

/** The policy with the best mean, if there is any to rank. */
export function leaderOf({ findings: { asStated } }: Context): PolicyFinding | undefined {
  return asStated.policies.find(({ policy }) => policy === asStated.leader);
}

/** The run without the platform, if the study has one. */
export function exemptOf({ findings: { asStated } }: Context): PolicyFinding | undefined {
  return asStated.policies.find(({ exempt }) => exempt);
}

/** Words for how a policy compares with the leader. */
export function verdictWords({ comparison, exempt }: PolicyFinding): string {
  if (exempt) return 'stands beside';
  const words = {
    best: '**best**',
    reference: 'highest mean',
    distinguishable: 'behind',
    'not distinguishable': 'not distinguishable',
    exempt: 'stands beside',
    withheld: 'withheld',
  } as const;
  return words[comparison.verdict];
}
