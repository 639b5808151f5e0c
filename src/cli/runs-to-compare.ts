import { statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import type { Study } from '#compile';
import { USUAL_DESIGN } from '#experiment';
import type { RunToCompare } from '#pipeline';
import type { OutcomeTable } from '#table';
import { finishedRun, tableOfRun } from './finished-run.ts';
import type { Inputs } from './manifest.ts';
import { UserError } from './world.ts';

/** A run that is to be compared, before its table is read or simulated. */
export interface Source {
  readonly label: string;
  readonly study: Study;
  readonly inputs: Inputs;
  /** The command that makes it again. */
  readonly command: string;
  /** Reads it, or simulates until the signal aborts. */
  readonly table: (signal: AbortSignal) => Promise<OutcomeTable>;
}

/** Whether what the user names are folders of runs; otherwise it is one scenario. @throws {UserError} where neither fits */
export function areFolders(paths: readonly string[], cwd: string): boolean {
  const folders = paths.filter(
    (path) => statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true,
  );
  if (folders.length === paths.length) return true;
  if (folders.length === 0 && paths.length === 1) return false;
  const odd = paths.find((path) => !folders.includes(path)) ?? '';
  throw new UserError(
    `${odd} is not the folder of a run.\n→ Name one scenario alone, or one or several folders of finished runs.`,
  );
}

/** Finished runs by their folders. @throws {UserError} for what is no run of this code, or cannot be compared */
export function finishedSources(paths: readonly string[], cwd: string): readonly Source[] {
  const folders = paths.map((path) => resolve(cwd, path));
  const twice = folders.findIndex((folder, at) => folders.indexOf(folder) !== at);
  if (twice >= 0) throw new UserError(`${paths[twice]} is named twice.\n→ Name every run once.`);
  const labels = folders.map((folder) => {
    const namesakes = folders.filter((other) => basename(other) === basename(folder)).length;
    return namesakes > 1 ? relative(cwd, folder) : basename(folder);
  });
  return folders.map((folder, at): Source => {
    const { manifest, study } = finishedRun(folder, paths[at]);
    const { inputs, command } = manifest;
    return { label: labels[at], study, inputs, command, table: () => tableOfRun(folder, manifest, study) };
  });
}

/**
 * What tells runs on the same luck from others: the seed.
 * @throws {UserError} where two runs have one seed and two designs, and so are neither paired nor independent
 */
export function lucksOf(sources: readonly Source[]): readonly string[] {
  const designs = new Map<string, { readonly design: string; readonly label: string }>();
  return sources.map(({ label, inputs: { options } }) => {
    const design = JSON.stringify(options.design ?? USUAL_DESIGN);
    const before = designs.get(options.seed) ?? { design, label };
    designs.set(options.seed, before);
    if (before.design !== design)
      throw new UserError(
        `${before.label} and ${label} have the same seed and different designs, so they are neither on the same luck nor independent.\n→ Run one of them again with another --seed, or with the design of the other.`,
      );
    return options.seed;
  });
}

/** The runs with their tables. */
export async function readSources(sources: readonly Source[], signal: AbortSignal): Promise<readonly RunToCompare[]> {
  const lucks = lucksOf(sources);
  const runs: RunToCompare[] = [];
  // One after the other: tables are large while they are read.
  for (const [at, { label, study, table }] of sources.entries()) {
    runs.push({ label, study, luck: lucks[at], table: await table(signal) });
  }
  return runs;
}
