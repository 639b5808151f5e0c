import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './files.ts';
import { UserError } from './world.ts';

/**
 * A folder in the making, under a temporary name beside the one it will have: a killed run leaves nothing that looks
 * whole, and a place that cannot be written is known before anything is simulated.
 */
export interface Draft {
  /** Lets somebody write into the folder, under its temporary name. @throws {UserError} when the disk is full */
  readonly fill: <Made>(write: (folder: string) => Made) => Made;
  /**
   * Writes the files, then gives the folder its name; false where somebody filled a folder of that name meanwhile.
   * @throws {UserError} when the disk is full
   */
  readonly publish: (files: ReadonlyMap<string, string | Uint8Array>) => boolean;
  /** Leaves no trace, unless it was published. */
  readonly discard: () => void;
}

/** Between the name of a folder and the process that is making it. */
const MARK = '.tmp-pilotline-';

/** Begins a folder. @throws {UserError} when it may not be written */
export function beginDraft(folder: string): Draft {
  const temporary = `${folder}${MARK}${process.pid}`;
  const made: string[] = [];
  const discard = (): void => {
    process.off('exit', discard);
    if (existsSync(temporary)) rmSync(temporary, { recursive: true, force: true });
    for (const parent of made.toReversed()) if (isEmpty(parent)) rmdirSync(parent);
  };
  const orExplain = <Made>(work: () => Made): Made => {
    try {
      return work();
    } catch (error) {
      discard();
      // What the disk did not refuse is no fault of the disk.
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new UserError(
        `Cannot write ${folder} (${codeOf(error)}).\n→ Name a folder that you may write, with space left, by --out. Nothing was written.`,
      );
    }
  };
  // A second Ctrl-C ends the process wherever it is.
  process.once('exit', discard);
  orExplain(() => {
    removeAbandoned(folder);
    makeParents(temporary, made);
    mkdirSync(temporary);
  });
  return {
    fill: (write) => orExplain(() => write(temporary)),
    publish: (files) => {
      let published = false;
      orExplain(() => {
        for (const [name, content] of files) writeFileSync(join(temporary, name), content);
        published = renameOnto(temporary, folder);
      });
      return published;
    },
    discard,
  };
}

/** Renames a folder; false, and nothing done, where the name is taken. Only an empty folder gives way. */
function renameOnto(temporary: string, folder: string): boolean {
  try {
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(temporary, folder);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error))) return false;
    throw error;
  }
}

/** Replaces files of a folder one by one, each whole. @throws {UserError} when one cannot be written */
export function replaceFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, content] of files) {
    const temporary = join(folder, `.${name}${MARK}${process.pid}`);
    try {
      writeFileSync(temporary, content);
      renameSync(temporary, join(folder, name));
    } catch (error) {
      if (existsSync(temporary)) rmSync(temporary);
      throw new UserError(
        `Cannot write ${join(folder, name)} (${codeOf(error)}).\n→ Make sure that you may write there and that there is space left.`,
      );
    }
  }
}

/**
 * Makes the parents of a path that are missing, outermost first, and notes them. Node's own recursive way never returns where a
 * parent forbids children, as in /proc.
 */
export function makeParents(folder: string, made: string[]): void {
  const parent = dirname(folder);
  if (parent === folder || existsSync(parent)) return;
  makeParents(parent, made);
  mkdirSync(parent);
  made.push(parent);
}

function isEmpty(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length === 0;
}

/** Drafts of this folder whose process is gone. */
function removeAbandoned(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(`${basename(folder)}${MARK}`) ? Number(name.split(MARK)[1]) : NaN;
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
