import type { Effort } from './measurement.ts';

/** One way of doing a piece of work. */
export interface Contestant {
  readonly name: string;
  /** Does the work once and returns a number that depends on all of its results; the same for all who do it rightly. */
  readonly lap: () => number;
}

/** Two contestants side by side. */
export interface Comparison {
  /** Median over the rounds of the first one's time over the second one's. */
  readonly ratio: number;
  /** Quartiles of that ratio. */
  readonly spread: readonly [number, number];
  /** Median seconds of processor time of one lap. */
  readonly seconds: readonly [number, number];
  /** Processor time over elapsed time while it was measured: below 1, others had the processor. */
  readonly ownTime: number;
}

/** Seconds that one round of one contestant lasts at least. */
const ROUND = { quick: 0.03, full: 0.1 };

const ROUNDS = { quick: 7, full: 25 };

/**
 * Times two contestants that do the same work.
 * @throws {Error} when they do not come to the same result, for then their times mean nothing
 */
export function compare(first: Contestant, second: Contestant, effort: Effort): Comparison {
  insistOnEqual(first, second);
  return sideBySide(first, second, effort);
}

/**
 * Runs two contestants by turns, A B A B ..., so that whatever slows the machine for a while slows both, and compares
 * the two times of each round.
 */
export function sideBySide(first: Contestant, second: Contestant, { quick }: Effort): Comparison {
  const least = quick ? ROUND.quick : ROUND.full;
  const laps = [lapsFor(first, least), lapsFor(second, least)] as const;
  const times: (readonly [number, number])[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let round = 0; round < (quick ? ROUNDS.quick : ROUNDS.full); round++) {
    times.push([timeOf(first, laps[0]), timeOf(second, laps[1])]);
  }
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const ratios = times.map(([a, b]) => a / b);
  return {
    ratio: medianOf(ratios),
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    seconds: [medianOf(times.map(([a]) => a)), medianOf(times.map(([, b]) => b))],
    ownTime: (user + system) / 1000 / elapsed,
  };
}

/** The value in the middle. */
export function medianOf(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Value below which a share of the values lies, between neighbours by proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

function insistOnEqual(first: Contestant, second: Contestant): void {
  const [a, b] = [first.lap(), second.lap()];
  if (Object.is(a, b)) return;
  throw new Error(`${first.name} comes to ${a}, ${second.name} to ${b}: they do not do the same work`);
}

/** Seconds of processor time per lap: waiting for a processor that others use is not counted, our garbage collector is. */
function timeOf({ lap }: Contestant, laps: number): number {
  const start = process.cpuUsage();
  for (let index = 0; index < laps; index++) lap();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6 / laps;
}

/** Laps that fill a round, found by doubling, which also warms the contestant up. */
function lapsFor(contestant: Contestant, least: number): number {
  for (let laps = 1; ; laps *= 2) {
    if (timeOf(contestant, laps) * laps >= least) return laps;
  }
}
