import type { AdditionalityFinding, Estimate, Findings, PartyFinding, PolicyFinding } from '#analysis';
import type { Outcome } from '#table';
import type { Provenance, StudyDescription } from './description.ts';
import { amount, NO_NUMBER, roundTogether } from './numbers.ts';
import { outcomeOf, phrase, say } from './words/say.ts';

/** What a report is made of. */
export interface Material {
  readonly findings: Findings;
  readonly study: StudyDescription;
  readonly provenance: Provenance;
}

/** What every section may look at. */
export interface Context extends Material {
  /** Files of the charts that could be drawn; a section shows no other. */
  readonly drawn: ReadonlySet<string>;
}

/** The outcome that the policies are ranked on. */
export function decisionOf({ findings: { decision } }: Material): Outcome {
  return outcomeOf(decision.outcome);
}

/** The estimate of an outcome of a policy; every policy has every outcome. */
export function estimateOf({ estimates, policy }: PolicyFinding, outcome: string): Estimate {
  const estimate = estimates.get(outcome);
  if (estimate === undefined) throw new RangeError(`policy ${policy} has no outcome ${outcome}`);
  return estimate;
}

/** A mean with its 95 % interval, or why there is none; a reason that has been given once is not given again. */
export function withInterval({ mean, interval, withheld }: Estimate, unit: string, given?: string): string {
  if (Number.isNaN(mean)) return NO_NUMBER;
  if (interval === undefined) {
    const values = { mean: amount(mean, unit) };
    return withheld === undefined || withheld === given
      ? say('common.intervalWithheld', values)
      : say('common.intervalWithheldFor', { ...values, reason: phrase(withheld) });
  }
  const rounded = roundTogether(mean, interval, unit);
  return say('common.withInterval', { mean: rounded.mean, interval: rounded.interval });
}

/** The policy with the best mean, if there is any to rank. */
export function leaderOf({ findings: { asStated } }: Material): PolicyFinding | undefined {
  return asStated.policies.find(({ policy }) => policy === asStated.leader);
}

/** The policy that is shown in full: the one at the top, or the first where none could be ranked. */
export function shownOf(material: Material): PolicyFinding {
  return leaderOf(material) ?? material.findings.asStated.policies[0];
}

/** The run without the platform, if the study has one. */
export function exemptOf({ findings: { asStated } }: Material): PolicyFinding | undefined {
  return asStated.policies.find(({ exempt }) => exempt);
}

/** The policy shown in full and, beside it, the run without the platform. */
export function shownAndExempt(material: Material): readonly PolicyFinding[] {
  const shown = shownOf(material);
  const exempt = exemptOf(material);
  return exempt === undefined || exempt === shown ? [shown] : [shown, exempt];
}

/** The money of every party under a policy; nothing where none is recorded. */
export function partiesOf({ findings }: Material, policy: string): readonly PartyFinding[] {
  return findings.parties.get(policy) ?? [];
}

/** What was found of several policies, in the order of the ranking. */
export function ranked<Found extends { readonly policy: string }>(
  { findings: { asStated } }: Material,
  found: readonly Found[],
): readonly Found[] {
  const places = new Map(asStated.policies.map(({ policy }, place) => [policy, place]));
  const placeOf = ({ policy }: Found): number => places.get(policy) ?? places.size;
  return found.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** What the policy that is shown in full adds to the run without the platform; undefined where nothing was compared. */
export function additionalityOf(material: Material): AdditionalityFinding | undefined {
  return material.findings.additionality.find(({ policy }) => policy === shownOf(material).policy);
}
