import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '#analysis';
import type { Study } from '#compile';
import type { RenderedReport } from '#report';
import { catalogueOf } from '#table';
import { codeHash } from './code.ts';
import { replaceFiles } from './draft.ts';
import { codeOf, withoutExtension } from './files.ts';
import { hashInputs, parseManifest, sha256 } from './manifest.ts';
import type { Inputs, Manifest } from './manifest.ts';
import { summaryCsv, summaryRows } from './summary.ts';
import { UserError } from './world.ts';

/** Bytes of a file that are read at once. */
const CHUNK = 2 ** 20;

/** Name of the folder of a run, when the user names none. */
export function defaultFolder(cwd: string, inputs: Inputs): string {
  const name = `${withoutExtension(inputs.bundle.file)}-${hashInputs(inputs, codeHash())}`;
  return join(cwd, 'reports', 'runs', name);
}

/** Can be drawn again from the tables, so need not be as written, or be there at all. */
function isDrawn(name: string): boolean {
  return name === 'report.md' || name.endsWith('.svg');
}

/**
 * The manifest of a finished run in a folder; undefined when there is no such folder, or it is empty.
 * @throws {UserError} when the folder holds something else, or the manifest or a table is missing or changed
 */
export function readRun(folder: string, remedy: string): Manifest | undefined {
  if (!existsSync(folder) || isEmptyFolder(folder, remedy)) return undefined;
  const file = join(folder, 'manifest.json');
  const manifest = existsSync(file) ? parseManifest(bytesOf(file).toString('utf8'), file) : undefined;
  if (manifest === undefined) throw new UserError(`${folder} exists and is not a run of pilotline.\n→ ${remedy}`);
  for (const [name, hash] of Object.entries(manifest.files)) {
    if (isDrawn(name)) continue;
    const path = join(folder, name);
    if (!existsSync(path))
      throw new UserError(`${folder} is incomplete: ${name} is missing.\n→ Delete the folder and run again.`);
    if (sha256OfFile(path) !== hash) {
      throw new UserError(
        `${folder} was changed after the run: ${name} is not what was written.\n→ Delete the folder and run again.`,
      );
    }
  }
  return manifest;
}

/** Everything of a run of a study that its tables decide: the summary, the report, its charts. */
export function computedFiles(
  { own }: Study,
  findings: Findings,
  { markdown, charts }: RenderedReport,
): ReadonlyMap<string, string> {
  const rows = summaryRows(findings, catalogueOf(own).all);
  return new Map([['summary.csv', summaryCsv(rows)], ['report.md', markdown], ...charts]);
}

/** The files of a run with their manifest, which also knows the hashes of its tables. */
export function withManifest(
  manifest: Omit<Manifest, 'files'>,
  tables: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const hashes = Object.fromEntries([
    ...tables,
    ...[...files].map(([name, content]) => [name, sha256(content)] as const),
  ]);
  return new Map([...files, ['manifest.json', manifestText({ ...manifest, files: hashes })]]);
}

/**
 * Makes the folder of a finished run what it would be if it were written now, for a newer version may analyse and draw
 * otherwise. Touches only what differs, and no file in `kept`.
 */
export function renewFiles(
  folder: string,
  manifest: Manifest,
  files: ReadonlyMap<string, string>,
  kept: readonly string[] = [],
): void {
  const { files: before, ...rest } = manifest;
  const stale = Object.keys(before).filter((name) => isDrawn(name) && !files.has(name) && !kept.includes(name));
  const fresh = [...files].filter(([name]) => !kept.includes(name));
  const after = Object.fromEntries(Object.entries(before).filter(([name]) => !stale.includes(name)));
  for (const [name, content] of fresh) after[name] = sha256(content);
  replaceFiles(folder, new Map(fresh.filter(([name]) => hashOnDisk(folder, name) !== after[name])));
  if (JSON.stringify(after) !== JSON.stringify(before))
    replaceFiles(folder, new Map([['manifest.json', manifestText({ ...rest, files: after })]]));
  for (const name of stale) rmSync(join(folder, name), { force: true });
}

/** Files of the report that somebody changed by hand. */
export function editedFiles(folder: string, { files }: Manifest): readonly string[] {
  return Object.entries(files)
    .filter(([name, hash]) => isDrawn(name) && ![undefined, hash].includes(hashOnDisk(folder, name)))
    .map(([name]) => name);
}

/** SHA-256 of a file of any size. */
export function sha256OfFile(file: string): string {
  const hash = createHash('sha256');
  const descriptor = orUnreadable(file, () => openSync(file, 'r'));
  const bytes = new Uint8Array(CHUNK);
  try {
    for (let count = CHUNK; count > 0;) {
      count = orUnreadable(file, () => readSync(descriptor, bytes, 0, CHUNK, null));
      hash.update(bytes.subarray(0, count));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}

function hashOnDisk(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? sha256(bytesOf(path)) : undefined;
}

function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function bytesOf(file: string): Buffer {
  return orUnreadable(file, () => readFileSync(file));
}

/** @throws {UserError} when a file cannot be read */
function orUnreadable<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new UserError(`Cannot read ${file} (${codeOf(error)}).\n→ Make sure that it is a file that you may read.`);
  }
}

function isEmptyFolder(folder: string, remedy: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    throw new UserError(`${folder} is not a folder.\n→ ${remedy}`);
  }
}
