import { displayWidth, wrap } from './text.ts';

/** Columns of the whole table, of headers, and of names at most and at least. */
const WIDTH = 100;
const HEADER_WIDTH = 12;
const NAME_WIDTH = 40;
const LEAST_NAME_WIDTH = 20;

/** Between two columns. */
const GAP = '  ';

/**
 * A table for a terminal: cells of several lines, names to the left, numbers to the right; names take the room that is
 * left. `wordsLast`: the last column holds words, which go to the left too.
 */
export function aligned(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { wordsLast }: { readonly wordsLast: boolean },
): readonly string[] {
  const head = headers.map((header) => wrap(header, HEADER_WIDTH));
  const widths = headers.map((_, column) =>
    Math.max(...[...head[column], ...rows.map((row) => row[column])].map(displayWidth)),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + GAP.length + width, 0);
  widths[0] = Math.min(widths[0], NAME_WIDTH, Math.max(LEAST_NAME_WIDTH, WIDTH - others));
  const cells = [head, ...rows.map(([name, ...rest]) => [wrap(name, widths[0]), ...rest.map((cell) => [cell])])];
  return cells.flatMap((row) =>
    Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, line) =>
      row
        .map((cell, column) =>
          padded(cell[line] ?? '', widths[column], column === 0 || (wordsLast && column === headers.length - 1)),
        )
        .join(GAP)
        .trimEnd(),
    ),
  );
}

function padded(text: string, width: number, left: boolean): string {
  const space = ' '.repeat(width - displayWidth(text));
  return left ? text + space : space + text;
}
