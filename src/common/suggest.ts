/**
 * The candidate most like a misspelt word, or undefined when none is close: at most two single-letter slips
 * (one in words of up to four letters), where swapping two neighbours counts as one slip.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = simplify(word);
  let best: string | undefined;
  let least = (wanted.length <= 4 ? 1 : 2) + 1;
  for (const candidate of candidates) {
    const slips = distance(wanted, simplify(candidate), least);
    if (slips < least) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}

/** "did you mean `x`?" when something is close, else the list of what is known (the first twelve). */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const known = [...candidates];
  const close = suggest(word, known);
  if (close !== undefined) return `did you mean \`${close}\`?`;
  if (known.length === 0) return 'none is defined here';
  const more = known.length > 12 ? `, and ${known.length - 12} more` : '';
  return `known here: ${known.slice(0, 12).join(', ')}${more}`;
}

/** Case, and the choice between `-`, `_` and a blank, are no slips. */
function simplify(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** Damerau-Levenshtein distance (optimal string alignment); `limit` when it is at least that. */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit || from.length > 64) return limit;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = nextRow(from, to, row, [beforeLast, last]);
    beforeLast = last;
    last = current;
  }
  return Math.min(last[to.length], limit);
}

/** One row of the table of distances between beginnings of two words, from the two rows above it. */
function nextRow(
  from: string,
  to: string,
  row: number,
  above: readonly [readonly number[], readonly number[]],
): number[] {
  const [beforeLast, last] = above;
  const current = [row];
  for (let column = 1; column <= to.length; column += 1) {
    const cost = from[row - 1] === to[column - 1] ? 0 : 1;
    const least = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost);
    const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
    current[column] = swapped ? Math.min(least, beforeLast[column - 2] + 1) : least;
  }
  return current;
}
