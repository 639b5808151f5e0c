import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nashPoint, retainedShare, shapley, tieredFee, type Bargain, type Tier } from '#economics';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('retainedShare', () => {
  const rounds = [0.205, 0.195, 0.172, 0.126, 0.103];

  test('gives the published chains', () => {
    const kept = rounds.map((_, index) => retainedShare(rounds.slice(0, index + 1)));

    expect(kept.map((part) => Number(part.toFixed(6)))).toEqual([0.795, 0.639975, 0.529899, 0.463132, 0.415429]);
    expect(retainedShare([0.2, 0.2, 0.15])).toBeCloseTo(0.544, 14);
    expect(retainedShare([])).toBe(1);
  });

  test('multiplies over any split of the rounds, in any order', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 8 }), fc.nat(8), (taken, at) => {
        const kept = retainedShare(taken);

        expect(retainedShare(taken.toReversed())).toBeCloseTo(kept, 14);
        expect(retainedShare(taken.slice(0, at)) * retainedShare(taken.slice(at))).toBeCloseTo(kept, 14);
      }),
    );
  });

  test('refuses a round that takes more than all, or gives', () => {
    expect(() => retainedShare([1.1])).toThrow(RangeError);
    expect(() => retainedShare([-0.1])).toThrow(RangeError);
  });
});

describe('tieredFee', () => {
  // USD an hour, hours a month: North Carolina State University Nanofabrication Facility, nnf.ncsu.edu/fees.
  const nanofab = [
    { upTo: 26.75, rate: 61 },
    { upTo: 96.5, rate: 30.5 },
    { upTo: Infinity, rate: 15.25 },
  ];
  const steps = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 5 })
    .map((pairs) => pairs.map(([width, rate]) => ({ width, rate })));

  /** Tiers of the given widths, with their rates in the given order; the last is open. */
  function tiersOf(
    widths: readonly { width: number; rate: number }[],
    order: (a: number, b: number) => number,
  ): Tier[] {
    const rates = widths.map(({ rate }) => rate).sort(order);
    let upTo = 0;
    return widths.map(({ width }, index) => {
      upTo += width;
      return { upTo: index === widths.length - 1 ? Infinity : upTo, rate: rates[index] };
    });
  }

  test.each([
    [10, 610],
    [26.75, 1631.75],
    [50, 2340.875],
    [96.5, 3759.125],
    [150, 4575],
  ])('of %d hours in the nanofabrication facility is the published one', (hours, fee) => {
    expect(tieredFee(nanofab, hours)).toBe(fee);
  });

  test('never falls with use, and bends down where rates fall and up where they rise', () => {
    const hours = fc.integer({ min: 0, max: 150 });
    fc.assert(
      fc.property(steps, hours, hours, (widths, one, other) => {
        const falling = tiersOf(widths, (a, b) => b - a);
        const rising = tiersOf(widths, (a, b) => a - b);
        const bend = (tiers: Tier[]): number =>
          tieredFee(tiers, (one + other) / 2) - (tieredFee(tiers, one) + tieredFee(tiers, other)) / 2;

        expect(bend(falling)).toBeGreaterThanOrEqual(0);
        expect(bend(rising)).toBeLessThanOrEqual(0);
        for (const tiers of [falling, rising]) {
          expect(tieredFee(tiers, one + 1)).toBeGreaterThanOrEqual(tieredFee(tiers, one));
          // Exact: all rates and hours are whole or half.
          const marginal = tiers.find(({ upTo }) => one < upTo)?.rate;
          expect(tieredFee(tiers, one + 1) - tieredFee(tiers, one)).toBe(marginal);
        }
      }),
    );
  });

  test('refuses negative use, use above the last tier, and tiers out of order', () => {
    expect(() => tieredFee(nanofab, -1)).toThrow(RangeError);
    expect(() => tieredFee([{ upTo: 10, rate: 1 }], 11)).toThrow(RangeError);
    expect(() => tieredFee([nanofab[1], nanofab[0]], 100)).toThrow(RangeError);
  });
});

