import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of every file under a folder, by path; empty when there is no such folder. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), hashOf(path)]),
  );
}

/** The tables of a run, by name. */
export function tablesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contentsOf(folder)).filter(([name]) => name.endsWith('.parquet')));
}

/** Names of what is in a folder; none when there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

/** SHA-256 of a file. */
export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
