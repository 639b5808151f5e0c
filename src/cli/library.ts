import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extendedPath, extendsOf } from '#scenario';
import type { Study } from '#compile';
import type { LibraryFile, ScenarioBundle } from '#scenario';
import { isFile, readText, withoutExtension, yamlFiles } from './files.ts';
import { translationsBeside } from './translations.ts';

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
 * Reads a scenario with everything it may use: what it extends, the contracts and instruments of the program and of the
 * folders beside the scenario (which win on the same name), and the words of other languages beside all of them.
 */
export function readBundle(path: string, cwd: string): ScenarioBundle {
  const bundle = readInEnglish(path, cwd);
  const { extended, contracts, instruments } = bundle.library;
  const files = [
    ...Object.values({ ...contracts, ...instruments }).map((each) => each.file),
    ...Object.keys(extended).toReversed(),
    path,
  ];
  return { ...bundle, translations: translationsBeside(files, cwd) };
}

/** The same without the words of other languages, for whoever tells nothing in them. */
export function readInEnglish(path: string, cwd: string): ScenarioBundle {
  const file = resolve(cwd, path);
  const text = readText(file, path);
  const extended = readExtended(path, text, cwd);
  const contracts = readLibrary('co-construction', file, cwd);
  const instruments = readLibrary('investment', file, cwd);
  return { file: path, text, library: { extended, contracts, instruments } };
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
