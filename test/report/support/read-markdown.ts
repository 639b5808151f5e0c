/** A table of a report: the number of cells of each of its rows, the header and the rule first. */
export interface ReadTable {
  readonly lines: readonly string[];
  readonly cells: readonly number[];
}

/** Every table of a Markdown text, read by the rule of GitHub: a cell ends at a `|` that no backslash precedes. */
export function tablesOf(markdown: string): readonly ReadTable[] {
  const tables: string[][] = [];
  let open = false;
  for (const line of outsideFences(markdown)) {
    const isRow = line.startsWith('|');
    if (isRow && !open) tables.push([]);
    if (isRow) tables[tables.length - 1].push(line);
    open = isRow;
  }
  return tables.map((lines) => ({ lines, cells: lines.map(cellsOf) }));
}

/** Files of the pictures that a Markdown text shows. */
export function picturesOf(markdown: string): readonly string[] {
  return outsideFences(markdown).flatMap((line) =>
    [...line.matchAll(/^!\[.*\]\(([^()]*)\)$/g)].map(([, file]) => file),
  );
}

/** Undoes the escapes: what a reader sees of an escaped text. */
export function seen(escaped: string): string {
  return escaped
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function cellsOf(row: string): number {
  return [...row.matchAll(/(?<!\\)\|/g)].length - 1;
}

function outsideFences(markdown: string): readonly string[] {
  let fence = '';
  return markdown.split('\n').filter((line) => {
    const [mark = ''] = /^`{3,}/.exec(line) ?? [];
    if (fence === '' && mark !== '') {
      fence = mark;
      return false;
    }
    if (fence !== '') {
      if (line === fence) fence = '';
      return false;
    }
    return true;
  });
}
