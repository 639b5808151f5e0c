import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFiles } from './draft.ts';
import type { Draft } from './draft.ts';
import { UserError } from './world.ts';

/** Digits of the hash in the name of a folder. */
export const NAME_DIGITS = 10;

/** What a folder that answers one question holds. */
export interface Answer {
  /** How its kind is called: "this search". */
  readonly called: string;
  /** The JSON file that says what the folder holds. */
  readonly file: string;
  /** Hash of everything that decides the numbers, as it stands in that file. */
  readonly inputsHash: string;
}

/** Nothing that was made by something else is overwritten. @throws {UserError} when the folder holds that */
export function refuseForeign(folder: string, { called, file, inputsHash }: Answer): void {
  if (isVacant(folder) || hashIn(join(folder, file)) === inputsHash) return;
  throw new UserError(`${folder} exists and is not ${called}.\n→ Name another folder with --out, or delete it.`);
}

/** Gives a finished answer its folder; the same one is written over itself, for a newer version may draw otherwise. */
export function publishAnswer(
  draft: Draft,
  folder: string,
  { answer, files }: { readonly answer: Answer; readonly files: ReadonlyMap<string, string> },
): void {
  if (draft.publish(files)) return;
  refuseForeign(folder, answer);
  replaceFiles(folder, files);
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
