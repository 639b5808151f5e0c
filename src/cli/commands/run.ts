import { join, relative, resolve } from 'node:path';
import type { Study } from '#compile';
import { blockSizeOf, mostReplications } from '#experiment';
import { inLanguage, phrase, say, stoppingWords, terminalTable } from '#report';
import type { Language, Telling } from '#report';
import type { Findings } from '#analysis';
import { report, tellingOf } from '#pipeline';
import { catalogueOf } from '#table';
import { codeHash } from '../code.ts';
import { beginDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { onlyUsed, readBundle } from '../library.ts';
import { openOrExplain, overridesFrom, policiesFrom } from '../open.ts';
import { FORMAT, hashInputs, inLanguageOf } from '../manifest.ts';
import type { Inputs, Manifest } from '../manifest.ts';
import { precisionFrom } from '../precision.ts';
import { provenanceOfRun } from '../provenance.ts';
import { readTables } from '../read-tables.ts';
import { replicationsFor } from '../replications.ts';
import { designOption, samplingOf } from '../sampling.ts';
import {
  computedFiles,
  defaultFolder,
  editedFiles,
  readRun,
  renewFiles,
  sha256OfFile,
  withManifest,
} from '../run-folder.ts';
import { simulated } from '../simulated.ts';
import { releaseCells } from '../spool.ts';
import { summaryRows } from '../summary.ts';
import { VERSION } from '../version.ts';
import { TABLE_FILES, writeTables } from '../write-tables.ts';
import type { SimulatingFlags } from '../simulating-flags.ts';
import { tellUntold } from '../words-beside.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `run`, as typed; the program fills in those that have a default. */
export interface RunFlags extends SimulatingFlags {
  readonly policy: readonly string[];
  readonly precision: readonly string[];
  readonly minutes?: number;
  readonly interpreter: 'compiled' | 'reference';
  readonly language: Language;
}

/** What was found, and the command that finds it again. */
interface Finished {
  readonly findings: Findings;
  readonly command: string;
}

/** Simulates a scenario, writes its folder, and says where the report is. */
export async function runCommand(scenario: string, flags: RunFlags, world: World): Promise<number> {
  const bundle = readBundle(scenario, world.cwd);
  const overrides = overridesFrom(flags.set);
  const study = openOrExplain(bundle, overrides);
  const policies = policiesFrom(study, flags.policy);
  const design = samplingOf(study, flags);
  const { precision, most } = precisionFrom(study, flags);
  const count = (policies ?? study.policies).length;
  const asked = flags.replications ?? (precision && (most ?? mostReplications(study, count, blockSizeOf(design))));
  const inputs: Inputs = {
    bundle: onlyUsed(bundle, study),
    overrides,
    options: {
      seed: flags.seed ?? study.scenario.seed,
      replications: replicationsFor(
        study,
        {
          asked,
          leastBlocks: 1,
          count,
          called: 'policies',
          option: '--policy',
          design,
          windowed: precision === undefined,
        },
        world,
      ),
      policies,
      interpreter: flags.interpreter,
      ...designOption(study, design),
      ...(precision && { precision }),
    },
  };
  const folder = flags.out === undefined ? defaultFolder(world.cwd, inputs) : resolve(world.cwd, flags.out);
  const telling = tellingOf(study, bundle, flags.language);
  tellUntold(study, telling, { scenario, quiet: flags.quiet, world });
  const { findings, command } =
    (await findingsOfFinished(study, folder, inputs, { telling, world })) ??
    (await runAnew(study, folder, inputs, { flags, telling, world }));
  inLanguage(telling, () => {
    tell(findings, study, { folder, inputs, flags, world, command });
  });
  return findings.failedRows > 0 ? 1 : 0;
}

/** The same inputs are the same run: what is there is read, not simulated again. */
async function findingsOfFinished(
  study: Study,
  folder: string,
  inputs: Inputs,
  { telling, world }: { telling: Telling; world: World },
): Promise<Finished | undefined> {
  const manifest = finishedRun(folder, inputs);
  if (manifest === undefined) return undefined;
  const again = inputs.options.precision?.minutes === undefined;
  world.err(
    again
      ? 'This run exists already: the same inputs give the same numbers, so nothing was simulated.\n'
      : 'This run exists already, so nothing was simulated. It had a limit of minutes: delete its folder to run it anew.\n',
  );
  const table = await readTables(study, inputs.options, folder);
  // The path under which the scenario was named first stands in the report.
  const provenance = provenanceOfRun(study, table, manifest.inputs, telling.language);
  const { findings, rendered } = await report(study, table, provenance, { options: inputs.options, telling });
  const edited = editedFiles(folder, manifest);
  if (edited.length > 0)
    world.err(
      `Changed by hand and left as it is: ${edited.join(', ')}. \`pilotline report\` and the folder draws it again.\n`,
    );
  renewFiles(folder, inLanguageOf(manifest, telling), computedFiles(study, findings, rendered), edited);
  return { findings, command: provenance.command };
}

/** The manifest of this very run, if it is there. @throws {UserError} when something else is */
function finishedRun(folder: string, inputs: Inputs): Manifest | undefined {
  const manifest = readRun(folder, 'Name another folder with --out.');
  if (manifest === undefined || manifest.inputsHash === hashInputs(inputs, codeHash())) return manifest;
  const why = manifest.code === codeHash() ? '' : ', simulated by other code than this';
  throw new UserError(`${folder} holds another run${why}.\n→ Name another folder with --out, or delete it.`);
}

async function runAnew(
  study: Study,
  folder: string,
  inputs: Inputs,
  { flags, telling, world }: { flags: RunFlags; telling: Telling; world: World },
): Promise<Finished> {
  const signal = world.interruption();
  const draft = beginDraft(folder);
  try {
    const table = await simulated(study, inputs, { ...flags, world, signal, draft });
    draft.fill((temporary) => {
      writeTables(table, temporary);
    });
    const provenance = provenanceOfRun(study, table, inputs, telling.language);
    const { findings, rendered } = await report(study, table, provenance, { options: inputs.options, telling });
    signal.throwIfAborted();
    draft.fill(() => {
      releaseCells(table);
    });
    const tables = tableHashes(draft);
    const manifest = inLanguageOf(manifestOf(inputs, provenance.command), telling);
    const files = withManifest(manifest, tables, computedFiles(study, findings, rendered));
    // Whoever was faster with the same run has written the same.
    if (!draft.publish(files)) finishedRun(folder, inputs);
    return { findings, command: provenance.command };
  } finally {
    draft.discard();
  }
}

function tableHashes(draft: Draft): ReadonlyMap<string, string> {
  return draft.fill(
    (temporary) => new Map(TABLE_FILES.map((name) => [name, sha256OfFile(join(temporary, name))] as const)),
  );
}

function manifestOf(inputs: Inputs, command: string): Omit<Manifest, 'files'> {
  return {
    format: FORMAT,
    program: 'pilotline',
    version: VERSION,
    code: codeHash(),
    node: process.version,
    inputsHash: hashInputs(inputs, codeHash()),
    command,
    inputs,
  };
}

function tell(
  findings: Findings,
  study: Study,
  {
    folder,
    inputs,
    flags,
    world,
    command,
  }: { folder: string; inputs: Inputs; flags: RunFlags; world: World; command: string },
): void {
  if (flags.json === true) {
    const rows = summaryRows(findings, catalogueOf(study.own).all)
      .filter(({ variant }) => variant === 'as stated')
      .map(({ variant: _, ...row }) => row);
    world.out(
      `${JSON.stringify({ folder, seed: inputs.options.seed, replications: findings.replications, ...endedOf(findings), rows })}\n`,
    );
    return;
  }
  world.out(`${terminalTable(findings, phrase(study.scenario.title))}\n\n`);
  const ending = stoppingWords(findings, command);
  if (ending !== undefined) world.out(`${ending}\n\n`);
  world.out(`${say('terminal.report', { file: relative(world.cwd, join(folder, 'report.md')) })}\n`);
}

/** What ended a run that decided that itself, and which policies were left, for programs. */
function endedOf({ stopping }: Findings): {
  readonly ended?: string;
  readonly looks?: number;
  readonly left?: readonly string[];
} {
  return stopping === undefined ? {} : { ended: stopping.ended, looks: stopping.looks, left: stopping.choice.left };
}
