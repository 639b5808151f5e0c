import { join, relative } from 'node:path';
import { models } from '#models';
import { printProblems } from '#scenario';
import type { LibraryFile } from '#scenario';
import { contractsOf, instrumentsOf, questionLine } from '../shelf.ts';
import { readText, yamlFiles } from '../files.ts';
import { programRoot, readLibrary } from '../library.ts';
import type { LibraryKind } from '../library.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Lists everything that a scenario can name, with one sentence each. */
export function listCommand(world: World): number {
  const folder = join(world.cwd, 'scenarios');
  const here = yamlFiles(folder).length > 0 ? folder : join(programRoot(), 'scenarios');
  const scenario = join(here, 'scenario.yaml');
  // Models of one's own stand beside scenarios, which may lie in the working folder too.
  const library = (kind: LibraryKind): Record<string, LibraryFile> => ({
    ...readLibrary(kind, scenario, world.cwd),
    ...readLibrary(kind, join(world.cwd, 'scenario.yaml'), world.cwd),
  });
  const contracts = contractsOf(library('co-construction'));
  const instruments = instrumentsOf(library('investment'));
  const problems = [...contracts.problems, ...instruments.problems];
  section(
    world,
    'Models',
    Object.values(models).map(({ name, summary }) => [name, summary]),
  );
  section(world, 'Co-construction models', contracts.lines);
  section(world, 'Investment models', instruments.lines);
  section(
    world,
    'Scenarios',
    yamlFiles(here).map((name) => [
      relative(world.cwd, join(here, name)),
      questionLine(readText(join(here, name), name)),
    ]),
  );
  if (problems.length > 0) throw new UserError(printProblems(problems).trimEnd());
  return 0;
}

function section(world: World, title: string, lines: readonly (readonly [string, string])[]): void {
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  world.out(`${title}\n${lines.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join('')}\n`);
}
