import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTIES, type Party } from '#common/parties.ts';
import { shapley } from '#economics';
import { coalitionValues, type Game, type Surplus } from '../../src/analysis/deal-game.ts';

const NOTHING: Readonly<Record<Party, number>> = {
  government: 0,
  enterprise: 0,
  university: 0,
  inventors: 0,
  investor: 0,
  platform: 0,
};
const UNLIMITED = Object.fromEntries(PARTIES.map((party) => [party, Infinity])) as Record<Party, number>;

/** Equipment is brought by the enterprise, the facility by the university, the team by the platform. */
function aGame(
  parts: Partial<Game['game']> = {},
  players: readonly Party[] = ['enterprise', 'university', 'platform'],
): Game {
  const brings = {
    equipment: { ...NOTHING, enterprise: 1 },
    facility: { ...NOTHING, university: 1 },
    team: { ...NOTHING, platform: 1 },
  };
  return {
    players,
    game: { prices: { equipment: 1.2, facility: 1.2, team: 1.3 }, budgets: UNLIMITED, brings, ...parts },
  };
}

const HUNDREDS: Surplus = { joint: 100, costs: { equipment: 100, facility: 100, team: 100 } };

const SOLVE = ({ joint, costs }: Surplus, game: Game): readonly number[] =>
  shapley(coalitionValues({ joint, costs }, game), game.players.length);

describe('what groups can do without the others', () => {
  test('is nothing for all but everybody where nobody can afford to buy: unanimity, 33.33 each (V-12)', () => {
    const game = aGame({ budgets: NOTHING });

    expect(coalitionValues(HUNDREDS, game)).toEqual([0, 0, 0, 0, 0, 0, 0, 100]);
    for (const share of SOLVE(HUNDREDS, game)) expect(share).toBeCloseTo(100 / 3, 9);
  });

  test('is the surplus less what buying costs more than bringing', () => {
    // As the game of three players in V-12, but for the team alone, which cannot buy both of the others.
    const game = aGame({ prices: { equipment: 1.7, facility: 1.4, team: 1.9 } });
    const values = coalitionValues(HUNDREDS, game).map((value) => Number(value.toFixed(9)));

    //               –  E  F  EF  T  ET  FT  EFT
    expect(values).toEqual([0, 0, 0, 10, 0, 60, 30, 100]);
    // By hand: E (10 + 60)/6 + 70/3, F (10 + 30)/6 + 40/3, T (60 + 30)/6 + 90/3.
    [35, 20, 45].forEach((share, player) => expect(SOLVE(HUNDREDS, game)[player]).toBeCloseTo(share, 9));
  });

  test('of three players in V-12 comes to 33.33, 18.33 and 48.33', () => {
    const shares = shapley([0, 0, 0, 10, 10, 60, 30, 100], 3);

    [33.3333, 18.3333, 48.3333].forEach((share, player) => expect(shares[player]).toBeCloseTo(share, 4));
  });

  test('is nothing without the inventors', () => {
    const values = coalitionValues(HUNDREDS, aGame({}, ['enterprise', 'inventors']));

    expect(values).toEqual([0, 0, 100 - 20, 100]);
  });

  test('is bought by members together, up to their budgets', () => {
    const withBudget = (budget: number): number =>
      coalitionValues(HUNDREDS, aGame({ budgets: { ...NOTHING, enterprise: budget, university: 50 } }))[3];

    // The team costs 130 to buy.
    expect(withBudget(79.9)).toBe(0);
    expect(withBudget(80)).toBeCloseTo(70, 9);
  });

  test('is never below zero', () => {
    expect(coalitionValues({ ...HUNDREDS, joint: -5 }, aGame())).toEqual(new Array<number>(8).fill(0));
  });

  test('never falls when somebody joins, and all shares sum to the surplus', () => {
    const amount = fc.integer({ min: 0, max: 1000 });
    const price = fc.integer({ min: 10, max: 30 }).map((tenths) => tenths / 10);
    const surplus = fc.record({
      joint: amount,
      costs: fc.record({ equipment: amount, facility: amount, team: amount }),
    });
    const prices = fc.record({ equipment: price, facility: price, team: price });

    fc.assert(
      fc.property(surplus, prices, (given, asked) => {
        const game = aGame({ prices: asked }, ['enterprise', 'university', 'inventors', 'platform']);
        const values = coalitionValues(given, game);
        values.forEach((value, coalition) => {
          for (let player = 0; player < 4; player += 1)
            expect(values[coalition | (1 << player)]).toBeGreaterThanOrEqual(value - 1e-9);
        });
        const total = SOLVE(given, game).reduce((sum, share) => sum + share, 0);
        expect(total).toBeCloseTo(given.joint, 6);
      }),
    );
  });
});
