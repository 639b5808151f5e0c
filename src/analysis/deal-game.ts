import { sum } from 'simple-statistics';
import type { Party } from '#common/parties.ts';
import { shapley } from '#economics';
import type { OutcomeTable } from '#table';
import type { BlockEstimate } from './block-interval.ts';
import { blockMean } from './block-mean.ts';
import { ASSETS, type DealQuestion } from './deal-question.ts';
import { sampleOf } from './sample.ts';
import { weightedSum } from './weighted-sum.ts';

/** Mean joint surplus of all players, and mean cost of equipment, facility and team; RMB, present values. */
export interface Surplus {
  readonly joint: number;
  readonly costs: Readonly<Record<(typeof ASSETS)[number], number>>;
}

/** Who divides it, and what a group can do without the others. */
export interface Game extends Pick<DealQuestion, 'game'> {
  readonly players: readonly Party[];
}

/**
 * What each group of players can expect to share when all other players contribute nothing, RMB; at the index whose bit p is
 * set for each member p.
 *
 * All players together have the sum of their net present values less the same without the platform, all at government's
 * rate: at one rate what they pay each other cancels, subsidies too, and what is left is what comes from outside and goes
 * there, terminal values included. A group without the others does the same project. It buys at the stated prices the
 * equipment, facility and team that the others would have brought by contract; what else they would have paid it pays at
 * cost, which changes nothing in the sum. It gets nothing where it cannot afford to buy, where the inventors are among the
 * others, for then there is no technology, and where the project would lose money, for it may stay away.
 */
export function coalitionValues({ joint, costs }: Surplus, { players, game }: Game): readonly number[] {
  return Array.from({ length: 2 ** players.length }, (_, coalition) => {
    const isIn = (player: number): boolean => Math.floor(coalition / 2 ** player) % 2 === 1;
    const members = players.filter((_member, player) => isIn(player));
    const others = players.filter((_other, player) => !isIn(player));
    if (members.length === 0 || others.includes('inventors')) return 0;
    const missing = ASSETS.map((asset) => costs[asset] * sum(others.map((party) => game.brings[asset][party])));
    const price = sum(ASSETS.map((asset, index) => game.prices[asset] * missing[index]));
    const budget = members.reduce((total, party) => total + game.budgets[party], 0);
    return price > budget ? 0 : Math.max(0, joint - (price - sum(missing)));
  });
}

/** A game as estimated: the value of each group, and what each player may claim. */
export interface SolvedGame {
  /** What all players have together, below zero too. */
  readonly joint: BlockEstimate;
  readonly values: readonly number[];
  /** By player. */
  readonly shares: readonly BlockEstimate[];
}

/**
 * The Shapley values of a game, with pseudovalues of the delete-one-block jackknife: the surplus without a block makes a
 * game of its own. `run` is compared with `without`, on the same luck, where that was run.
 */
export function solveGame(
  table: OutcomeTable,
  { run, without }: { run: number; without: number | undefined },
  game: Game,
): SolvedGame {
  const net = (outcomes: readonly string[]): BlockEstimate =>
    blockMean(
      weightedSum(
        outcomes.flatMap((outcome) => [
          [sampleOf(table, run, outcome), 1] as const,
          ...(without === undefined ? [] : [[sampleOf(table, without, outcome), -1] as const]),
        ]),
      ),
    );
  const joint = net(game.players.map((party) => `public-rate-npv-${party}`));
  const [equipment, facility, team] = ASSETS.map((asset) => net([`discounted-${asset}`]));
  const surplusBy = (of: (estimate: BlockEstimate) => number): Surplus => ({
    joint: of(joint),
    costs: { equipment: of(equipment), facility: of(facility), team: of(team) },
  });
  const solve = (surplus: Surplus): readonly number[] => shapley(coalitionValues(surplus, game), game.players.length);
  const whole = surplusBy(({ estimate }) => estimate);
  const all = solve(whole);
  const count = joint.blocks.length;
  const rests = joint.blocks.map((_, block) =>
    solve(surplusBy(({ estimate, blocks }) => (count * estimate - blocks[block]) / (count - 1))),
  );
  return {
    joint,
    values: coalitionValues(whole, game),
    shares: all.map((estimate, player) => ({
      ...joint,
      estimate,
      blocks: rests.map((rest) => count * estimate - (count - 1) * rest[player]),
    })),
  };
}
