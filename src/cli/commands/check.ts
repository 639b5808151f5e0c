import { basename, dirname, resolve } from 'node:path';
import { models } from '#models';
import { openStudy } from '#pipeline';
import type { World } from '../world.ts';
import { UserError } from '../world.ts';
import { isTranslation } from '../files.ts';
import { readBundle } from '../library.ts';
import { openOrExplain } from '../open.ts';
import { phrasesOf } from '../translations.ts';
import { fileOfWords, refuseStray, textsFor, textsOfLibraryFile, wordsFileOf } from '../words-beside.ts';

/** Validates scenarios: all problems of each, or one line that all is well. */
export function checkCommand(files: readonly string[], world: World): number {
  let code = 0;
  for (const file of files) {
    try {
      world.out(`${file}: fine (${isTranslation(file) ? wordsIn(file, world) : scenarioIn(file, world)})\n`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      world.err(`${error.message}\n`);
      code = 2;
    }
  }
  return code;
}

function scenarioIn(file: string, { cwd }: World): string {
  const bundle = readBundle(file, cwd);
  const study = openOrExplain(bundle, []);
  refuseStray(wordsFileOf(file), file, textsFor(bundle, study), cwd);
  const { policies, fields, inputs, assumptions } = study;
  const assumed = assumptions.filter(({ uncertain, evidence }) => uncertain && evidence.grade === 'assumption').length;
  return `${counted(policies.length, 'policy', 'policies')}, ${counted(fields.length, 'field', 'fields')}, ${counted(inputs.length, 'uncertain input', 'uncertain inputs')}, of which assumptions: ${assumed}`;
}

function wordsIn(file: string, { cwd }: World): string {
  const words = counted(Object.keys(phrasesOf(file, cwd)).length, 'text', 'texts');
  const of = fileOfWords(file, cwd);
  const texts = of === undefined ? undefined : textsOf(of, cwd);
  if (of !== undefined && texts !== undefined) refuseStray(file, of, texts, cwd);
  return `words of another language for ${words}`;
}

/** Texts of a scenario, or of what scenarios share: that lies in a folder of its kind. Undefined for a scenario with mistakes. */
function textsOf(file: string, cwd: string): readonly string[] | undefined {
  const folder = basename(dirname(resolve(cwd, file)));
  if (folder === 'co-construction' || folder === 'investment') return textsOfLibraryFile(file, cwd);
  const bundle = readBundle(file, cwd);
  const study = openStudy(bundle, [], models);
  return study.ok ? textsFor(bundle, study.value) : undefined;
}

function counted(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
