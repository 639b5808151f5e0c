/** For each size of coalition that a player may join, the chance of being preceded by one given coalition of that size. */
function chancesOfJoining(players: number): readonly number[] {
  const chances = [1 / players];
  // |S|! (n − |S| − 1)! / n!, from one size to the next.
  for (let size = 1; size < players; size += 1) chances.push((chances[size - 1] * size) / (players - size));
  return chances;
}

function membersOf(coalition: number): number {
  let count = 0;
  for (let left = coalition; left > 0; left &= left - 1) count += 1;
  return count;
}

/**
 * The Shapley value of each player: what joining adds, averaged over all orders in which the players may come. The value
 * of a coalition stands at the index whose bit p is set for each member p, so there are 2ⁿ of them, else RangeError; the
 * shares sum to the value of all less that of nobody. Shapley, Contributions to the Theory of Games II (1953), 307–317.
 */
export function shapley(values: ArrayLike<number>, players: number): readonly number[] {
  if (!(players >= 1 && players <= 20 && values.length === 1 << players)) {
    throw new RangeError(`A game has 1 to 20 players and 2^n coalitions; here ${players} and ${values.length}.`);
  }
  const chances = chancesOfJoining(players);
  const shares = new Array<number>(players).fill(0);
  for (let coalition = 0; coalition < values.length; coalition += 1) {
    const chance = chances[membersOf(coalition)];
    for (let player = 0; player < players; player += 1) {
      const joined = coalition | (1 << player);
      if (joined !== coalition) shares[player] += chance * (values[joined] - values[coalition]);
    }
  }
  return shares;
}
