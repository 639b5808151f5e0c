import { invertTail, type Bracket, type Tail } from './invert-tail.ts';
import { logGamma, stirlingRemainder } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { exp, log, log1p } from './portable-math.ts';

const twoPi = 6.283185307179586;
const mostTerms = 100_000;
const tiny = 1e-300;

/**
 * B(x; a, b) / (x^a (1 − x)^b) by the continued fraction DLMF 8.17.22, evaluated by Lentz's method (Thompson &
 * Barnett, J. Comput. Phys. 64 (1986), 490–509). It converges fast for x < (a + 1) / (a + b + 2).
 */
function fraction(a: number, b: number, x: number): number {
  let ratio = 1;
  let inverse = 0;
  let value = 1;
  for (let n = 1; n < mostTerms; n += 1) {
    const m = n >>> 1;
    const sign = (n & 1) === 1 ? -(a + m) * (a + b + m) : m * (b - m);
    const numerator = (sign * x) / ((a + (n - 1)) * (a + n));
    inverse = 1 / nonZero(1 + numerator * inverse);
    ratio = nonZero(1 + numerator / ratio);
    const factor = ratio * inverse;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return 1 / (value * a);
}

function nonZero(value: number): number {
  return value === 0 ? tiny : value;
}

/** shape × log(1 + t) − shape × t where t = (part − shape) / shape, exact to rounding where part is near shape. */
function centredExponent(shape: number, difference: number, share: number): number {
  const relative = difference / shape;
  return shape * ((relative > -0.5 ? log1p(relative) : log(share)) - relative);
}

/** The beta distribution on 0 … 1 of two shapes, in the coordinate u = log odds = log(x / (1 − x)). */
export interface StandardBeta {
  /**
   * The log odds below which it lies with probability p, given q = 1 − p as well because the smaller of the two
   * decides. Both must be above 0.
   */
  readonly logOddsQuantile: (p: number, q: number) => number;
  /** The probability of log odds below u: the regularised incomplete beta function I_x(a, b). */
  readonly lower: (u: number) => number;
}

/** One shape's side of a beta distribution: everything said of x, or after swapping the shapes, of 1 − x. */
interface Side {
  readonly a: number;
  readonly b: number;
  readonly front: number;
}

/** x^a (1 − x)^b / B(a, b) at log odds u, by Loader (2000) as in `standardGamma`. */
function densityAt({ a, b, front }: Side, u: number): number {
  const rest = exp(-Math.abs(u));
  const smaller = rest / (1 + rest);
  const larger = 1 / (1 + rest);
  const x = u < 0 ? smaller : larger;
  const y = u < 0 ? larger : smaller;
  const difference = b * x - a * y;
  const both = a + b;
  return front * exp(centredExponent(a, difference, (x * both) / a) + centredExponent(b, -difference, (y * both) / b));
}

/** The probability of log odds below u, given the density there. */
function lowerAt({ a, b }: Side, u: number, density: number): number {
  const x = 1 / (1 + exp(-u));
  if (x < (a + 1) / (a + b + 2)) return density * fraction(a, b, x);
  return 1 - density * fraction(b, a, 1 / (1 + exp(u)));
}

function tailOf(side: Side): Tail {
  return {
    side: 1,
    density: (u) => densityAt(side, u),
    probability: (u, density) => lowerAt(side, u, density),
    bend: (u) => side.a - (side.a + side.b) / (1 + exp(-u)),
  };
}

/** A guess at the log odds, for shapes above 1. Source: Abramowitz & Stegun 26.5.22. */
function guess(a: number, b: number, p: number): number {
  const z = -normalQuantile(p);
  const lambda = (z * z - 3) / 6;
  const inverseA = 1 / (2 * a - 1);
  const inverseB = 1 / (2 * b - 1);
  const h = 2 / (inverseA + inverseB);
  const w = (z * Math.sqrt(h + lambda)) / h - (inverseB - inverseA) * (lambda + 5 / 6 - 2 / (3 * h));
  return log(a / b) - 2 * w;
}

/**
 * The beta distribution, its quantile solved for in the log odds, from whichever tail is the smaller, so that x and
 * 1 − x are both accurate.
 */
export function standardBeta(a: number, b: number): StandardBeta {
  const remainder = stirlingRemainder(a + b) - stirlingRemainder(a) - stirlingRemainder(b);
  const front = Math.sqrt((a / (a + b)) * (b / twoPi)) * exp(remainder);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const right: Side = { a, b, front };
  const lowerTail = tailOf(right);
  const upperTail = tailOf({ a: b, b: a, front });
  const logFirst = log(a) + logBeta;
  const logLast = log(b) + logBeta;
  const bracketOf = (p: number, q: number): Bracket => {
    // I_x(a, b) ≤ odds^a / (a B(a, b)), since the integrand in the odds is at most odds^(a−1); and the same from above.
    const below = (log(p) + logFirst) / a;
    const above = -(log(q) + logLast) / b;
    const near = a > 1 && b > 1 ? guess(a, b, p) : p <= q ? below : above;
    return { below, above, start: near > below && near < above ? near : p <= q ? below : above };
  };
  return {
    lower: (u) => lowerAt(right, u, densityAt(right, u)),
    logOddsQuantile: (p, q) => {
      const { below, above, start } = bracketOf(p, q);
      if (p <= q) return below < -40 ? below : invertTail(lowerTail, p, { below, above, start });
      if (above > 40) return above;
      return -invertTail(upperTail, q, { below: -above, above: -below, start: -start });
    },
  };
}
