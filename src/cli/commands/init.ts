import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Answers, Shelves, StarterModel } from '../init/answers.ts';
import { collectAnswers } from '../init/collect.ts';
import { fittingShelves } from '../init/fitting.ts';
import { refuseTaken, writeNewFile } from '../init/new-file.ts';
import type { Surroundings } from '../init/templates/parts.ts';
import { pilotPlatformStarter } from '../init/templates/pilot-platform.ts';
import { queueStarter } from '../init/templates/queue.ts';
import { programRoot, readLibrary } from '../library.ts';
import { openOrExplain } from '../open.ts';
import { UserError, type World } from '../world.ts';

/** Options of `init`, as typed. */
export interface InitFlags {
  readonly model?: string;
  readonly question?: string;
  readonly decision?: string;
  readonly fields?: string;
  readonly rate?: string;
  readonly lines?: string;
  readonly budget?: string;
  readonly coConstruction?: string;
  readonly investment?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly yes?: boolean;
}

const STARTERS: Readonly<Record<StarterModel, (answers: Answers, around: Surroundings) => string>> = {
  'pilot-platform': pilotPlatformStarter,
  queue: queueStarter,
};

/** Writes a commented scenario to begin with, which is checked before it is written. */
export async function initCommand(name: string | undefined, flags: InitFlags, world: World): Promise<number> {
  const folder = folderFor(flags, world);
  const force = flags.force === true;
  const fileOf = (called: string): { path: string; shown: string } => {
    const path = join(folder, `${called}.yaml`);
    return { path, shown: relative(world.cwd, path) };
  };
  const around = { schema: schemaFor(folder) };
  const shelves = shelvesFor(folder, world, (starter) => pilotPlatformStarter(starter, around));
  const answers = await collectAnswers({
    said: saidIn(name, flags),
    yes: flags.yes === true,
    asker: flags.yes === true ? undefined : await world.asker?.(),
    shelves,
    named: (called) => refuseTaken(fileOf(called), force),
  });
  const file = fileOf(answers.name);
  const text = STARTERS[answers.model](answers, around);
  const study = openOrExplain({ file: file.shown, text, library: { extended: {}, ...shelves } }, []);
  writeNewFile(file, text, force);
  world.out(`Wrote ${file.shown} (${study.policies.length === 1 ? '1 policy' : `${study.policies.length} policies`}). Open it, and change first what it says to change first.
  npx pilotline check ${file.shown}
  npx pilotline run ${file.shown}
`);
  return 0;
}

/**
 * Where the file goes: as said, else among the scenarios that are here, else here.
 * @throws {UserError} when something that is no folder stands there
 */
function folderFor({ out }: InitFlags, { cwd }: World): string {
  if (out !== undefined) return aFolder(resolve(cwd, out), out);
  const usual = join(cwd, 'scenarios');
  return statSync(usual, { throwIfNoEntry: false })?.isDirectory() === true ? usual : cwd;
}

function aFolder(folder: string, shown: string): string {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  if (statSync(there).isDirectory()) return folder;
  throw new UserError(
    `--out ${shown} is no folder: ${there === folder ? 'it' : there} is a file.\n→ Name a folder; the file is called by NAME, for instance: pilotline init my-city --out studies.`,
  );
}

function shelvesFor(folder: string, { cwd }: World, write: (answers: Answers) => string): Shelves {
  const beside = join(folder, 'scenario.yaml');
  const shelves = {
    contracts: readLibrary('co-construction', beside, cwd),
    instruments: readLibrary('investment', beside, cwd),
  };
  return fittingShelves(shelves, cwd, write);
}

/** The schema beside the file, or that of the program. */
function schemaFor(folder: string): string {
  const name = 'scenario.schema.json';
  if (existsSync(join(folder, name))) return `./${name}`;
  return relative(folder, join(programRoot(), 'scenarios', name)).replaceAll('\\', '/');
}

function saidIn(name: string | undefined, flags: InitFlags): Record<string, string | undefined> {
  return {
    NAME: name,
    '--model': flags.model,
    '--question': flags.question,
    '--decision': flags.decision,
    '--fields': flags.fields,
    '--rate': flags.rate,
    '--lines': flags.lines,
    '--budget': flags.budget,
    '--co-construction': flags.coConstruction,
    '--investment': flags.investment,
  };
}
