import type { Stats } from 'node:fs';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MAXIMUM_TEXT } from '#scenario';
import { UserError } from './world.ts';

/** A file of words beside another, such as `quanzhou.zh.yaml` beside `quanzhou.yaml`. */
const BESIDE = /[.][a-z]{2}[.]ya?ml$/;

/** Is it a file of words beside another, and so neither a scenario nor a contract? */
export function isTranslation(file: string): boolean {
  return BESIDE.test(file);
}

/** Names of the YAML files in a folder, without those of words in another language; none when there is no such folder. */
export function yamlFiles(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .filter((name) => /[.]ya?ml$/.test(name) && !isTranslation(name) && isFile(join(folder, name)))
    .toSorted();
}

/** The name that a YAML file is called by. */
export function withoutExtension(file: string): string {
  return basename(file).replace(/[.]ya?ml$/, '');
}

/** Is there a file of that path? */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * The text of a file.
 * @throws {UserError} when it is missing, not a file, too large, or not text
 */
export function readText(file: string, shown: string): string {
  const stat = statOf(file, shown);
  if (!stat.isFile())
    throw new UserError(`${shown} is not a file.\n→ Name a scenario file such as scenarios/quanzhou.yaml.`);
  if (stat.size > MAXIMUM_TEXT) {
    throw new UserError(
      `${shown} has ${(stat.size / 1e6).toFixed(1)} MB; a scenario has at most ${(MAXIMUM_TEXT / 1e6).toFixed(1)} MB.\n→ Is it the right file?`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'is not text in UTF-8' : `cannot be read (${codeOf(error)})`;
    throw new UserError(`${shown} ${why}.\n→ Save it as plain text in UTF-8, and make sure that you may read it.`);
  }
}

function statOf(file: string, shown: string): Stats {
  try {
    return statSync(file);
  } catch {
    const near = yamlFiles(dirname(file));
    const hint = near.length > 0 ? `In that folder are: ${near.join(', ')}.` : 'Check the path.';
    throw new UserError(`There is no file ${shown}.\n→ ${hint}`);
  }
}

/** The code of a system error, for messages. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
