import { distribution, type DistributionKind, type DistributionSpec } from '../distribution.ts';

/** A distribution, or in plain words why what was said does not give one. */
export type Elicited = DistributionSpec | string;

/** The probabilities between which a stated interval lies: it holds the value with 90 %. */
export const lowerProbability = 0.05;
/** See `lowerProbability`. */
export const upperProbability = 0.95;

/** The quantile of a spec known to be valid. */
export function quantileOf(spec: DistributionSpec, p: number): number {
  return distribution(spec).quantile(p);
}

/** The complaint of a family that cannot be fitted to what was said. */
export function notFrom(kind: DistributionKind, said: string, instead: string): string {
  return `${kind} cannot be told from ${said}: ${instead}`;
}
