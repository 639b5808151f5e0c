import type { World } from '../world.ts';
import { UserError } from '../world.ts';
import { readBundle } from '../library.ts';
import { openOrExplain } from '../open.ts';

/** Validates scenarios: all problems of each, or one line that all is well. */
export function checkCommand(files: readonly string[], world: World): number {
  let code = 0;
  for (const file of files) {
    try {
      const { policies, fields, inputs, assumptions } = openOrExplain(readBundle(file, world.cwd), []);
      const assumed = assumptions.filter(
        ({ uncertain, evidence }) => uncertain && evidence.grade === 'assumption',
      ).length;
      world.out(
        `${file}: fine (${counted(policies.length, 'policy', 'policies')}, ${counted(fields.length, 'field', 'fields')}, ${counted(inputs.length, 'uncertain input', 'uncertain inputs')}, of which assumptions: ${assumed})\n`,
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      world.err(`${error.message}\n`);
      code = 2;
    }
  }
  return code;
}

function counted(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
