import { join, relative, resolve } from 'node:path';
import { report } from '#pipeline';
import { codeHash } from '../code.ts';
import { openOrExplain } from '../open.ts';
import { provenanceOf } from '../provenance.ts';
import { arrayBufferOf, computedFiles, readRun, renewFiles } from '../run-folder.ts';
import { decodeTables } from '../tables.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Renders the report of a finished run again, from its tables alone. */
export async function reportCommand(path: string, world: World): Promise<number> {
  const folder = resolve(world.cwd, path);
  const remedy = 'Name the folder of a run, such as reports/runs/quanzhou-0123456789.';
  const manifest = readRun(folder, remedy);
  if (manifest === undefined) throw new UserError(`There is no run in ${path}.\n→ ${remedy}`);
  if (manifest.code !== codeHash())
    throw new UserError(
      `${path} was simulated by other code than this; its numbers and the charts of this version do not belong together.\n→ Run it again: ${manifest.command}`,
    );
  const { bundle, overrides, options } = manifest.inputs;
  const study = openOrExplain(bundle, overrides);
  const table = await decodeTables(study, options, (name) => arrayBufferOf(join(folder, name)));
  const { findings, rendered } = await report(study, table, provenanceOf(manifest.inputs));
  renewFiles(folder, manifest, computedFiles(findings, rendered));
  world.out(`Report: ${relative(world.cwd, join(folder, 'report.md'))}\n`);
  return 0;
}
