/** Parts into which the surroundings of the answer are divided by levels whose distances double. */
const DOUBLINGS = 6;

/** Digits of a level: enough to tell levels apart. */
const DIGITS = 12;

/** The place where shares first reach a probability: the highest level before it, and the level itself. */
export function crossingOf(
  levels: readonly number[],
  shares: readonly number[],
  probability: number,
): readonly [below: number, at: number] | undefined {
  const at = shares.findIndex((share) => share >= probability);
  return at < 1 ? undefined : [levels[at - 1], levels[at]];
}

/**
 * Levels around a crossing: both ends of the range, and levels whose distances from the middle of the crossing double, so that
 * an interval of any width ends near one of them. Rounded where only whole numbers make sense.
 */
export function levelsAround(
  [low, high]: readonly [low: number, high: number],
  [below, at]: readonly [below: number, at: number],
  whole: boolean,
): readonly number[] {
  const middle = (below + at) / 2;
  const width = Math.max(at - below, whole ? 1 : 0) / 2;
  const steps = Array.from({ length: DOUBLINGS }, (_, step) => width * 2 ** step);
  const inside = [middle, ...steps.flatMap((step) => [middle - step, middle + step])];
  const rounded = inside.map((level) => (whole ? Math.round(level) : Number(level.toPrecision(DIGITS))));
  const kept = rounded.filter((level) => level > low && level < high);
  return [...new Set([low, high, ...kept])].toSorted((one, other) => one - other);
}
