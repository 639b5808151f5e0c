import { existsSync, linkSync, lstatSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeParents } from '../draft.ts';
import { codeOf } from '../files.ts';
import { UserError } from '../world.ts';

/**
 * Writes a file whole or not at all: under a temporary name first, which is then given up for its own.
 * @throws {UserError} when the file exists and may not be replaced, or when it cannot be written
 */
export function writeNewFile(
  file: { readonly path: string; readonly shown: string },
  text: string,
  force: boolean,
): void {
  const { path, shown } = file;
  const temporary = join(dirname(path), `.pilotline-${process.pid}.tmp`);
  const made: string[] = [];
  try {
    makeParents(path, made);
    writeFileSync(temporary, text, { flag: 'wx' });
    giveName(temporary, path, force);
  } catch (error) {
    rmSync(temporary, { force: true });
    for (const parent of made.toReversed()) rmdirSync(parent);
    if (codeOf(error) === 'EEXIST') refuseExisting(shown);
    throw new UserError(
      `Cannot write ${shown} (${codeOf(error)}).\n→ Name a folder that you may write, with space left, by --out. Nothing was written.`,
    );
  }
  rmSync(temporary, { force: true });
}

/** A link is never made over a file that came meanwhile; a rename would be, and is for disks without links. */
function giveName(temporary: string, path: string, force: boolean): void {
  try {
    if (force) renameSync(temporary, path);
    else linkSync(temporary, path);
  } catch (error) {
    if (force || lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw error;
    renameSync(temporary, path);
  }
}

/** @throws {UserError} when there is something of this name that may not be replaced */
export function refuseTaken(file: { readonly path: string; readonly shown: string }, force: boolean): void {
  const there = lstatSync(file.path, { throwIfNoEntry: false });
  if (there === undefined) return;
  // A link is in the way whether or not something stands where it leads.
  const isFile = existsSync(file.path) ? statSync(file.path).isFile() : there.isSymbolicLink();
  if (isFile && force) return;
  if (isFile) refuseExisting(file.shown);
  throw new UserError(`${file.shown} is there and is no file.\n→ Choose another name.`);
}

function refuseExisting(shown: string): never {
  throw new UserError(`${shown} exists, and nothing was written.\n→ Choose another name, or replace it with --force.`);
}
