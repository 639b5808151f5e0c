import { exp, log } from '#random';

/**
 * Diffusion of an innovation (Bass 1969): of those who could take it up, the share F that has done so at an age of t years
 * follows dF/dt = (p + q F)(1 − F). p (innovation, above zero) is the yearly pull from outside, q (imitation) the pull of
 * those who have it already; both per year.
 */

/** F(t) = (1 − e^{−(p+q)t}) / (1 + (q/p) e^{−(p+q)t}). */
export function adoptedShare(innovation: number, imitation: number, age: number): number {
  if (age <= 0) return 0;
  const left = exp(-(innovation + imitation) * age);
  return (1 - left) / (1 + (imitation / innovation) * left);
}

/** The integral of F from the start, years: t − ln((p + q) / (p + q e^{−(p+q)t})) / q; without imitation t − (1 − e^{−pt}) / p. */
export function adoptedYears(innovation: number, imitation: number, age: number): number {
  if (age <= 0) return 0;
  const left = exp(-(innovation + imitation) * age);
  const scale = innovation + imitation * left;
  return age - ((1 - left) / scale) * logRatio((imitation * (1 - left)) / scale);
}

/** Below this, the logarithm of one plus a number loses digits to rounding, and five terms of its series do not. */
const SMALL = 1e-3;

/** ln(1 + x) / x, which is one at zero. */
function logRatio(x: number): number {
  return x < SMALL ? 1 - x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x / 5))) : log(1 + x) / x;
}
