/** From one level of a term to another. */
type Range = readonly [low: number, high: number];

/** What parties are left with beyond what they ask for, above zero where they accept: [level][party][draw]. */
export type Margins = readonly (readonly (readonly number[])[])[];

/**
 * The ranges of a term in which every party accepts in at least `probability` of the draws, rising. A margin is taken to
 * lie on the straight line between two levels, as gains do where the term shares out money and alters nothing else. So each
 * party changes its mind at one point between two levels in each draw, and a sweep over these points finds the ends.
 */
export function acceptedRanges(levels: readonly number[], margins: Margins, probability: number): readonly Range[] {
  const ranges: [number, number][] = [];
  for (let index = 0; index + 1 < levels.length; index += 1) {
    const [low, high] = [levels[index], levels[index + 1]];
    for (const [from, to] of acceptedParts(margins[index], margins[index + 1], probability)) {
      const range: [number, number] = [at(low, high, from), at(low, high, to)];
      const last = ranges.at(-1);
      if (last !== undefined && last[1] === range[0]) last[1] = range[1];
      else ranges.push(range);
    }
  }
  return ranges;
}

/** The number at a part of the way, and exactly the end at the end. */
function at(low: number, high: number, part: number): number {
  return part === 1 ? high : low + (high - low) * part;
}

/** A party changes its mind in one draw. */
interface Change {
  readonly part: number;
  readonly party: number;
  /** 1: from here on it accepts; −1: up to here it did. */
  readonly by: 1 | -1;
}

/** The parts of the way between two levels, 0 to 1, that all accept. */
function acceptedParts(starts: Margins[number], ends: Margins[number], probability: number): readonly Range[] {
  const needed = starts.map((draws) => probability * draws.length - 1e-9 * draws.length);
  const counts = starts.map(
    (draws, party) => draws.filter((start, draw) => acceptsAtFirst(start, ends[party][draw])).length,
  );
  const changes = starts.flatMap((draws, party) =>
    draws.flatMap((start, draw) => changeOf(start, ends[party][draw], party)),
  );
  const stops = [...changes.toSorted((one, other) => one.part - other.part), { part: 1, party: 0, by: 0 }];
  const parts: Range[] = [];
  let from = 0;
  for (const { part, party, by } of stops) {
    if (part > from && counts.every((count, each) => count >= needed[each])) parts.push([from, part]);
    from = part;
    counts[party] += by;
  }
  return parts;
}

function acceptsAtFirst(start: number, end: number): boolean {
  return start > 0 || (start === 0 && end > 0);
}

function changeOf(start: number, end: number, party: number): readonly Change[] {
  if (start * end >= 0) return [];
  return [{ part: start / (start - end), party, by: end > 0 ? 1 : -1 }];
}
