import { normalQuantile } from './normal-quantile.ts';
import { exp } from './portable-math.ts';
import { standardBeta } from './standard-beta.ts';

/**
 * The value below which Student's t with the given degrees of freedom (any number above 0, or Infinity for the
 * normal limit) lies with probability p. −∞ at 0, ∞ at 1, NaN for p outside 0 … 1 or degrees of freedom not above 0.
 *
 * From the beta distribution of dof / (dof + t²) with shapes dof/2 and ½ (DLMF 8.17; Abramowitz & Stegun 26.7.1).
 */
export function studentQuantile(p: number, dof: number): number {
  if (!(dof > 0)) return NaN;
  if (!(p > 0 && p < 1) || dof === Infinity) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const logOdds = standardBeta(dof / 2, 0.5).logOddsQuantile(2 * tail, 1 - 2 * tail);
  const distance = Math.sqrt(dof) * exp(-logOdds / 2);
  return p < 0.5 ? -distance : distance;
}
