import type { World } from '../world.ts';
import { UserError } from '../world.ts';
import { isTranslation } from '../files.ts';
import { readBundle } from '../library.ts';
import { openOrExplain } from '../open.ts';
import { phrasesOf } from '../translations.ts';

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

function scenarioIn(file: string, world: World): string {
  const { policies, fields, inputs, assumptions } = openOrExplain(readBundle(file, world.cwd), []);
  const assumed = assumptions.filter(({ uncertain, evidence }) => uncertain && evidence.grade === 'assumption').length;
  return `${counted(policies.length, 'policy', 'policies')}, ${counted(fields.length, 'field', 'fields')}, ${counted(inputs.length, 'uncertain input', 'uncertain inputs')}, of which assumptions: ${assumed}`;
}

function wordsIn(file: string, world: World): string {
  return `words of another language for ${counted(Object.keys(phrasesOf(file, world.cwd)).length, 'text', 'texts')}`;
}

function counted(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
