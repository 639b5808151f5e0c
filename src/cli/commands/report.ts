import { join, relative, resolve } from 'node:path';
import { report, tellingOf } from '#pipeline';
import { inLanguage, say } from '#report';
import type { Language } from '#report';
import { finishedRun, tableOfRun } from '../finished-run.ts';
import { inLanguageOf } from '../manifest.ts';
import { provenanceOfRun } from '../provenance.ts';
import { computedFiles, renewFiles } from '../run-folder.ts';
import type { World } from '../world.ts';

/** Options of `report`, as typed. */
export interface ReportFlags {
  readonly language?: Language;
}

/** Renders the report of a finished run again, from its tables alone. */
export async function reportCommand(path: string, flags: ReportFlags, world: World): Promise<number> {
  const folder = resolve(world.cwd, path);
  const { manifest, study } = finishedRun(folder, path);
  const table = await tableOfRun(folder, manifest, study);
  const { bundle, options } = manifest.inputs;
  const language = flags.language ?? manifest.language ?? 'en';
  const telling = tellingOf(study, bundle, language);
  const provenance = provenanceOfRun(study, table, manifest.inputs, language);
  const { findings, rendered } = await report(study, table, provenance, { options, telling });
  renewFiles(folder, inLanguageOf(manifest, telling), computedFiles(study, findings, rendered));
  const file = relative(world.cwd, join(folder, 'report.md'));
  world.out(`${inLanguage(telling, () => say('terminal.report', { file }))}\n`);
  return 0;
}
