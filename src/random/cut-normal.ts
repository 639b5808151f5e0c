import { narrowNormal } from './narrow-normal.ts';
import { hazardExcess, millsRatio, normalCdf, normalDensity } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';
import { exp, expm1, log, log1p } from './portable-math.ts';

/** From this many standard deviations out, a cut normal is described by its distance from the nearer end. */
const farFrom = 4;

/** A standard normal cut to a range, told from an origin near its mass so that no digits cancel. */
export interface CutNormal {
  /** Where distances are counted from: the centre of the whole normal, or an end of the range. */
  readonly origin: 'centre' | 'low' | 'high';
  /** The distance from the origin below which it lies with probability p, given q = 1 − p as well, both above 0. */
  readonly quantile: (p: number, q: number) => number;
  /** The distance of the mean from the origin. */
  readonly mean: number;
}

const mirrored = { centre: 'centre', low: 'high', high: 'low' } as const;

function mirror({ origin, quantile, mean }: CutNormal): CutNormal {
  return { origin: mirrored[origin], quantile: (p, q) => -quantile(q, p), mean: -mean };
}

function nearMean(low: number, high: number, mass: number): number {
  if (high - low < 1) return low / 2 + high / 2 + narrowNormal(low, high).shift;
  return (normalDensity(low) - normalDensity(high)) / mass;
}

function massBetween(low: number, high: number): number {
  if (high - low < 1) return narrowNormal(low, high).mass;
  return low > 0 ? normalCdf(-low) - normalCdf(-high) : 1 - normalCdf(low) - normalCdf(-high);
}

/** A range that reaches the middle of the bell, or nearly. */
function nearCut(low: number, high: number): CutNormal {
  const below = normalCdf(low);
  const above = normalCdf(-high);
  const mass = massBetween(low, high);
  return {
    origin: 'centre',
    quantile: (p, q) => {
      const tail = above + q * mass;
      const value = tail < 0.5 ? -normalQuantile(tail) : normalQuantile(below + p * mass);
      return Math.min(high, Math.max(low, value));
    },
    mean: nearMean(low, high, mass),
  };
}

/** The mean distance from a far low end, by parts, with 1 − z R(z) = K(z) R(z) for Mills' ratio R. */
function farMean(low: number, width: number): number {
  const drop = low * width + (width * width) / 2;
  if (drop < 1) return width / 2 + narrowNormal(low, low + width).shift;
  const left = exp(-drop);
  if (left === 0) return hazardExcess(low);
  const end = low + width;
  const lost = left * millsRatio(end);
  return (hazardExcess(low) * millsRatio(low) - lost * (hazardExcess(end) + width)) / (millsRatio(low) - lost);
}

/**
 * A range wholly in the upper tail. With w the distance from its low end a, the probability of lying above is
 * exp(−a w − w²/2) R(a + w) / R(a), R being Mills' ratio, whose logarithm Newton's method solves for w.
 */
function farCut(low: number, high: number): CutNormal {
  const width = high - low;
  const mills = millsRatio(low);
  const dropTo = (w: number): number => w * (low + w / 2) - log(millsRatio(low + w) / mills);
  // The shares of the upper tail beyond low that the range leaves out and keeps.
  const lost = width === Infinity ? 0 : exp(-dropTo(width));
  const kept = width === Infinity ? 1 : -expm1(-dropTo(width));
  const dropAt = (p: number, q: number): number => (p < 0.5 ? -log1p(-p * kept) : -log(q + p * lost));
  const distance = (drop: number): number => {
    let w = (2 * drop) / (1 / mills + Math.sqrt(1 / (mills * mills) + 2 * drop));
    for (let step = 0; step < 20; step += 1) {
      const move = (drop - dropTo(w)) * millsRatio(low + w);
      w = Math.max(0, w + move);
      if (Math.abs(move) * low < 1e-10) break;
    }
    return w;
  };
  return {
    origin: 'low',
    quantile: (p, q) => Math.min(width, distance(dropAt(p, q))),
    mean: farMean(low, width),
  };
}

/** The standard normal cut to low … high, low < high, either of which may be infinite; stable in both tails. */
export function cutNormal(low: number, high: number): CutNormal {
  if (low + high < 0) return mirror(cutNormal(-high, -low));
  return low >= farFrom ? farCut(low, high) : nearCut(low, high);
}
