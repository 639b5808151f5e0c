import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkDistribution,
  distribution,
  fromInterval,
  type Bounds,
  type DistributionKind,
  type Elicited,
} from '#random';

/** A 90 % interval wholly above 0, its ends up to a factor 20 apart. */
const interval = fc
  .tuple(fc.double({ min: 0.001, max: 1000, noNaN: true }), fc.double({ min: 1.02, max: 20, noNaN: true }))
  .map(([low, ratio]) => ({ low, high: low * ratio }));

/** The 5 % and 95 % quantiles of what was elicited; says why there are none. */
function ends(elicited: Elicited): [number, number] {
  if (typeof elicited === 'string') throw new Error(elicited);
  expect(checkDistribution(elicited)).toBeUndefined();
  const { quantile } = distribution(elicited);
  return [quantile(0.05), quantile(0.95)];
}

/** A fit may miss an end by this part of the interval's width. */
const tolerance = 1e-9;

function expectEnds(elicited: Elicited, low: number, high: number): void {
  const [fifth, last] = ends(elicited);

  expect(Math.abs(fifth - low)).toBeLessThanOrEqual(tolerance * (high - low));
  expect(Math.abs(last - high)).toBeLessThanOrEqual(tolerance * (high - low));
}

describe('a 90 % interval', () => {
  test.each<DistributionKind>(['uniform', 'triangular', 'pert', 'normal', 'lognormal', 'gamma', 'weibull'])(
    'has its ends where a twentieth of the %s that it gives lies beyond',
    (kind) => {
      fc.assert(
        fc.property(interval, ({ low, high }) => {
          const elicited = fromInterval(kind, low, high);

          expect(elicited).toMatchObject({ kind });
          expectEnds(elicited, low, high);
        }),
      );
    },
  );

  test.each<DistributionKind>(['uniform', 'triangular', 'pert', 'normal'])('may reach below 0 for %s', (kind) => {
    expectEnds(fromInterval(kind, -30, 4), -30, 4);
  });

  test.each<DistributionKind>(['triangular', 'pert'])('gives a symmetric %s', (kind) => {
    const elicited = fromInterval(kind, 2, 10);

    expect(elicited).toMatchObject({ mode: 6 });
    expect(typeof elicited === 'string' ? NaN : distribution(elicited).mean).toBeCloseTo(6, 12);
  });

  test.each<[number, number, Bounds]>([
    [0.1, 0.4, {}],
    [0.01, 0.02, {}],
    [0.001, 0.9, {}],
    [0.5, 0.99, {}],
    [0.499, 0.501, {}],
    [3, 9, { low: 2, high: 12 }],
    [-5, 5, { low: -10, high: 30 }],
  ])('from %d to %d inside %o gives a beta', (low, high, bounds) => {
    const elicited = fromInterval('beta', low, high, bounds);

    expectEnds(elicited, low, high);
    expect(typeof elicited === 'string' ? {} : distribution(elicited)).toMatchObject({ low: 0, high: 1, ...bounds });
  });

  test('gives a beta for any share', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        fc.pre(Math.abs(one - other) > 0.005);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];

        expectEnds(fromInterval('beta', low, high), low, high);
      }),
      { numRuns: 30 },
    );
  });

  test.each<[number, number, Bounds, readonly [number, number]]>([
    [6, 18, {}, [0, Infinity]],
    [1, 18, {}, [0, Infinity]],
    [6, 18, { low: 5 }, [5, Infinity]],
    [6, 18, { low: -Infinity, high: 20 }, [-Infinity, 20]],
    [6, 18, { low: -Infinity }, [-Infinity, Infinity]],
    [0.1, 0.4, { high: 1 }, [0, 1]],
    [0.06, 0.94, { high: 1 }, [0, 1]],
    [0.4, 0.8, { low: 0.35, high: 0.9 }, [0.35, 0.9]],
  ])('from %d to %d inside %o gives a normal cut to it', (low, high, bounds, [floor, ceiling]) => {
    const elicited = fromInterval('truncated-normal', low, high, bounds);

    expect(elicited).toMatchObject({ kind: 'truncated-normal', low: floor, high: ceiling });
    expectEnds(elicited, low, high);
  });

  test('cuts the normal at 0 unless told otherwise, and uncut gives the normal itself', () => {
    expect(fromInterval('truncated-normal', 6, 18, { low: -Infinity })).toEqual({
      ...(fromInterval('normal', 6, 18) as object),
      kind: 'truncated-normal',
      low: -Infinity,
      high: Infinity,
    });
    // Almost nothing of it is cut, so it is almost the normal: mean 100, sd 5 / 1.6449.
    expect(fromInterval('truncated-normal', 95, 105)).toMatchObject({
      mean: expect.closeTo(100, 9) as number,
      sd: expect.closeTo(5 / 1.6448536269514722, 9) as number,
    });
  });

  test.each<[DistributionKind, readonly [number, number], Bounds, string]>([
    ['normal', [NaN, 1], {}, 'low NaN and high 1 are not both finite numbers'],
    ['normal', [0, Infinity], {}, 'low 0 and high Infinity are not both finite numbers'],
    ['uniform', [2, 1], {}, 'low 2 is above high 1'],
    ['uniform', [1, 1], {}, 'low and high are both 1; use constant'],
    ['lognormal', [0, 1], {}, 'lognormal values are above 0, so low 0 cannot be the 5 % quantile'],
    ['gamma', [-1, 1], {}, 'gamma values are above 0, so low -1 cannot be the 5 % quantile'],
    ['weibull', [0, 1], {}, 'weibull values are above 0, so low 0 cannot be the 5 % quantile'],
    ['gamma', [1, 1.000001], {}, 'gamma cannot be told from low 1 and high 1.000001: use lognormal or normal'],
    ['beta', [0, 0.5], {}, 'low 0 is not above the bound 0'],
    ['beta', [0.5, 1], {}, 'high 1 is not below the bound 1'],
    ['beta', [0.2, 0.5], { low: 1, high: 0 }, 'the bounds 1 … 0 are in the wrong order'],
    ['beta', [0.2, 0.5], { high: Infinity }, 'beta needs finite bounds'],
    ['beta', [0.5, 0.5000001], {}, 'no beta on 0 … 1 has a 90 % interval of 0.5 to 0.5000001'],
    ['truncated-normal', [0, 1], {}, 'low 0 is not above the bound 0'],
    ['truncated-normal', [1, 5], { high: 5 }, 'high 5 is not below the bound 5'],
    [
      'truncated-normal',
      [0.001, 18],
      {},
      'no normal cut to 0 … Infinity has a 90 % interval as wide as 0.001 to 18; use lognormal, gamma or beta',
    ],
    [
      'exponential',
      [1, 2],
      {},
      'exponential cannot be told from a 90 % interval: one parameter cannot meet two quantiles; use gamma or weibull, or say its mean',
    ],
    ['discrete', [1, 2], {}, 'discrete cannot be told from a 90 % interval: say its values and weights'],
    ['bernoulli', [1, 2], {}, 'bernoulli cannot be told from a 90 % interval: say its probability'],
    [
      'empirical',
      [1, 2],
      {},
      'empirical cannot be told from a 90 % interval: say the observed values, or say low, mode and high for triangular, pert or beta',
    ],
    ['constant', [1, 2], {}, 'constant cannot be told from a 90 % interval: it has only one value; say that value'],
  ])('does not give %s from %o inside %o', (kind, [low, high], bounds, complaint) => {
    expect(fromInterval(kind, low, high, bounds)).toBe(complaint);
  });
});
