import { acceptedRanges, type Margins } from './accepted-ranges.ts';
import { jackknifedShare } from './accept-share.ts';
import { blockInterval } from './block-interval.ts';
import { blockMean } from './block-mean.ts';
import { stanceBetween, type Stance } from './deal-stances.ts';

type Range = readonly [low: number, high: number];

/** Where parties accept: the widest range, and how many there are besides. */
export interface FoundRange {
  readonly range: Range;
  /** 95 % intervals of its ends; undefined where withheld. */
  readonly ends: readonly [low: Range | undefined, high: Range | undefined];
  readonly others: number;
}

/** The stances of parties at the levels of a term, rising, and the probability with which all must accept. */
interface Sought {
  readonly levels: readonly number[];
  readonly stances: readonly (readonly Stance[])[];
  readonly probability: number;
  /** Only whole numbers can be agreed. */
  readonly whole: boolean;
}

/**
 * The widest range of a term in which every party accepts with the probability that is asked for, by cross-fitted
 * expectations; undefined where there is none, and where nobody is asked.
 *
 * An end is a quantile over draws. Its interval is that of the probability at the end, carried over to the term (Woodruff,
 * J. Am. Statist. Assoc. 47, 1952): it reaches from where a probability smaller by half of that interval's width ends to
 * where a larger one does. Withheld where the end is one of the levels that were tried, for nothing is known beyond; where
 * the interval of the probability is; and where no range has the larger probability.
 */
export function rangeOf(sought: Sought): FoundRange | undefined {
  const { levels, stances, probability, whole } = sought;
  if (stances[0].length === 0) return undefined;
  const margins: Margins = stances.map((parties) =>
    parties.map(({ fitted, allowance }) => Array.from(fitted.crossFitted, (gain) => gain - allowance)),
  );
  const rangesAt = (asked: number): readonly Range[] => {
    const ranges = acceptedRanges(levels, margins, asked);
    return whole ? ranges.flatMap(wholeWithin) : ranges;
  };
  const ranges = rangesAt(probability);
  const range = widest(ranges);
  if (range === undefined) return undefined;
  const endOf = (end: 0 | 1): Range | undefined => {
    if (range[end] === levels[end === 0 ? 0 : levels.length - 1]) return undefined;
    const half = halfWidthAt(sought, range[end]);
    if (half === undefined) return undefined;
    const [easier, harder] = [-half, half].map(
      (change) => holding(range, rangesAt(Math.max(0, probability + change)))?.[end],
    );
    if (easier === undefined || harder === undefined) return undefined;
    return [Math.min(easier, harder), Math.max(easier, harder)];
  };
  return { range, ends: [endOf(0), endOf(1)], others: ranges.length - 1 };
}

/** The whole numbers inside a range; nothing where there is none. */
function wholeWithin([low, high]: Range): readonly Range[] {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  return first <= last ? [[first, last]] : [];
}

function widest(ranges: readonly Range[]): Range | undefined {
  return ranges.toSorted((one, other) => other[1] - other[0] - (one[1] - one[0])).at(0);
}

/** Of other ranges the one that overlaps a range most. */
function holding([low, high]: Range, ranges: readonly Range[]): Range | undefined {
  const overlap = (other: Range): number => Math.min(high, other[1]) - Math.max(low, other[0]);
  return ranges
    .filter((other) => overlap(other) >= 0)
    .toSorted((one, other) => overlap(other) - overlap(one))
    .at(0);
}

/** Half the width of the 95 % interval of the probability at a level, of the party that accepts least there. */
function halfWidthAt({ levels, stances }: Sought, level: number): number | undefined {
  const upper = Math.max(
    1,
    levels.findIndex((one) => one >= level),
  );
  const part = (level - levels[upper - 1]) / (levels[upper] - levels[upper - 1]);
  const shares = stances[upper].map((high, party) => {
    const stance = stanceBetween(stances[upper - 1][party], high, part);
    const plain = blockMean(stance.gain);
    return { ...plain, ...jackknifedShare([stance], plain.blocks.length) };
  });
  const least = shares.toSorted((one, other) => one.estimate - other.estimate)[0];
  const { interval } = blockInterval(least);
  return interval && (interval[1] - interval[0]) / 2;
}
