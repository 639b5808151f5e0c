import fc from 'fast-check';
import type { DistributionSpec } from '#random';

/** Numbers of a size that scenarios have; never so small that sums lose them, and never −0. */
const real = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => (Math.abs(value) < 1e-9 ? Math.max(min, 0) : value));
const width = real(0.01, 100);

/** Three numbers in order, the middle one anywhere from the first to the last. */
const lowModeHigh = fc
  .tuple(real(-50, 50), width, real(0, 1))
  .map(([low, size, share]) => ({ low, mode: Math.min(low + size, low + size * share), high: low + size }));

/** Valid members of every family whose values fill an interval, with quantile functions without a kink. */
export const smoothSpec: fc.Arbitrary<DistributionSpec> = fc.oneof(
  fc.record({ kind: fc.constant('uniform'), low: real(-50, 49), high: real(49.1, 50) } as const),
  fc.record({ kind: fc.constant('normal'), mean: real(-50, 50), sd: real(0.01, 50) } as const),
  fc
    .record({ mean: real(-20, 20), sd: real(0.1, 10), low: real(-20, 10), size: real(0.5, 30) })
    .map(({ mean, sd, low, size }) => ({ kind: 'truncated-normal' as const, mean, sd, low, high: low + size })),
  fc.record({ kind: fc.constant('lognormal'), mu: real(-5, 5), sigma: real(0.05, 1.2) } as const),
  fc.record({ kind: fc.constant('exponential'), mean: real(0.01, 100) } as const),
  fc.record({ kind: fc.constant('weibull'), shape: real(0.6, 10), scale: real(0.01, 100) } as const),
  fc.record({ kind: fc.constant('gamma'), shape: real(0.2, 200), scale: real(0.01, 100) } as const),
  fc.record({ kind: fc.constant('beta'), alpha: real(0.3, 50), beta: real(0.3, 50) } as const),
  lowModeHigh.map((three) => ({ kind: 'pert' as const, ...three })),
);

/** Valid members of the families whose quantile functions have kinks or steps. */
export const brokenSpec: fc.Arbitrary<DistributionSpec> = fc.oneof(
  lowModeHigh.map((three) => ({ kind: 'triangular' as const, ...three })),
  fc
    .array(fc.tuple(real(-50, 50), real(0, 5)), { minLength: 1, maxLength: 8 })
    .filter((pairs) => pairs.some(([, weight]) => weight > 0.01))
    .map((pairs) => ({
      kind: 'discrete' as const,
      values: pairs.map(([value]) => value),
      weights: pairs.map(([, weight]) => weight),
    })),
  fc.array(real(-50, 50), { minLength: 1, maxLength: 8 }).map((values) => ({ kind: 'empirical' as const, values })),
  fc.record({ kind: fc.constant('bernoulli'), probability: real(0, 1) } as const),
  fc.record({ kind: fc.constant('constant'), value: real(-50, 50) } as const),
);
