import { join, relative, resolve } from 'node:path';
import type { Study } from '#compile';
import { terminalTable } from '#report';
import type { Findings } from '#analysis';
import { planRun, report, simulate } from '#pipeline';
import { readBundle } from '../library.ts';
import { openOrExplain, overridesFrom, policiesFrom } from '../open.ts';
import { progressReporter } from '../progress.ts';
import { provenanceOf } from '../provenance.ts';
import { arrayBufferOf, defaultFolder, hashInputs, readRun, writeRun } from '../run-folder.ts';
import type { Inputs } from '../run-folder.ts';
import { summaryCsv, summaryRows } from '../summary.ts';
import { decodeTables, encodeTables } from '../tables.ts';
import { threadExecutor } from '../threads.ts';
import { VERSION } from '../version.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `run`, as typed; the program fills in those that have a default. */
export interface RunFlags {
  readonly replications?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly policy: readonly string[];
  readonly set: readonly string[];
  readonly interpreter: 'compiled' | 'reference';
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Simulates a scenario, writes its folder, and says where the report is. */
export async function runCommand(scenario: string, flags: RunFlags, world: World): Promise<number> {
  const bundle = readBundle(scenario, world.cwd);
  const overrides = overridesFrom(flags.set);
  const study = openOrExplain(bundle, overrides);
  const inputs: Inputs = {
    bundle,
    overrides,
    options: {
      seed: flags.seed ?? study.scenario.seed,
      replications: flags.replications ?? study.scenario.replications,
      policies: policiesFrom(study, flags.policy),
      interpreter: flags.interpreter,
    },
  };
  const folder = flags.out === undefined ? defaultFolder(world.cwd, inputs) : resolve(world.cwd, flags.out);
  const findings =
    (await findingsOfFinished(study, folder, inputs, world)) ??
    (await runAnew(study, folder, inputs, { flags, world }));
  say(findings, study, { folder, inputs, flags, world });
  return findings.failedRows > 0 ? 1 : 0;
}

/** The same inputs are the same run: what is there is read, not simulated again. */
async function findingsOfFinished(
  study: Study,
  folder: string,
  inputs: Inputs,
  world: World,
): Promise<Findings | undefined> {
  const manifest = readRun(folder);
  if (manifest === undefined) return undefined;
  if (manifest.inputsHash !== hashInputs(inputs)) {
    throw new UserError(`${folder} holds another run.\n→ Name another folder with --out, or delete it.`);
  }
  world.err('This run exists already: the same inputs give the same numbers, so nothing was simulated.\n');
  const table = await decodeTables(study, inputs.options, (name) => arrayBufferOf(join(folder, name)));
  return (await report(study, table, provenanceOf(inputs))).findings;
}

async function runAnew(
  study: Study,
  folder: string,
  inputs: Inputs,
  { flags, world }: { flags: RunFlags; world: World },
): Promise<Findings> {
  const plan = planRun(study, inputs.options);
  if (plan.replications !== inputs.options.replications) {
    world.err(`Replications come in blocks of 50: ${plan.replications} are run.\n`);
  }
  const progress = flags.quiet === true ? undefined : progressReporter(world, plan.draws);
  const executor = threadExecutor({ ...inputs, buffers: plan.buffers }, flags.workers ?? world.cores);
  const table = await simulate(study, plan, {
    executor,
    signal: world.signal,
    onProgress: (done) => {
      progress?.show(done);
    },
  });
  progress?.end();
  const provenance = provenanceOf(inputs);
  const { findings, rendered } = await report(study, table, provenance);
  world.signal.throwIfAborted();
  const manifest = {
    format: 1,
    program: 'pilotline',
    version: VERSION,
    node: process.version,
    inputsHash: hashInputs(inputs),
    command: provenance.command,
    inputs,
  } as const;
  const files = new Map<string, string | Uint8Array>([
    ...encodeTables(table),
    ['summary.csv', summaryCsv(summaryRows(findings))],
    ['report.md', rendered.markdown],
    ...rendered.charts,
  ]);
  writeRun(folder, manifest, files);
  return findings;
}

function say(
  findings: Findings,
  study: Study,
  { folder, inputs, flags, world }: { folder: string; inputs: Inputs; flags: RunFlags; world: World },
): void {
  if (flags.json === true) {
    const rows = summaryRows(findings)
      .filter(({ variant }) => variant === 'as stated')
      .map(({ variant: _, ...row }) => row);
    world.out(`${JSON.stringify({ folder, seed: inputs.options.seed, replications: findings.replications, rows })}\n`);
    return;
  }
  world.out(`${terminalTable(findings, study.scenario.title)}\n\n`);
  world.out(`Report: ${relative(world.cwd, join(folder, 'report.md'))}\n`);
}
