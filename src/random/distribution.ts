import { beta, type BetaParameters } from './distributions/beta.ts';
import { bernoulli, type BernoulliParameters } from './distributions/bernoulli.ts';
import { constant, type ConstantParameters } from './distributions/constant.ts';
import type { Curve, Family } from './distributions/curve.ts';
import { discrete, type DiscreteParameters } from './distributions/discrete.ts';
import { empirical, type EmpiricalParameters } from './distributions/empirical.ts';
import { exponential, type ExponentialParameters } from './distributions/exponential.ts';
import { gamma, type GammaParameters } from './distributions/gamma.ts';
import { lognormal, type LognormalParameters } from './distributions/lognormal.ts';
import { normal, type NormalParameters } from './distributions/normal.ts';
import { pert, type PertParameters } from './distributions/pert.ts';
import { triangular, type TriangularParameters } from './distributions/triangular.ts';
import { truncatedNormal, type TruncatedNormalParameters } from './distributions/truncated-normal.ts';
import { uniform, type UniformParameters } from './distributions/uniform.ts';
import { weibull, type WeibullParameters } from './distributions/weibull.ts';

/** Every family of distributions by its kind, with its parameters. */
interface ParametersOf {
  uniform: UniformParameters;
  triangular: TriangularParameters;
  pert: PertParameters;
  normal: NormalParameters;
  'truncated-normal': TruncatedNormalParameters;
  lognormal: LognormalParameters;
  exponential: ExponentialParameters;
  weibull: WeibullParameters;
  gamma: GammaParameters;
  beta: BetaParameters;
  discrete: DiscreteParameters;
  bernoulli: BernoulliParameters;
  empirical: EmpiricalParameters;
  constant: ConstantParameters;
}

/** The name of a family of distributions. */
export type DistributionKind = keyof ParametersOf;

/** A distribution as it is written down: its kind and that kind's parameters. Not yet known to be valid. */
export type DistributionSpec<Kind extends DistributionKind = DistributionKind> = {
  [K in Kind]: { readonly kind: K } & ParametersOf[K];
}[Kind];

/** A distribution ready to be sampled by inversion. */
export interface Distribution extends Curve {
  readonly kind: DistributionKind;
}

const families: { readonly [K in DistributionKind]: Family<ParametersOf[K]> } = {
  uniform,
  triangular,
  pert,
  normal,
  'truncated-normal': truncatedNormal,
  lognormal,
  exponential,
  weibull,
  gamma,
  beta,
  discrete,
  bernoulli,
  empirical,
  constant,
};

/** What is wrong with a distribution's parameters, in plain words; undefined where they are valid. */
export function checkDistribution<Kind extends DistributionKind>(spec: DistributionSpec<Kind>): string | undefined {
  return families[spec.kind].check(spec);
}

/**
 * The distribution a spec describes, everything that does not depend on p computed once.
 * Throws a RangeError for a spec of which `checkDistribution` complains.
 */
export function distribution<Kind extends DistributionKind>(spec: DistributionSpec<Kind>): Distribution {
  const complaint = checkDistribution(spec);
  if (complaint !== undefined) throw new RangeError(`${spec.kind} distribution: ${complaint}`);
  return { kind: spec.kind, ...families[spec.kind].build(spec) };
}
