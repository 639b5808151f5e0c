import { cutNormal } from '../cut-normal.ts';
import type { TruncatedNormalParameters } from '../distributions/truncated-normal.ts';
import { truncatedNormal } from '../distributions/truncated-normal.ts';
import { normalQuantile } from '../normal-quantile.ts';
import { exp, log } from '../portable-math.ts';
import { solveIncreasing } from '../solve-increasing.ts';
import { lowerProbability, upperProbability } from './elicited.ts';

/** A stated 90 % interval and the bounds outside which nothing lies. */
export interface BoundedInterval {
  readonly low: number;
  readonly high: number;
  readonly floor: number;
  readonly ceiling: number;
}

/** How many standard deviations below its floor the centre may lie; further out the shape is all but exponential. */
const deepest = 1000;

/** Fits a normal cut at 0: the ratio of the quantiles depends only on mean / sd, then the scale follows. */
function fitAboveZero(low: number, high: number): { mean: number; sd: number } | undefined {
  const quantile = (centre: number, p: number): number => {
    const cut = cutNormal(-centre, Infinity);
    return cut.quantile(p, 1 - p) + (cut.origin === 'centre' ? centre : 0);
  };
  const ratio = (centre: number): number => quantile(centre, lowerProbability) / quantile(centre, upperProbability);
  const uncut = (normalQuantile(upperProbability) * (high + low)) / (high - low);
  const centre = solveIncreasing((c) => ratio(c) - low / high, -deepest, 2 * uncut + 10);
  if (centre === undefined) return undefined;
  const sd = high / quantile(centre, upperProbability);
  return { mean: centre * sd, sd };
}

/** Fits a normal cut at both ends: for every sd one mean gives the low quantile; the high one grows with the sd. */
function fitBetween({ low, high, floor, ceiling }: BoundedInterval): { mean: number; sd: number } | undefined {
  const width = ceiling - floor;
  const nearest = Math.min(low - floor, ceiling - high);
  const quantile = (mean: number, sd: number, p: number): number =>
    truncatedNormal.build({ mean, sd, low: floor, high: ceiling }).quantile(p);
  const meanFor = (sd: number): number | undefined => {
    // Far from the range the cut normal is exponential with rate |mean − middle| / sd².
    const reach = width + (3 * sd * sd) / nearest + 3 * sd;
    return solveIncreasing((mean) => quantile(mean, sd, lowerProbability) - low, floor - reach, ceiling + reach);
  };
  const logSd = solveIncreasing(
    (logarithm) => {
      const sd = exp(logarithm);
      const mean = meanFor(sd);
      return mean === undefined ? NaN : quantile(mean, sd, upperProbability) - high;
    },
    log((high - low) / 10),
    log(width * 10),
  );
  const mean = logSd === undefined ? undefined : meanFor(exp(logSd));
  return logSd === undefined || mean === undefined ? undefined : { mean, sd: exp(logSd) };
}

/**
 * The cut normal whose 5 % and 95 % quantiles are the ends of the interval, floor < low < high < ceiling, or
 * undefined where no cut normal is so wide for its bounds.
 */
export function fitTruncatedNormal(interval: BoundedInterval): TruncatedNormalParameters | undefined {
  const { low, high, floor, ceiling } = interval;
  const fit = (): { mean: number; sd: number } | undefined => {
    if (floor === -Infinity) {
      const mirrored = fitAboveZero(ceiling - high, ceiling - low);
      return mirrored && { mean: ceiling - mirrored.mean, sd: mirrored.sd };
    }
    if (ceiling < Infinity) return fitBetween(interval);
    const shifted = fitAboveZero(low - floor, high - floor);
    return shifted && { mean: floor + shifted.mean, sd: shifted.sd };
  };
  const found = fit();
  return found && { ...found, low: floor, high: ceiling };
}
