import { failure, success, type Result } from '#common/result.ts';
import { parseAmount, UNIT_EXAMPLES } from '../units.ts';
import type { DealTerm } from './deal-term.ts';
import type { DealTrouble } from './find-term.ts';

/** Decimals of a level relative to the range: enough to tell levels apart, and 30 % is exactly 0.3. */
const DIGITS = 12;

/** The range that is asked for, as written; undefined is the usual one. */
export interface AskedRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Number of levels, at equal distances. */
  readonly count: number;
}

/** The levels of a term, rising; what is stated is one of them where it lies between the others. */
export function levelsOfTerm(term: DealTerm, asked: AskedRange): Result<readonly number[], DealTrouble> {
  const from = endOf(term, asked.from, 0);
  if (!from.ok) return from;
  const to = endOf(term, asked.to, 1);
  if (!to.ok) return to;
  const [least, most] = [from.value, to.value];
  if (term.bounds[0] === term.bounds[1]) {
    return failure({
      what: `\`${term.path}\` cannot be raised: the inventors would be left with less than their statutory half`,
      remedy: 'name another share, or move one between two parties by --between',
    });
  }
  if (!(least < most)) {
    return failure({
      what: '--from is not below --to',
      remedy: 'ask for a range, for instance --from "10 %" --to "50 %"',
    });
  }
  const levels = levelsBetween(term, asked.count, term.whole ? [Math.ceil(least), Math.floor(most)] : [least, most]);
  if (levels.length >= 2) return success(levels);
  return failure({
    what: `\`${term.path}\` counts, and between --from and --to lie fewer than two whole numbers`,
    remedy: 'ask for a wider range, for instance --from 4 --to 12',
  });
}

function levelsBetween(
  { value, whole }: DealTerm,
  count: number,
  [least, most]: readonly [number, number],
): readonly number[] {
  if (least > most) return [];
  const grid = Array.from({ length: count }, (_, index) => {
    const level = least + ((most - least) * index) / (count - 1);
    return whole ? Math.round(level) : Number(level.toPrecision(DIGITS));
  });
  const stated = value !== undefined && value >= least && value <= most ? [value] : [];
  return [...new Set([...grid, ...stated])].toSorted((one, other) => one - other);
}

function endOf(
  { bounds, usual, dimension, path }: DealTerm,
  written: string | undefined,
  end: 0 | 1,
): Result<number, DealTrouble> {
  const option = end === 0 ? '--from' : '--to';
  if (written === undefined) {
    if (usual !== undefined) return success(usual[end]);
    return failure({
      what: `nothing tells how far \`${path}\` may go`,
      remedy: `say so by ${option} ${UNIT_EXAMPLES[dimension]}`,
    });
  }
  const value = parseAmount(written, dimension);
  if (value === undefined) {
    return failure({
      what: `${option} "${written}" cannot be read`,
      remedy: `write it as in a scenario, for instance ${UNIT_EXAMPLES[dimension]}`,
    });
  }
  if (value >= bounds[0] && value <= bounds[1]) return success(value);
  const shown = bounds.map((bound) =>
    dimension === 'share' ? `${Number((100 * bound).toPrecision(6))} %` : String(bound),
  );
  return failure({
    what: `${option} "${written}" is beyond what \`${path}\` can be`,
    remedy: bounds[1] === Infinity ? `give ${shown[0]} or more` : `stay between ${shown[0]} and ${shown[1]}`,
  });
}
