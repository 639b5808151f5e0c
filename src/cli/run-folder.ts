import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunOptions } from '#pipeline';
import type { RenderedReport } from '#report';
import type { Override, ScenarioBundle } from '#scenario';
import { withoutExtension } from './library.ts';
import { VERSION } from './version.ts';
import { UserError } from './world.ts';

/** Everything that decides the numbers of a run. */
export interface Inputs {
  readonly bundle: ScenarioBundle;
  readonly overrides: readonly Override[];
  readonly options: RunOptions;
}

/** What a run folder says of itself. */
export interface Manifest {
  readonly format: 1;
  readonly program: 'pilotline';
  readonly version: string;
  readonly node: string;
  readonly inputsHash: string;
  readonly command: string;
  readonly inputs: Inputs;
  /** SHA-256 of every other file. */
  readonly files: Readonly<Record<string, string>>;
}

/** Digits of the hash in the name of a folder. */
const NAME_DIGITS = 10;

/** Hash of all inputs and of the version that reads them. */
export function hashInputs({ bundle, overrides, options }: Inputs): string {
  const { text, library } = bundle;
  const relevant = { version: VERSION, text, library: textsOf(library), overrides, options };
  return sha256(JSON.stringify(relevant)).slice(0, NAME_DIGITS);
}

/** Library texts by name: where they lie on the disk does not matter. */
function textsOf({ extended, contracts, instruments }: ScenarioBundle['library']): unknown {
  const only = (files: ScenarioBundle['library']['contracts']): unknown =>
    Object.entries(files).map(([name, { text }]) => [name, text]);
  return { extended: Object.values(extended), contracts: only(contracts), instruments: only(instruments) };
}

/** Name of the folder of a run, when the user names none. */
export function defaultFolder(cwd: string, inputs: Inputs): string {
  return join(cwd, 'reports', 'runs', `${withoutExtension(inputs.bundle.file)}-${hashInputs(inputs)}`);
}

/** Can be drawn again from the tables, so need not be as written, or be there at all. */
function isDrawn(name: string): boolean {
  return name === 'report.md' || name.endsWith('.svg');
}

/**
 * The manifest of a finished run in a folder; undefined when there is no such folder, or it is empty.
 * @throws {UserError} when the folder holds something else, or a table of the run is missing or changed
 */
export function readRun(folder: string, remedy: string): Manifest | undefined {
  if (!existsSync(folder) || isEmptyFolder(folder, remedy)) return undefined;
  const file = join(folder, 'manifest.json');
  const manifest = existsSync(file) ? parseManifest(readFileSync(file, 'utf8')) : undefined;
  if (manifest === undefined) throw new UserError(`${folder} exists and is not a run of pilotline.\n→ ${remedy}`);
  for (const [name, hash] of Object.entries(manifest.files)) {
    if (isDrawn(name)) continue;
    const path = join(folder, name);
    if (!existsSync(path))
      throw new UserError(`${folder} is incomplete: ${name} is missing.\n→ Delete the folder and run again.`);
    if (sha256(readFileSync(path)) !== hash) {
      throw new UserError(
        `${folder} was changed after the run: ${name} is not what was written.\n→ Delete the folder and run again.`,
      );
    }
  }
  return manifest;
}

/** The files of a report. */
export function filesOf({ markdown, charts }: RenderedReport): ReadonlyMap<string, string> {
  return new Map([['report.md', markdown], ...charts]);
}

/** Is every file of the run there? */
export function isComplete(folder: string, { files }: Manifest): boolean {
  return Object.keys(files).every((name) => existsSync(join(folder, name)));
}

/** The files of a run with their manifest. */
export function withManifest(
  manifest: Omit<Manifest, 'files'>,
  files: ReadonlyMap<string, string | Uint8Array>,
): ReadonlyMap<string, string | Uint8Array> {
  const hashes = Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)]));
  return new Map([...files, ['manifest.json', `${JSON.stringify({ ...manifest, files: hashes }, null, 2)}\n`]]);
}

/** The bytes of a file, for the Parquet reader. */
export function arrayBufferOf(file: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(file)).buffer;
}

/** A manifest as this version writes it; undefined for anything else. */
function parseManifest(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest> | null;
    const { program, format, inputs, files, inputsHash } = manifest ?? {};
    const isOurs = program === 'pilotline' && format === 1 && typeof inputsHash === 'string';
    return isOurs && typeof inputs === 'object' && typeof files === 'object' ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

function isEmptyFolder(folder: string, remedy: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    throw new UserError(`${folder} is not a folder.\n→ ${remedy}`);
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
