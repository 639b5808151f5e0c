import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programRoot } from '../library.ts';

/** A row of a table of a page of the program, cell by cell, without marks. */
export type Cells = readonly string[];

/**
 * Rows of the tables of a page of the program that begin with these headers. The pages are the one place where words and
 * the names of charts are told; they lie beside the program. A page that is not there has no rows.
 */
export function tableRows(page: string, headers: readonly string[]): readonly Cells[] {
  const path = join(programRoot(), page);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const rows: Cells[] = [];
  let isInside = false;
  for (const line of lines) {
    const cells = line.startsWith('|') ? cellsOf(line) : [];
    if (cells.length === 0) isInside = false;
    else if (headers.every((header, at) => cells[at] === header)) isInside = true;
    else if (isInside && !/^:?-+:?$/.test(cells[0])) rows.push(cells);
  }
  return rows;
}

function cellsOf(line: string): Cells {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));
}
