import type { Party } from '#common/parties.ts';
import { nashPoint } from '#economics';
import type { DealFindings } from './deal-findings.ts';

/** What is bargained over: mean gains over the outside option by level and party, RMB. */
interface Bargained {
  readonly levels: readonly number[];
  readonly gains: readonly (readonly number[])[];
  readonly parties: readonly Party[];
}

/**
 * The Nash bargaining point inside a range of the term: gains are those over the outside option, so disagreement is zero.
 * Undefined where at no level in the range everybody gains on average.
 */
export function bargain(
  { levels, gains, parties }: Bargained,
  [low, high]: readonly [number, number],
): DealFindings['nash'] {
  const points = [low, ...levels.filter((level) => level > low && level < high), high];
  const payoffs = points.map((level) => interpolated(levels, gains, level));
  const found = nashPoint({ levels: points, payoffs, disagreement: parties.map(() => 0) });
  if (found === undefined) return undefined;
  return { value: found.level, gains: Object.fromEntries(parties.map((party, index) => [party, found.gains[index]])) };
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
