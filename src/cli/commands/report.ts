import { join, relative, resolve } from 'node:path';
import { report } from '#pipeline';
import { finishedRun, tableOfRun } from '../finished-run.ts';
import { provenanceOfRun } from '../provenance.ts';
import { computedFiles, renewFiles } from '../run-folder.ts';
import type { World } from '../world.ts';

/** Renders the report of a finished run again, from its tables alone. */
export async function reportCommand(path: string, world: World): Promise<number> {
  const folder = resolve(world.cwd, path);
  const { manifest, study } = finishedRun(folder, path);
  const table = await tableOfRun(folder, manifest, study);
  const provenance = provenanceOfRun(study, table, manifest.inputs);
  const { findings, rendered } = await report(study, table, provenance, manifest.inputs.options);
  renewFiles(folder, manifest, computedFiles(findings, rendered));
  world.out(`Report: ${relative(world.cwd, join(folder, 'report.md'))}\n`);
  return 0;
}
