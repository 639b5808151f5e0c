import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The text of a file, by its path from the root. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every Markdown page that is written by hand, by its path from the root. */
export const pages: readonly string[] = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['models', 'scenarios', 'src', 'test/docs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map(({ parentPath, name }) => relative(root, join(parentPath, name))),
  ),
].toSorted();

/** A block of code in a page, with the file that the sentence before it asks to save it as. */
interface Fence {
  readonly language: string;
  readonly body: string;
  readonly file: string | undefined;
}

/** The blocks of code of a page. */
export function fencesOf(text: string): readonly Fence[] {
  return [...text.matchAll(/(?:[Ss]ave this as `([^`]+)`:\n\n)?^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, file, language = '', body = '']) => ({ language, body, file }),
  );
}

/** The text of a page without its blocks of code. */
export function proseOf(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

/** A table of a page: its headers, and its rows by header. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The tables of a page. */
export function tablesOf(text: string): readonly Table[] {
  const lines = proseOf(text).split('\n');
  return lines.flatMap((line, index): Table[] => {
    if (!line.startsWith('|') || !/^\|[ :|-]+\|$/.test(lines[index + 1] ?? '')) return [];
    const headers = cellsOf(line);
    const end = lines.findIndex((other, at) => at > index && !other.startsWith('|'));
    const rows = lines.slice(index + 2, end < 0 ? undefined : end).map(cellsOf);
    return [
      {
        headers,
        rows: rows.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? '']))),
      },
    ];
  });
}

/** The one table of a page with a header. */
export function tableWith(text: string, header: string): Table {
  const found = tablesOf(text).filter(({ headers }) => headers.includes(header));
  if (found.length !== 1) throw new Error(`${found.length} tables have a column "${header}"`);
  return found[0];
}

/** Every `code` of a cell, without its backticks. */
export function codesIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The first `code` of a cell. */
export function codeIn(cell: string | undefined): string {
  return codesIn(cell)[0] ?? '';
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
