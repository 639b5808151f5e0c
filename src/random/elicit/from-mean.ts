import { cutNormal } from '../cut-normal.ts';
import type { DistributionKind } from '../distribution.ts';
import { logGamma } from '../log-gamma.ts';
import { exp, log, log1p } from '../portable-math.ts';
import { solveIncreasing } from '../solve-increasing.ts';
import { notFrom, type Elicited } from './elicited.ts';

type Fit = (mean: number, cv: number) => Elicited;

const said = 'a mean and a coefficient of variation';
const rootThree = Math.sqrt(3);

/** A fit for a family of values above 0. */
function above0(kind: DistributionKind, fit: Fit): Fit {
  return (mean, cv) => (mean > 0 ? fit(mean, cv) : `${kind} values are above 0, so their mean cannot be ${mean}`);
}

/** Γ(1 + 2/k) / Γ(1 + 1/k)² = 1 + cv², solved for log k. */
function fitWeibull(mean: number, cv: number): Elicited {
  const excess = (inverseShape: number): number => logGamma(1 + 2 * inverseShape) - 2 * logGamma(1 + inverseShape);
  const logInverse = solveIncreasing((u) => excess(exp(u)) - log1p(cv * cv), -14, 5);
  if (logInverse === undefined) return `no weibull has a coefficient of variation of ${cv}; use lognormal or gamma`;
  const inverse = exp(logInverse);
  return { kind: 'weibull', shape: 1 / inverse, scale: mean * exp(-logGamma(1 + inverse)) };
}

/** Mean and variance of a normal of variance 1 and the given centre, cut at 0. */
function momentsAboveZero(centre: number): { mean: number; variance: number } {
  const cut = cutNormal(-centre, Infinity);
  // E[X²] = 1 + centre E[X] for a unit normal cut at 0 (integration by parts); written so that little cancels.
  if (cut.origin !== 'centre') return { mean: cut.mean, variance: 1 - cut.mean * (cut.mean - centre) };
  const mean = centre + cut.mean;
  return { mean, variance: 1 - cut.mean * mean };
}

function fitTruncatedNormal(mean: number, cv: number): Elicited {
  const instead = 'a normal cut at 0 varies less than its mean; use exponential, gamma or lognormal';
  const negativeCv = (centre: number): number => {
    const moments = momentsAboveZero(centre);
    return -Math.sqrt(moments.variance) / moments.mean;
  };
  const centre = cv < 1 ? solveIncreasing((c) => negativeCv(c) + cv, -30, 10 + 2 / cv) : undefined;
  if (centre === undefined) return `truncated-normal cannot have a coefficient of variation of ${cv}: ${instead}`;
  const sd = mean / momentsAboveZero(centre).mean;
  return { kind: 'truncated-normal', mean: centre * sd, sd, low: 0, high: Infinity };
}

function fitBeta(mean: number, cv: number): Elicited {
  if (!(mean < 1)) return `beta values are between 0 and 1, so their mean cannot be ${mean}`;
  const sum = (1 - mean) / (mean * cv * cv) - 1;
  if (!(sum > 0)) return `beta of mean ${mean} has a coefficient of variation below ${Math.sqrt((1 - mean) / mean)}`;
  return { kind: 'beta', alpha: mean * sum, beta: (1 - mean) * sum };
}

const fits: Readonly<Record<DistributionKind, Fit>> = {
  uniform: (mean, cv) => {
    const half = rootThree * cv * Math.abs(mean);
    return { kind: 'uniform', low: mean - half, high: mean + half };
  },
  normal: (mean, cv) => ({ kind: 'normal', mean, sd: cv * Math.abs(mean) }),
  'truncated-normal': above0('truncated-normal', fitTruncatedNormal),
  lognormal: above0('lognormal', fitLognormal),
  exponential: above0('exponential', (mean, cv) =>
    cv === 1 ? { kind: 'exponential', mean } : `exponential has a coefficient of variation of 1, not ${cv}; use gamma`,
  ),
  gamma: above0('gamma', (mean, cv) => ({ kind: 'gamma', shape: 1 / (cv * cv), scale: mean * cv * cv })),
  weibull: above0('weibull', fitWeibull),
  beta: above0('beta', fitBeta),
  constant: (_mean, cv) => `constant does not vary, so its coefficient of variation is 0, not ${cv}`,
  triangular: () => notFrom('triangular', said, 'say low, mode and high'),
  pert: () => notFrom('pert', said, 'say low, mode and high'),
  discrete: () => notFrom('discrete', said, 'say its values and weights'),
  bernoulli: () => notFrom('bernoulli', said, 'say its probability'),
  empirical: () => notFrom('empirical', said, 'say the observed values'),
};

function fitLognormal(mean: number, cv: number): Elicited {
  const variance = log1p(cv * cv);
  return { kind: 'lognormal', mu: log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/**
 * The distribution of a family with the given mean and coefficient of variation (standard deviation over the size of
 * the mean), both exactly. A normal is not cut; a truncated normal is cut at 0, and mean and cv are those of what is
 * left. A string is the complaint, in plain words, where the family has no such member.
 */
export function fromMean(kind: DistributionKind, mean: number, cv: number): Elicited {
  if (!Number.isFinite(mean)) return `mean ${mean} is not a finite number`;
  if (!(cv >= 0 && cv < Infinity)) return `the coefficient of variation ${cv} is not a finite number, 0 or more`;
  if (kind === 'constant' && cv === 0) return { kind, value: mean };
  if (cv === 0) return 'a coefficient of variation of 0 leaves one value; use constant';
  if (mean === 0) return 'a coefficient of variation says nothing about a mean of 0; say an interval';
  return fits[kind](mean, cv);
}
