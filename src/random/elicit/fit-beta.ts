import { exp, log } from '../portable-math.ts';
import { solveIncreasing } from '../solve-increasing.ts';
import { standardBeta } from '../standard-beta.ts';
import { lowerProbability, upperProbability } from './elicited.ts';

/** The two shapes of a beta distribution. */
export interface BetaShapes {
  readonly alpha: number;
  readonly beta: number;
}

const mostLogOdds = 40;
/** The logarithms of alpha + beta between which a fit is looked for. */
const loosest = -5;
const tightest = 20;

/** What was fitted before: a fit takes milliseconds, and a scenario is read again for every policy that sets something. */
const fits = new Map<string, BetaShapes | undefined>();

/**
 * The shapes of the beta distribution on 0 … 1 whose 5 % and 95 % quantiles are low and high, 0 < low < high < 1, or
 * undefined where alpha + beta would be under 0.007 or over 5e8. For every alpha + beta one mean gives the 5 %
 * quantile; the larger the sum, the narrower the distribution.
 */
export function fitBeta(low: number, high: number): BetaShapes | undefined {
  const asked = `${low} ${high}`;
  if (!fits.has(asked)) fits.set(asked, fitted(low, high));
  return fits.get(asked);
}

function fitted(low: number, high: number): BetaShapes | undefined {
  const logOddsLow = log(low) - log(1 - low);
  const logOddsHigh = log(high) - log(1 - high);
  const shapesAt = (logSum: number, logOddsOfMean: number): BetaShapes => ({
    alpha: exp(logSum) / (1 + exp(-logOddsOfMean)),
    beta: exp(logSum) / (1 + exp(logOddsOfMean)),
  });
  const shareBelow = ({ alpha, beta }: BetaShapes, logOdds: number): number => standardBeta(alpha, beta).lower(logOdds);
  const meanFor = (logSum: number): number | undefined =>
    solveIncreasing(
      (mean) => lowerProbability - shareBelow(shapesAt(logSum, mean), logOddsLow),
      -mostLogOdds,
      mostLogOdds,
    );
  const logSum = solveIncreasing(
    (sum) => {
      const mean = meanFor(sum);
      return mean === undefined ? NaN : shareBelow(shapesAt(sum, mean), logOddsHigh) - upperProbability;
    },
    loosest,
    tightest,
  );
  const mean = logSum === undefined ? undefined : meanFor(logSum);
  return logSum === undefined || mean === undefined ? undefined : shapesAt(logSum, mean);
}
