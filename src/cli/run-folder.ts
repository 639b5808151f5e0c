import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RunOptions } from '#pipeline';
import type { Override, ScenarioBundle } from '#scenario';
import { codeOf } from './library.ts';
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
  return join(cwd, 'reports', 'runs', `${basename(inputs.bundle.file).replace(/\.ya?ml$/, '')}-${hashInputs(inputs)}`);
}

/**
 * The manifest of a finished run in a folder; undefined when there is no such folder, or it is empty.
 * @throws {UserError} when the folder holds something else, or a file of the run is missing or changed
 */
export function readRun(folder: string): Manifest | undefined {
  if (!existsSync(folder) || isEmptyFolder(folder)) return undefined;
  const file = join(folder, 'manifest.json');
  if (!existsSync(file))
    throw new UserError(`${folder} exists and is not a run of pilotline.\n→ Name another folder with --out.`);
  const manifest = parseManifest(readFileSync(file, 'utf8'), folder);
  for (const [name, hash] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    if (!existsSync(path))
      throw new UserError(`${folder} is incomplete: ${name} is missing.\n→ Delete the folder and run again.`);
    if (name !== 'report.md' && !name.endsWith('.svg') && sha256(readFileSync(path)) !== hash) {
      throw new UserError(
        `${folder} was changed after the run: ${name} is not what was written.\n→ Delete the folder and run again.`,
      );
    }
  }
  return manifest;
}

function parseManifest(text: string, folder: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.program === 'pilotline') return manifest;
  } catch {
    // Falls through to the message below: not JSON at all.
  }
  throw new UserError(`${folder} exists and is not a run of pilotline.\n→ Name another folder with --out.`);
}

/**
 * Writes a run: first all files under a temporary name beside it, then one rename, so that a killed run leaves nothing
 * that looks whole.
 * @throws {UserError} when the disk is full or the folder may not be written
 */
export function writeRun(
  folder: string,
  manifest: Omit<Manifest, 'files'>,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  const temporary = `${folder}.tmp-${process.pid}`;
  try {
    removeAbandoned(folder);
    makeFolder(temporary);
    for (const [name, content] of files) writeFileSync(join(temporary, name), content);
    const hashes = Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)]));
    writeFileSync(join(temporary, 'manifest.json'), `${JSON.stringify({ ...manifest, files: hashes }, null, 2)}\n`);
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw new UserError(
      `Cannot write ${folder} (${codeOf(error)}).\n→ Name a folder that you may write, with space left, by --out. Nothing was written.`,
    );
  }
}

/** The bytes of a file, for the Parquet reader. */
export function arrayBufferOf(file: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(file)).buffer;
}

/** Writes the report and charts of a finished run again. */
export function rewriteReport(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, content] of files) {
    const temporary = join(folder, `.${name}.tmp-${process.pid}`);
    try {
      writeFileSync(temporary, content);
      renameSync(temporary, join(folder, name));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw new UserError(
        `Cannot write ${join(folder, name)} (${codeOf(error)}).\n→ Make sure that you may write there and that there is space left.`,
      );
    }
  }
}

/** A folder with its parents. Node's own recursive way never returns where a parent forbids children, as in /proc. */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (parent !== folder && !existsSync(parent)) makeFolder(parent);
  mkdirSync(folder);
}

/** Temporary folders of this run whose process is gone. */
function removeAbandoned(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(`${basename(folder)}.tmp-`) ? Number(name.split('.tmp-')[1]) : NaN;
    if (Number.isInteger(owner) && !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    throw new UserError(`${folder} is not a folder.\n→ Name another folder with --out.`);
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
