import type { Curve } from './distributions/curve.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';
import { exp, log, log1p } from './portable-math.ts';
import { solveIncreasing } from './solve-increasing.ts';

/** Standard deviations below its median at which the whole lognormal may be cut: all of it lies near the cut then. */
const DEEPEST_CUT = 30;

/**
 * Luck with mean one that is lognormal up to a most and never above. `spread`: standard deviation over mean before the
 * cut. The mean of the whole is raised until the mean of what the cut leaves is one: for a lognormal of mean m with
 * standard deviation s of its logarithm, cut at z standard deviations, that mean is m Φ(z − s) / Φ(z).
 * Throws a RangeError unless spread lies above 0 and most is well above one.
 */
export function cutLognormal(spread: number, most: number): Curve {
  const sigma = Math.sqrt(log1p(spread * spread));
  const cutAt = (logMean: number): number => (log(most) - logMean) / sigma + sigma / 2;
  const meanBelow = (logMean: number): number => {
    const z = cutAt(logMean);
    return (exp(logMean) * normalCdf(z - sigma)) / normalCdf(z);
  };
  const deepest = log(most) + sigma * (sigma / 2 + DEEPEST_CUT);
  const logMean = spread > 0 && most > 1 ? solveIncreasing((x) => meanBelow(x) - 1, 0, deepest) : undefined;
  if (logMean === undefined) throw new RangeError(`no luck of mean one has the spread ${spread} and the most ${most}`);
  const mass = normalCdf(cutAt(logMean));
  const mu = logMean - (sigma * sigma) / 2;
  return {
    quantile: (p) => Math.min(most, exp(mu + sigma * normalQuantile(p * mass))),
    mean: 1,
    low: 0,
    high: most,
  };
}
