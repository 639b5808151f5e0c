import { invertTail, type Bracket, type Tail } from './invert-tail.ts';
import { logGamma, stirlingRemainder } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { exp, log, log1p } from './portable-math.ts';

const twoPi = 6.283185307179586;
/** Below this size of the next term, relative to the sum, a series has converged. */
const negligible = 1e-17;
const mostTerms = 100_000;

/** Σ xⁿ / (a (a+1) … (a+n)), n ≥ 0: the lower incomplete gamma function over x^a e^−x (DLMF 8.7.1). */
function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < mostTerms && term > sum * negligible; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/**
 * The upper incomplete gamma function over x^a e^−x, by Legendre's continued fraction (DLMF 8.9.2, even part),
 * evaluated forwards by Lentz's method (Thompson & Barnett, J. Comput. Phys. 64 (1986), 490–509).
 */
function upperFraction(shape: number, x: number): number {
  let denominator = x + 1 - shape;
  let inverse = 1 / denominator;
  let ratio = 1e300;
  let value = inverse;
  for (let n = 1; n < mostTerms; n += 1) {
    const numerator = n * (shape - n);
    denominator += 2;
    inverse = 1 / (numerator * inverse + denominator);
    ratio = denominator + numerator / ratio;
    const factor = ratio * inverse;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return value;
}

/** a log(x/a) + a − x, exact to rounding where x is near a. */
function centredExponent(shape: number, x: number): number {
  const relative = (x - shape) / shape;
  return shape * ((relative > -0.5 ? log1p(relative) : log(x / shape)) - relative);
}

/** The gamma distribution of scale 1 and one shape. */
export interface StandardGamma {
  /** The x below which it lies with probability p, 0 < p < 1. */
  readonly quantile: (p: number) => number;
  /** The probability of lying below x: the regularised lower incomplete gamma function P(shape, x). */
  readonly lower: (x: number) => number;
}

/** Whether the continued fraction converges faster than the series. */
function isFar(shape: number, x: number): boolean {
  return x > shape + 1 || (shape < 1 && x > 0.5);
}

/** Where the quantile's logarithm lies, by bounds that hold for every shape. */
function bracketOf(shape: number, logGammaAbove: number, p: number): Bracket {
  // P(a, x) ≤ x^a / Γ(a + 1); and a sub-gamma variable exceeds a + √(2aL) + L with probability at most e^−L
  // (Boucheron, Lugosi & Massart, Concentration Inequalities (2013), section 2.4).
  const below = (log(p) + logGammaAbove) / shape;
  const rare = -log1p(-p);
  const above = log(shape + Math.sqrt(2 * shape * rare) + rare) + 1e-9;
  // Wilson & Hilferty, PNAS 17 (1931), 684–688.
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  const guess = root > 0 ? log(shape) + 3 * log(root) : below;
  return { below, above, start: Math.min(Math.max(guess, below), above) };
}

/**
 * The gamma distribution of scale 1: its quantile is solved for in log x, from whichever tail is the smaller.
 * Source of x^a e^−x / Γ(a) without cancellation: Loader, "Fast and accurate computation of binomial
 * probabilities" (2000).
 */
export function standardGamma(shape: number): StandardGamma {
  const logGammaAbove = logGamma(shape + 1);
  const front = Math.sqrt(shape / twoPi) * exp(-stirlingRemainder(shape));
  const density = (u: number): number => front * exp(centredExponent(shape, exp(u)));
  const bend = (u: number): number => shape - exp(u);
  const lowerAt = (x: number, h: number): number =>
    isFar(shape, x) ? 1 - h * upperFraction(shape, x) : h * lowerSeries(shape, x);
  const upperAt = (x: number, h: number): number =>
    isFar(shape, x) ? h * upperFraction(shape, x) : 1 - h * lowerSeries(shape, x);
  const lowerTail: Tail = { side: 1, density, bend, probability: (u, h) => lowerAt(exp(u), h) };
  const upperTail: Tail = { side: -1, density, bend, probability: (u, h) => upperAt(exp(u), h) };
  return {
    lower: (x) => (x > 0 ? lowerAt(x, front * exp(centredExponent(shape, x))) : 0),
    quantile: (p) => {
      const bracket = bracketOf(shape, logGammaAbove, p);
      // So far down, the bound is the value: the next term of the series is lost in rounding.
      if (bracket.below < -40) return exp(bracket.below);
      return exp(p <= 0.5 ? invertTail(lowerTail, p, bracket) : invertTail(upperTail, 1 - p, bracket));
    },
  };
}
