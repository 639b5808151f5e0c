import { normalQuantile } from '../normal-quantile.ts';
import { exp } from '../portable-math.ts';
import { finite, firstComplaint, positive } from './complaints.ts';
import type { Family } from './curve.ts';

/** A positive number whose natural logarithm is normal with mean mu and standard deviation sigma. */
export interface LognormalParameters {
  readonly mu: number;
  readonly sigma: number;
}

/** The lognormal distribution; quantile exp(mu + sigma z), mean exp(mu + sigma²/2). */
export const lognormal: Family<LognormalParameters> = {
  check: ({ mu, sigma }) => firstComplaint(finite('mu', mu), positive('sigma', sigma)),
  build: ({ mu, sigma }) => ({
    quantile: (p) => exp(mu + sigma * normalQuantile(p)),
    mean: exp(mu + (sigma * sigma) / 2),
    low: 0,
    high: Infinity,
  }),
};
