/**
 * Which of several hypotheses are rejected so that with at most `level` any true one is: from the smallest chance upwards,
 * the k-th of m is held against level/(m − k + 1), until one passes (Holm, Scand. J. Stat. 6, 1979). Needs nothing of the
 * dependence between the tests.
 */
export function holm(chances: readonly number[], level: number): readonly boolean[] {
  const rising = chances.map((_, at) => at).sort((one, other) => chances[one] - chances[other]);
  const rejected = chances.map(() => false);
  for (const [step, at] of rising.entries()) {
    // A whole number of dummies over their number rounds; the first step would be lost by it.
    if (chances[at] > (level / (chances.length - step)) * (1 + 1e-12)) break;
    rejected[at] = true;
  }
  return rejected;
}