describe('shapley', () => {
  const players = 4;
  const whole = fc.integer({ min: -1000, max: 1000 });
  const game = fc.array(whole, { minLength: 2 ** players, maxLength: 2 ** players });
  const player = fc.nat(players - 1);

  /** The coalition with two players in each other's place. */
  function swapped(coalition: number, one: number, other: number): number {
    const differ = ((coalition >> one) ^ (coalition >> other)) & 1;
    return coalition ^ ((differ << one) | (differ << other));
  }

  test('shares the published game of equipment, facility and team, and the unanimity game', () => {
    // Bits: 1 equipment, 2 facility, 4 team.
    expect(shapley([0, 0, 0, 10, 10, 60, 30, 100], 3)).toEqual([
      expect.closeTo(33.3333, 4),
      expect.closeTo(18.3333, 4),
      expect.closeTo(48.3333, 4),
    ]);
    expect(shapley([0, 0, 0, 0, 0, 0, 0, 100], 3)).toEqual(
      Array.from({ length: 3 }, () => expect.closeTo(33.33, 2) as number),
    );
    expect(shapley([3, 10], 1)).toEqual([7]);
  });

  test('gives away all that joining adds, no more and no less', () => {
    fc.assert(
      fc.property(game, (values) => {
        const sum = shapley(values, players).reduce((total, part) => total + part, 0);

        expect(sum).toBeCloseTo(values.at(-1)! - values[0], 9);
      }),
    );
  });

  test('treats players alike who are alike, and follows them when they change places', () => {
    fc.assert(
      fc.property(game, player, player, (values, one, other) => {
        const shares = shapley(values, players);
        const exchanged = shapley(
          values.map((_, coalition) => values[swapped(coalition, one, other)]),
          players,
        );
        const alike = shapley(
          values.map((value, coalition) => value + values[swapped(coalition, one, other)]),
          players,
        );

        expect(exchanged[one]).toBeCloseTo(shares[other], 9);
        expect(alike[one]).toBeCloseTo(alike[other], 9);
      }),
    );
  });

  test('gives a player who adds the same to every coalition just that', () => {
    fc.assert(
      fc.property(game, player, whole, (values, dummy, alone) => {
        const bit = 1 << dummy;
        const without = values.map((_, coalition) => values[coalition & ~bit] + ((coalition & bit) === 0 ? 0 : alone));

        expect(shapley(without, players)[dummy]).toBeCloseTo(alone, 9);
      }),
    );
  });

  test('adds up over games', () => {
    fc.assert(
      fc.property(game, game, (one, other) => {
        const both = shapley(
          one.map((value, coalition) => value + other[coalition]),
          players,
        );
        const [first, second] = [shapley(one, players), shapley(other, players)];

        both.forEach((part, index) => expect(part).toBeCloseTo(first[index] + second[index], 9));
      }),
    );
  });

  test('refuses a game that does not name every coalition', () => {
    expect(() => shapley([0, 1, 2], 2)).toThrow(RangeError);
    expect(() => shapley([0], 0)).toThrow(RangeError);
  });
});

describe('nashPoint', () => {
  const amount = fc.integer({ min: 0, max: 40 });

  test('splits a surplus equally above what each has without a deal', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 40 }), (one, other, parts) => {
        const levels = Array.from({ length: parts + 1 }, (_, index) => index / parts);
        const payoffs = levels.map((level) => [100 * level, 100 * (1 - level)]);
        const found = nashPoint({ levels, payoffs, disagreement: [one, other] })!;

        expect(found.level).toBeCloseTo(0.5 + (one - other) / 200, 7);
        expect(found.gains[0]).toBeCloseTo(50 - (one + other) / 2, 5);
        expect(found.gains[1]).toBeCloseTo(50 - (one + other) / 2, 5);
      }),
    );
  });

  test('gives the third party its say: two who gain together weigh twice', () => {
    const levels = [0, 1];
    const payoffs = [
      [0, 0, 90],
      [90, 90, 0],
    ];

    // The maximum of t²(1 − t) is at 2/3.
    expect(nashPoint({ levels, payoffs, disagreement: [0, 0, 0] })?.level).toBeCloseTo(2 / 3, 7);
  });

  test('is at no other point of the grid or between better, and moves with no change of units', () => {
    const gain = fc.integer({ min: -20, max: 100 });
    const table = fc.array(fc.tuple(gain, gain, gain), { minLength: 1, maxLength: 6 });
    const product = (gains: readonly number[]): number =>
      gains.every((part) => part > 0) ? gains.reduce((total, part) => total * part, 1) : 0;
    fc.assert(
      fc.property(table, (payoffs) => {
        const bargain: Bargain = { levels: payoffs.map((_, index) => index), payoffs, disagreement: [0, 0, 0] };
        const best = product(nashPoint(bargain)?.gains ?? []) * Number(nashPoint(bargain) !== undefined);
        const scaled = payoffs.map(([a, b, c]) => [1e9 * a + 7, b / 8, c]);
        const rescaled = nashPoint({ ...bargain, payoffs: scaled, disagreement: [7, 0, 0] });

        for (let step = 0; step <= 20 * (payoffs.length - 1); step += 1) {
          const [at, t] = [Math.floor(step / 20), (step % 20) / 20];
          const row = payoffs[at].map((from, party) => from + t * ((payoffs[at + 1]?.[party] ?? from) - from));
          expect(product(row)).toBeLessThanOrEqual(best * (1 + 1e-9));
        }
        expect(rescaled === undefined).toBe(best === 0);
        expect(product(rescaled?.gains ?? [0]) / 1.25e8).toBeCloseTo(best, 0);
      }),
    );
  });

  test('takes a stated level where that is best, also where there is only one', () => {
    const payoffs = [
      [1, 3],
      [5, 5],
      [6, 2],
    ];

    expect(nashPoint({ levels: [0, 0.5, 1], payoffs, disagreement: [0, 0] })).toEqual({ level: 0.5, gains: [5, 5] });
    expect(nashPoint({ levels: [0.3], payoffs: [[4, 4]], disagreement: [1, 2] })).toEqual({
      level: 0.3,
      gains: [3, 2],
    });
  });

  test('finds a deal that lies wholly between two levels', () => {
    const payoffs = [
      [-1, 5],
      [2, -1],
    ];
    const found = nashPoint({ levels: [0, 1], payoffs, disagreement: [0, 0] });

    // (3t − 1)(5 − 6t) has its maximum at 7/12.
    expect(found?.level).toBeCloseTo(7 / 12, 7);
  });

  test('says when no level pleases all', () => {
    const payoffs = [
      [-1, 5],
      [2, -10],
    ];

    expect(nashPoint({ levels: [0, 1], payoffs, disagreement: [0, 0] })).toBeUndefined();
    expect(nashPoint({ levels: [0.3], payoffs: [[4, 0]], disagreement: [1, 0] })).toBeUndefined();
    expect(nashPoint({ levels: [], payoffs: [], disagreement: [0, 0] })).toBeUndefined();
  });
});
