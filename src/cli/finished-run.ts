import type { Study } from '#compile';
import type { OutcomeTable } from '#table';
import { codeHash } from './code.ts';
import type { Manifest } from './manifest.ts';
import { openOrExplain } from './open.ts';
import { readTables } from './read-tables.ts';
import { readRun } from './run-folder.ts';
import { UserError } from './world.ts';

/**
 * A finished run that this code simulated, from its folder; `path` is how the user called it.
 * @throws {UserError} when there is none, it was changed, or other code simulated it
 */
export function finishedRun(folder: string, path: string): { readonly manifest: Manifest; readonly study: Study } {
  const remedy = 'Name the folder of a run, such as reports/runs/quanzhou-0123456789.';
  const manifest = readRun(folder, remedy);
  if (manifest === undefined) throw new UserError(`There is no run in ${path}.\n→ ${remedy}`);
  if (manifest.code !== codeHash())
    throw new UserError(
      `${path} was simulated by other code than this; its numbers and the charts of this version do not belong together.\n→ Run it again: ${manifest.command}`,
    );
  const { bundle, overrides } = manifest.inputs;
  return { manifest, study: openOrExplain(bundle, overrides) };
}

/** The table of a finished run. */
export function tableOfRun(folder: string, { inputs }: Manifest, study: Study): Promise<OutcomeTable> {
  return readTables(study, inputs.options, folder);
}
