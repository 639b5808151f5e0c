import type { DistributionKind, DistributionSpec } from '../distribution.ts';
import { modeInRange } from '../distributions/complaints.ts';
import { exp, log } from '../portable-math.ts';
import type { Elicited } from './elicited.ts';
import { fromInterval } from './from-interval.ts';

/** The part of high − low by which a stated mode may miss that of a family with two parameters. */
const tolerance = 0.01;
const instead = 'triangular, pert and beta accept three numbers';

/** The mode of a fitted member of a family with two parameters; undefined where it has none. */
function modeOf(spec: DistributionSpec): number | undefined {
  if (spec.kind === 'normal') return spec.mean;
  if (spec.kind === 'truncated-normal') return Math.min(spec.high, Math.max(spec.low, spec.mean));
  if (spec.kind === 'lognormal') return exp(spec.mu - spec.sigma * spec.sigma);
  if (spec.kind === 'gamma') return Math.max(0, spec.shape - 1) * spec.scale;
  if (spec.kind !== 'weibull') return undefined;
  return spec.shape > 1 ? spec.scale * exp(log((spec.shape - 1) / spec.shape) / spec.shape) : 0;
}

function throughInterval(kind: DistributionKind, low: number, mode: number, high: number): Elicited {
  const fitted = fromInterval(kind, low, high);
  if (typeof fitted === 'string') return fitted;
  const implied = modeOf(fitted);
  if (implied === undefined) return `${kind} has no mode to be told; ${instead}`;
  if (Math.abs(implied - mode) <= tolerance * (high - low)) return fitted;
  return (
    `${kind} has two parameters: with 5 % quantile ${low} and 95 % quantile ${high} its mode is ` +
    `${Number(implied.toPrecision(3))}, not ${mode}; ${instead}`
  );
}

/**
 * The distribution of a family told by three numbers. For triangular, PERT and beta (the PERT beta, written with its
 * shapes) low and high are the ends of the support. For a family with two parameters they are the 5 % and 95 %
 * quantiles, and the mode must agree with theirs within 1 % of high − low. A string is the complaint, in plain words.
 */
export function fromLowModeHigh(kind: DistributionKind, low: number, mode: number, high: number): Elicited {
  const complaint = modeInRange(low, mode, high);
  if (complaint !== undefined) return complaint;
  const width = high - low;
  if (kind === 'triangular' || kind === 'pert') return { kind, low, mode, high };
  if (kind !== 'beta') return throughInterval(kind, low, mode, high);
  return { kind, alpha: 1 + (4 * (mode - low)) / width, beta: 1 + (4 * (high - mode)) / width, low, high };
}
