import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFiles } from './draft.ts';
import type { Draft } from './draft.ts';
import { UserError } from './world.ts';

/** Digits of the hash in the name of a folder. */
export const NAME_DIGITS = 10;

/** A folder that answers one question: where it is, what it is called, and the file that says which question. */
export interface AnswerFolder {
  readonly folder: string;
  /** As in "this search". */
  readonly called: string;
  /** The JSON file that holds `hash` under `inputsHash`. */
  readonly file: string;
  /** Of everything that decides the numbers. */
  readonly hash: string;
}

/** Nothing that was made by something else is overwritten. @throws {UserError} when the folder holds that */
export function refuseForeign({ folder, called, file, hash }: AnswerFolder): void {
  if (isVacant(folder) || hashIn(join(folder, file)) === hash) return;
  throw new UserError(`${folder} exists and is not this ${called}.\n→ Name another folder with --out, or delete it.`);
}

/** Gives a finished answer its folder; the same one is written over itself, for a newer version may draw otherwise. */
export function publishAnswer(draft: Draft, to: AnswerFolder, files: ReadonlyMap<string, string>): void {
  if (draft.publish(files)) return;
  refuseForeign(to);
  replaceFiles(to.folder, files);
}

function isVacant(folder: string): boolean {
  try {
    return !existsSync(folder) || readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

function hashIn(file: string): string | undefined {
  try {
    const { program, inputsHash } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return program === 'pilotline' && typeof inputsHash === 'string' ? inputsHash : undefined;
  } catch {
    return undefined;
  }
}
