import { ordered } from '../distributions/complaints.ts';
import type { DistributionKind } from '../distribution.ts';
import { normalQuantile } from '../normal-quantile.ts';
import { exp, log, log1p } from '../portable-math.ts';
import { solveIncreasing } from '../solve-increasing.ts';
import { standardGamma } from '../standard-gamma.ts';
import { lowerProbability, notFrom, quantileOf, upperProbability, type Elicited } from './elicited.ts';
import { fitBeta } from './fit-beta.ts';
import { fitTruncatedNormal } from './fit-truncated-normal.ts';

/** Bounds outside which nothing lies: of a truncated normal (0 and none by default) or a beta (0 and 1). */
export interface Bounds {
  readonly low?: number;
  readonly high?: number;
}

const z95 = normalQuantile(upperProbability);
const said = 'a 90 % interval';
const threeNumbers = 'say low, mode and high for triangular, pert or beta';

type Fit = (low: number, high: number, bounds: Bounds) => Elicited;

/** A fit for a family of values above 0. */
function above0(kind: DistributionKind, fit: Fit): Fit {
  return (low, high, bounds) =>
    low > 0 ? fit(low, high, bounds) : `${kind} values are above 0, so low ${low} cannot be the 5 % quantile`;
}

function fitGamma(low: number, high: number): Elicited {
  const logRatio = (logShape: number): number => {
    const { quantile } = standardGamma(exp(logShape));
    return log(quantile(lowerProbability)) - log(quantile(upperProbability));
  };
  const logShape = solveIncreasing((shape) => logRatio(shape) - log(low / high), log(0.01), log(1e9));
  if (logShape === undefined) return notFrom('gamma', `low ${low} and high ${high}`, 'use lognormal or normal');
  const shape = exp(logShape);
  return { kind: 'gamma', shape, scale: high / standardGamma(shape).quantile(upperProbability) };
}

function fitWeibull(low: number, high: number): Elicited {
  const spread = log(-log1p(-upperProbability)) - log(-log1p(-lowerProbability));
  const shape = spread / log(high / low);
  return { kind: 'weibull', shape, scale: high / exp(log(-log1p(-upperProbability)) / shape) };
}

function fitSymmetric(kind: 'triangular' | 'pert', low: number, high: number): Elicited {
  // Half the width beyond the 5 % quantile is the same share of every symmetric member of the family.
  const inner = 0.5 - quantileOf({ kind, low: 0, mode: 0.5, high: 1 }, lowerProbability);
  const mode = low / 2 + high / 2;
  const half = (high - low) / (4 * inner);
  return { kind, low: mode - half, mode, high: mode + half };
}

function insideBounds(low: number, high: number, floor: number, ceiling: number): string | undefined {
  if (!(floor < ceiling)) return `the bounds ${floor} … ${ceiling} are in the wrong order`;
  if (low <= floor) return `low ${low} is not above the bound ${floor}`;
  return high >= ceiling ? `high ${high} is not below the bound ${ceiling}` : undefined;
}

const fitBetaIn: Fit = (low, high, { low: floor = 0, high: ceiling = 1 }) => {
  const complaint = insideBounds(low, high, floor, ceiling) ?? finiteBounds(floor, ceiling);
  if (complaint !== undefined) return complaint;
  const width = ceiling - floor;
  const shapes = fitBeta((low - floor) / width, (high - floor) / width);
  if (shapes === undefined) return `no beta on ${floor} … ${ceiling} has a 90 % interval of ${low} to ${high}`;
  return floor === 0 && ceiling === 1
    ? { kind: 'beta', ...shapes }
    : { kind: 'beta', ...shapes, low: floor, high: ceiling };
};

function finiteBounds(floor: number, ceiling: number): string | undefined {
  return Number.isFinite(ceiling - floor) ? undefined : 'beta needs finite bounds';
}

const fitNormal = (low: number, high: number): { mean: number; sd: number } => ({
  mean: low / 2 + high / 2,
  sd: (high - low) / (2 * z95),
});

const fitTruncated: Fit = (low, high, { low: floor = 0, high: ceiling = Infinity }) => {
  const complaint = insideBounds(low, high, floor, ceiling);
  if (complaint !== undefined) return complaint;
  if (ceiling - floor === Infinity && ceiling + floor !== ceiling && ceiling + floor !== floor) {
    return { kind: 'truncated-normal', ...fitNormal(low, high), low: floor, high: ceiling };
  }
  const fitted = fitTruncatedNormal({ low, high, floor, ceiling });
  if (fitted !== undefined) return { kind: 'truncated-normal', ...fitted };
  return `no normal cut to ${floor} … ${ceiling} has a 90 % interval as wide as ${low} to ${high}; use lognormal, gamma or beta`;
};

const fits: Readonly<Record<DistributionKind, Fit>> = {
  uniform: (low, high) => {
    const beyond = ((high - low) * lowerProbability) / (upperProbability - lowerProbability);
    return { kind: 'uniform', low: low - beyond, high: high + beyond };
  },
  triangular: (low, high) => fitSymmetric('triangular', low, high),
  pert: (low, high) => fitSymmetric('pert', low, high),
  normal: (low, high) => ({ kind: 'normal', ...fitNormal(low, high) }),
  'truncated-normal': fitTruncated,
  lognormal: above0('lognormal', (low, high) => ({
    kind: 'lognormal',
    mu: log(low) / 2 + log(high) / 2,
    sigma: (log(high) - log(low)) / (2 * z95),
  })),
  gamma: above0('gamma', fitGamma),
  weibull: above0('weibull', fitWeibull),
  beta: fitBetaIn,
  exponential: () =>
    notFrom('exponential', said, 'one parameter cannot meet two quantiles; use gamma or weibull, or say its mean'),
  discrete: () => notFrom('discrete', said, 'say its values and weights'),
  bernoulli: () => notFrom('bernoulli', said, 'say its probability'),
  empirical: () => notFrom('empirical', said, `say the observed values, or ${threeNumbers}`),
  constant: () => notFrom('constant', said, 'it has only one value; say that value'),
};

/**
 * The distribution of a family whose 5 % and 95 % quantiles are low and high: what an expert says with "between low
 * and high, nine times in ten". Triangular and PERT are taken to be symmetric. A string is the complaint, in plain
 * words, where the family has no such member or two numbers do not determine it.
 */
export function fromInterval(kind: DistributionKind, low: number, high: number, bounds: Bounds = {}): Elicited {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return `low ${low} and high ${high} are not both finite numbers`;
  return ordered(low, high) ?? fits[kind](low, high, bounds);
}
