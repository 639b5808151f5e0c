import { resolve } from 'node:path';
import type { Study } from '#compile';
import { textsOfStudy, untold } from '#pipeline';
import type { Telling } from '#report';
import { printProblems, strayPhrases, textsIn } from '#scenario';
import type { ScenarioBundle } from '#scenario';
import { isFile, readText, withoutExtension } from './files.ts';
import { UserError, type World } from './world.ts';

/** The file of Chinese words beside a file. */
export function wordsFileOf(file: string): string {
  return file.replace(/[.]ya?ml$/, '.zh.yaml');
}

/** The file that a file of words stands beside; undefined where there is none. */
export function fileOfWords(words: string, cwd: string): string | undefined {
  const base = words.replace(/[.][a-z]{2}[.]ya?ml$/, '');
  return ['.yaml', '.yml'].map((ending) => `${base}${ending}`).find((file) => isFile(resolve(cwd, file)));
}

/** Every text that words beside a scenario can be for: its own, those of its parts, and the names of its policies. */
export function textsFor(bundle: ScenarioBundle, study: Study): readonly string[] {
  const { extended } = bundle.library;
  const files = [bundle, ...Object.entries(extended).map(([file, text]) => ({ file, text }))];
  const { policies } = study.scenario;
  return [
    ...files.flatMap(textsIn),
    ...textsOfStudy(study),
    ...[...study.own.stored, ...study.own.ratios].flatMap(({ title, definition }) => [title, definition]),
    ...[...policies.policies, ...policies.leftOut].flatMap(({ name }) => [name, ...name.split(/ [+] |, /)]),
    ...study.contracts.map(({ contract }) => contract.name),
    ...study.instruments.map(({ instrument }) => instrument.name),
  ];
}

/** Every text that words beside a contract or an instrument can be for. */
export function textsOfLibraryFile(file: string, cwd: string): readonly string[] {
  return [withoutExtension(file), ...textsIn({ file, text: readText(resolve(cwd, file), file) })];
}

/** @throws {UserError} when a file of words has entries that are for none of the texts of a file */
export function refuseStray(words: string, of: string, texts: readonly string[], cwd: string): void {
  if (!isFile(resolve(cwd, words))) return;
  const stray = strayPhrases({ file: words, text: readText(resolve(cwd, words), words) }, new Set(texts), of);
  if (stray.length > 0) throw new UserError(printProblems(stray).trimEnd());
}

/** Says once how many texts of a study a report in this language will tell as they are, and where words for them go. */
export function tellUntold(
  study: Study,
  telling: Telling,
  { scenario, quiet, world }: { readonly scenario: string; readonly quiet: boolean | undefined; readonly world: World },
): void {
  if (quiet === true) return;
  const { length: count } = untold(study, telling);
  if (count === 0) return;
  const texts = count === 1 ? '1 text has' : `${count} texts have`;
  world.err(`${texts} no Chinese; see ${wordsFileOf(scenario)}\n`);
}
