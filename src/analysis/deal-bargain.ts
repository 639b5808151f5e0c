import type { Party } from '#common/parties.ts';
import { nashPoint } from '#economics';
import { log } from '#random';
import type { DealFindings } from './deal-findings.ts';

/** What is bargained over: mean gains over the outside option by level and party, RMB. */
interface Bargained {
  readonly levels: readonly number[];
  readonly gains: readonly (readonly number[])[];
  readonly parties: readonly Party[];
  /** Only whole numbers can be agreed. */
  readonly whole: boolean;
}

/**
 * The Nash bargaining point inside a range of the term: gains are those over the outside option, so disagreement is zero.
 * Undefined where at no level in the range everybody gains on average.
 */
export function bargain(
  { levels, gains, parties, whole }: Bargained,
  [low, high]: readonly [number, number],
): DealFindings['nash'] {
  const payoffAt = (level: number): readonly number[] => interpolated(levels, gains, level);
  const points = [low, ...levels.filter((level) => level > low && level < high), high];
  const found = whole
    ? wholeNashPoint([low, high], payoffAt)
    : nashPoint({ levels: points, payoffs: points.map(payoffAt), disagreement: parties.map(() => 0) });
  if (found === undefined) return undefined;
  return { value: found.level, gains: Object.fromEntries(parties.map((party, index) => [party, found.gains[index]])) };
}

/** The whole number at which the product of gains is largest, the lowest of equals; undefined where somebody always loses. */
function wholeNashPoint(
  [low, high]: readonly [number, number],
  payoffAt: (level: number) => readonly number[],
): { readonly level: number; readonly gains: readonly number[] } | undefined {
  let best: { readonly level: number; readonly gains: readonly number[] } | undefined;
  let most = -Infinity;
  for (let level = low; level <= high; level += 1) {
    const gains = payoffAt(level);
    // Sums of logarithms, because a product of many large amounts may be beyond what a number holds.
    const size = gains.every((gain) => gain > 0) ? gains.reduce((sum, gain) => sum + log(gain), 0) : -Infinity;
    if (size <= most) continue;
    most = size;
    best = { level, gains };
  }
  return best;
}

/** Gains at a level between two others, on the straight line. */
function interpolated(levels: readonly number[], gains: Bargained['gains'], level: number): readonly number[] {
  const upper = Math.max(
    1,
    levels.findIndex((one) => one >= level),
  );
  const [below, above] = [levels[upper - 1], levels[upper]];
  const part = (level - below) / (above - below);
  return gains[upper].map((high, party) => gains[upper - 1][party] * (1 - part) + high * part);
}
