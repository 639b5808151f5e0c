import { exp } from './portable-math.ts';

const inverseRootTwoPi = 0.3989422804014327;
/** From here out the continued fraction is used, further in the power series. */
const tailFrom = 1.5;

/** exp(−z²/2) without the loss of rounding z²: z is split at a sixteenth, whose square is exact. */
function bell(z: number): number {
  const rounded = Math.floor(z * 16) / 16;
  return exp((-rounded * rounded) / 2) * exp((-(z - rounded) * (z + rounded)) / 2);
}

/** The standard normal density φ(z). */
export function normalDensity(z: number): number {
  return Math.abs(z) > 40 ? 0 : bell(Math.abs(z)) * inverseRootTwoPi;
}

/**
 * K(z) = 1/(z + 2/(z + 3/(z + …))), z ≥ 1.5: how much the normal hazard φ(z) / (1 − Φ(z)) exceeds z.
 * Source: Laplace's continued fraction, Abramowitz & Stegun 26.2.14, from the tail forwards.
 */
export function hazardExcess(z: number): number {
  // Truncation after n terms costs about exp(−2 z √n).
  const terms = Math.floor(440 / (z * z)) + 16;
  let tail = 0;
  for (let n = terms; n >= 1; n -= 1) tail = n / (z + tail);
  return tail;
}

/** (1 − Φ(z)) / φ(z) for z ≥ 1.5: Mills' ratio. */
export function millsRatio(z: number): number {
  return 1 / (z + hazardExcess(z));
}

/** Φ(z) − ½ for |z| < 1.5: z φ(z) Σ z^2n / (1 · 3 · 5 … (2n + 1)) (Abramowitz & Stegun 26.2.11). */
function fromMiddle(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return normalDensity(z) * sum;
}

/** The probability that a standard normal variable lies below z, also in the far lower tail to full accuracy. */
export function normalCdf(z: number): number {
  if (Math.abs(z) < tailFrom) return 0.5 + fromMiddle(z);
  if (z > 0) return 1 - normalCdf(-z);
  return z < -40 ? 0 : z <= -tailFrom ? normalDensity(z) * millsRatio(-z) : NaN;
}
