import { describe, expect, test } from 'vitest';
import { distribution, fromInterval, fromLowModeHigh, type DistributionKind, type DistributionSpec } from '#random';

/**
 * The middle of the narrowest range that holds 1 % of the probability: the mode, told from the quantiles alone, to
 * within the width of that range.
 */
function densest(spec: DistributionSpec): { readonly middle: number; readonly width: number } {
  const { quantile } = distribution(spec);
  let best = { middle: NaN, width: Infinity };
  for (let p = 0; p < 0.99; p += 0.0005) {
    const [from, to] = [quantile(p), quantile(p + 0.01)];
    if (to - from < best.width) best = { middle: (from + to) / 2, width: to - from };
  }
  return best;
}

function specOf(kind: DistributionKind, low: number, mode: number, high: number): DistributionSpec {
  const elicited = fromLowModeHigh(kind, low, mode, high);
  if (typeof elicited === 'string') throw new Error(elicited);
  return elicited;
}

describe('low, mode and high', () => {
  test.each<[DistributionKind, number, number, number]>([
    ['triangular', 2, 3, 9],
    ['pert', 2, 3, 9],
    ['beta', 2, 3, 9],
    ['beta', 0, 10, 12],
    ['triangular', 2, 2, 9],
    ['pert', 2, 9, 9],
  ])('are the support and the likeliest value of a %s from %d over %d to %d', (kind, low, mode, high) => {
    const spec = specOf(kind, low, mode, high);
    const { middle, width } = densest(spec);

    expect(spec.kind).toBe(kind);
    expect(distribution(spec)).toMatchObject({ low, high });
    expect(Math.abs(middle - mode)).toBeLessThanOrEqual(width);
  });

  test('give a beta that is the PERT', () => {
    const [beta, pert] = [distribution(specOf('beta', 2, 3, 9)), distribution(specOf('pert', 2, 3, 9))];

    expect(beta.mean).toBeCloseTo((2 + 4 * 3 + 9) / 6, 12);
    for (const p of [0.01, 0.3, 0.5, 0.9]) expect(beta.quantile(p)).toBeCloseTo(pert.quantile(p), 12);
  });

  const twoParameters: readonly DistributionKind[] = ['normal', 'truncated-normal', 'lognormal', 'gamma', 'weibull'];

  test.each(twoParameters)('are the lowest twentieth, the mode and the highest twentieth of a %s', (kind) => {
    const fitted = fromInterval(kind, 6, 18) as DistributionSpec;
    const mode = densest(fitted).middle;

    expect(fromLowModeHigh(kind, 6, mode, 18)).toEqual(fitted);
    expect(fromLowModeHigh(kind, 6, mode + 0.4, 18)).toMatch(/^\S+ has two parameters: with 5 % quantile 6 and/);
    expect(fromLowModeHigh(kind, 6, mode - 0.4, 18)).toMatch(/^\S+ has two parameters: with 5 % quantile 6 and/);
  });

  test('may have a gamma or a Weibull whose likeliest value is 0, but not inside their range', () => {
    expect(fromLowModeHigh('gamma', 0.01, 1, 10)).toMatch(/its mode is 0, not 1; triangular, pert and beta/);
    expect(fromLowModeHigh('weibull', 0.01, 1, 10)).toMatch(/its mode is 0, not 1; triangular, pert and beta/);
  });

  test.each<[DistributionKind, readonly [number, number, number], string]>([
    ['pert', [2, 1, 3], 'mode 1 is below low 2'],
    ['triangular', [2, 4, 3], 'mode 4 is above high 3'],
    ['beta', [3, 3, 3], 'low and high are both 3; use constant'],
    ['pert', [2, NaN, 3], 'mode NaN is not a finite number'],
    ['uniform', [1, 2, 3], 'uniform has no mode to be told; triangular, pert and beta accept three numbers'],
    ['lognormal', [-1, 2, 3], 'lognormal values are above 0, so low -1 cannot be the 5 % quantile'],
    ['constant', [1, 2, 3], 'constant cannot be told from a 90 % interval: it has only one value; say that value'],
    [
      'normal',
      [6, 9, 18],
      'normal has two parameters: with 5 % quantile 6 and 95 % quantile 18 its mode is 12, not 9; triangular, pert and beta accept three numbers',
    ],
  ])('do not give %s from %o', (kind, [low, mode, high], complaint) => {
    expect(fromLowModeHigh(kind, low, mode, high)).toBe(complaint);
  });
});
