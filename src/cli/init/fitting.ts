import { dirname, join, resolve } from 'node:path';
import { models } from '#models';
import { openScenario } from '#pipeline';
import type { LibraryFile } from '#scenario';
import { programRoot, type LibraryKind } from '../library.ts';
import { USUAL, type Answers, type Shelves } from './answers.ts';

type Files = Readonly<Record<string, LibraryFile>>;

/** The text of a starter scenario with these answers. */
type Write = (answers: Answers) => string;

/**
 * What a starter scenario could use, without the contracts and instruments of this place that are for other scenarios: an
 * effect of theirs, for instance, is on something that the model does not have. Those of the program fit.
 */
export function fittingShelves(shelves: Shelves, cwd: string, write: Write): Shelves {
  const { contracts, instruments } = shelves;
  const why = (answers: Partial<Answers>): string | undefined => {
    const text = write({ ...USUAL, ...answers });
    const read = openScenario({ file: 'starter.yaml', text, library: { extended: {}, ...shelves } }, models);
    return read.ok ? undefined : read.problems.at(0)?.what;
  };
  const foreign = (files: Files, kind: LibraryKind, answersWith: (name: string) => Partial<Answers>) =>
    Object.entries(files)
      .filter(([, { file }]) => dirname(resolve(cwd, file)) !== join(programRoot(), 'models', kind))
      .flatMap(([name]) => {
        const problem = why(answersWith(name));
        return problem === undefined ? [] : [[name, problem] as const];
      });
  const unfit = new Map([
    ...foreign(contracts, 'co-construction', (name) => ({ contracts: [name], instruments: ['none'] })),
    ...foreign(instruments, 'investment', (name) => ({ instruments: ['none', name] })),
  ]);
  return { contracts: without(contracts, unfit), instruments: without(instruments, unfit), unfit };
}

function without(files: Files, names: ReadonlyMap<string, string>): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.has(name)));
}
