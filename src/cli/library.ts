import type { Stats } from 'node:fs';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAXIMUM_TEXT, extendedPath, extendsOf } from '#scenario';
import type { Study } from '#compile';
import type { LibraryFile, ScenarioBundle } from '#scenario';
import { UserError } from './world.ts';

/** Kinds of library files, each in a folder of its name. */
export type LibraryKind = 'co-construction' | 'investment';

/**
 * The root of the installed program: the nearest folder above that has a package.json.
 * @throws {Error} when there is none: the program was taken out of its folder
 */
export function programRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('the models of pilotline are not beside the program');
    folder = dirname(folder);
  }
  return folder;
}

/**
 * Reads a scenario with everything it may use: what it extends, and the contracts and instruments of the program and
 * of the folders beside the scenario (which win on the same name).
 */
export function readBundle(path: string, cwd: string): ScenarioBundle {
  const file = resolve(cwd, path);
  const shown = path;
  const text = readText(file, shown);
  return {
    file: shown,
    text,
    library: {
      extended: readExtended(shown, text, cwd),
      contracts: readLibrary('co-construction', file, cwd),
      instruments: readLibrary('investment', file, cwd),
    },
  };
}

/**
 * The bundle without the contracts and instruments that the study does not name: they do not decide its numbers. What is
 * named in crossings that were left out stays, because whoever reads the scenario again looks for it.
 */
export function onlyUsed(bundle: ScenarioBundle, { contracts, instruments, scenario }: Study): ScenarioBundle {
  const { library } = bundle;
  const { leftOut } = scenario.policies;
  const only = (files: Readonly<Record<string, LibraryFile>>, names: readonly string[]): Record<string, LibraryFile> =>
    Object.fromEntries(Object.entries(files).filter(([name]) => names.includes(name)));
  return {
    ...bundle,
    library: {
      extended: library.extended,
      contracts: only(library.contracts, [
        ...contracts.map(({ contract }) => contract.name),
        ...leftOut.map(({ contract }) => contract),
      ]),
      instruments: only(library.instruments, [
        ...instruments.map(({ instrument }) => instrument.name),
        ...leftOut.map(({ instrument }) => instrument),
      ]),
    },
  };
}

/** The YAML files of a kind, by name. */
export function readLibrary(kind: LibraryKind, scenario: string, cwd: string): Record<string, LibraryFile> {
  const folders = [join(programRoot(), 'models', kind), join(dirname(scenario), kind)];
  return Object.fromEntries(
    folders.flatMap((folder) =>
      yamlFiles(folder)
        .filter(hasName)
        .map((name) => {
          const shown = relative(cwd, join(folder, name));
          return [withoutExtension(name), { file: shown, text: readText(join(folder, name), shown) }];
        }),
    ),
  );
}

/** Can it be called by its name? Names that mean something to JavaScript itself are none. */
function hasName(file: string): boolean {
  return /^[\p{L}\p{N}]/u.test(file);
}

/** Names of the YAML files in a folder; none when there is no such folder. */
export function yamlFiles(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .filter((name) => /[.]ya?ml$/.test(name) && isFile(join(folder, name)))
    .toSorted();
}

/** The name that a YAML file is called by. */
export function withoutExtension(file: string): string {
  return basename(file).replace(/[.]ya?ml$/, '');
}

function isFile(path: string): boolean {
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

function readExtended(shown: string, text: string, cwd: string): Record<string, string> {
  const extended: Record<string, string> = {};
  let [file, current] = [shown, text];
  for (;;) {
    const written = extendsOf(current);
    if (written === undefined) return extended;
    file = extendedPath(file, written);
    if (Object.hasOwn(extended, file) || !isFile(resolve(cwd, file))) return extended;
    current = readText(resolve(cwd, file), file);
    extended[file] = current;
  }
}
