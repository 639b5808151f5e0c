import { log } from '#random';

/** What is bargained over: levels of one term, rising, and what each party has at each level and without a deal. */
export interface Bargain {
  readonly levels: readonly number[];
  /** By level, then by party. Between two levels it is taken to lie on the straight line. */
  readonly payoffs: readonly (readonly number[])[];
  /** By party. */
  readonly disagreement: readonly number[];
}

/** Where bargaining ends: the level of the term, and each party's gain over having no deal. */
export interface NashPoint {
  readonly level: number;
  readonly gains: readonly number[];
}

/** A stretch between two levels: gains start + slope · t for t from 0 to 1. */
interface Stretch {
  readonly starts: readonly number[];
  readonly slopes: readonly number[];
}

/** Halvings until no double is left between the ends. */
const halvings = 64;

/** The part of a stretch on which all gains that change along it are above 0, without its ends; undefined where none is. */
function mutualPart({ starts, slopes }: Stretch): readonly [number, number] | undefined {
  let from = 0;
  let to = 1;
  for (const [party, slope] of slopes.entries()) {
    const zero = -starts[party] / slope;
    if (slope > 0) from = Math.max(from, zero);
    else if (slope < 0) to = Math.min(to, zero);
  }
  return from < to ? [from, to] : undefined;
}

function gainsAt({ starts, slopes }: Stretch, t: number): readonly number[] {
  return starts.map((start, party) => start + slopes[party] * t);
}

/** Where within a stretch the product of gains peaks. Its logarithm is concave, so its growth falls through 0 once. */
function peakOn(stretch: Stretch): number | undefined {
  const part = mutualPart(stretch);
  if (part === undefined) return undefined;
  let [from, to] = part;
  for (let step = 0; step < halvings; step += 1) {
    const middle = from / 2 + to / 2;
    const growth = gainsAt(stretch, middle).reduce((sum, gain, party) => sum + stretch.slopes[party] / gain, 0);
    if (growth > 0) from = middle;
    else to = middle;
  }
  return from / 2 + to / 2;
}

/** The levels that may be the best: each that is stated, then the peak within each stretch between two of them. */
function candidates(levels: readonly number[], gains: readonly (readonly number[])[]): readonly NashPoint[] {
  const stated = levels.map((level, index) => ({ level, gains: gains[index] }));
  const between = levels.slice(1).flatMap((high, index) => {
    const low = levels[index];
    const starts = gains[index];
    const stretch = { starts, slopes: starts.map((start, party) => gains[index + 1][party] - start) };
    const peak = peakOn(stretch);
    return peak === undefined ? [] : [{ level: low + (high - low) * peak, gains: gainsAt(stretch, peak) }];
  });
  return [...stated, ...between];
}

/**
 * The Nash bargaining solution on a grid: the level of the term at which the product of all parties' gains over having no
 * deal is largest, between two levels by linear interpolation; of several, the first stated level, else the lowest. Undefined
 * when at no level every party gains. Nash, Econometrica 18 (1950), 155–162.
 */
export function nashPoint({ levels, payoffs, disagreement }: Bargain): NashPoint | undefined {
  const gains = payoffs.map((row) => row.map((payoff, party) => payoff - disagreement[party]));
  let best: NashPoint | undefined;
  let highest = -Infinity;
  for (const point of candidates(levels, gains)) {
    // Where a party gains nothing this is −∞ or not a number, and so never higher.
    const product = point.gains.reduce((sum, gain) => sum + log(gain), 0);
    if (product > highest) {
      best = point;
      highest = product;
    }
  }
  return best;
}
