import type { Lever, LeverLevel } from './lever.ts';

/** Decimals of a level relative to its size: enough to tell levels apart, and 30 % is exactly 0.3. */
const DIGITS = 12;

/** Most levels of a range that counts which are all taken where nobody says how many. */
const MOST_TAKEN = 13;

/** Levels of any other range where nobody says how many. */
const USUAL = 5;

/** The levels of a lever, rising: those that are listed, or `count` of a range at equal distances. */
export function levelsOfLever({ asked, whole }: Lever, count: number | undefined): readonly LeverLevel[] {
  if (asked.as === 'list') return asked.levels;
  const [low, high] = asked.ends;
  const all = high - low + 1;
  const wanted = count ?? (whole && all <= MOST_TAKEN ? all : USUAL);
  return levelsBetween([low, high], Math.min(wanted, whole ? all : wanted), whole);
}

/** At least two levels from low to high at equal distances, whole where only whole numbers make sense. */
export function levelsBetween(
  [low, high]: readonly [low: number, high: number],
  count: number,
  whole: boolean,
): readonly number[] {
  const levels = Array.from({ length: count }, (_, index) => {
    const level = low + ((high - low) * index) / (count - 1);
    return whole ? Math.round(level) : Number(level.toPrecision(DIGITS));
  });
  return [...new Set(levels)];
}
