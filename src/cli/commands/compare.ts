import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ComparisonFindings } from '#analysis';
import { inEnglish, reportComparison } from '#pipeline';
import type { RunToCompare } from '#pipeline';
import { comparisonTable, inLanguage } from '#report';
import { publishAnswer, refuseForeign } from '../answer-folder.ts';
import { comparisonFiles, comparisonFolder, comparisonHash } from '../comparison-folder.ts';
import type { ComparisonInputs } from '../comparison-folder.ts';
import { comparisonOptions } from '../comparison-options.ts';
import type { Asked } from '../comparison-options.ts';
import { beginDraft } from '../draft.ts';
import { finishedRun, tableOfRun } from '../finished-run.ts';
import { onlyUsed, readBundle } from '../library.ts';
import type { Inputs } from '../manifest.ts';
import { openOrExplain, overridesFrom, policiesFrom } from '../open.ts';
import { commandOfComparison, provenanceOf } from '../provenance.ts';
import { replicationsFor } from '../replications.ts';
import { defaultFolder } from '../run-folder.ts';
import { designOption, samplingOf } from '../sampling.ts';
import { areFolders, finishedSources, lucksOf, readSources } from '../runs-to-compare.ts';
import type { Source } from '../runs-to-compare.ts';
import { simulated } from '../simulated.ts';
import type { SimulatingFlags } from '../simulating-flags.ts';
import { EXIT, UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `compare`, as typed; the program fills in those that have a default. */
export interface CompareFlags extends Asked, SimulatingFlags {}

/** Compares the policies of a scenario or of finished runs, writes a folder, and says where it is. */
export async function compareCommand(paths: readonly string[], flags: CompareFlags, world: World): Promise<number> {
  const fromFolders = areFolders(paths, world.cwd);
  if (fromFolders) refuseSimulating(flags);
  const sources = fromFolders ? finishedSources(paths, world.cwd) : [scenarioSource(paths[0], flags, world)];
  const inputs: ComparisonInputs = { runs: sources, options: comparisonOptions(sources, flags) };
  lucksOf(sources);
  const to = comparisonFolder(world.cwd, inputs, flags.out);
  refuseForeign(to);
  const signal = world.interruption();
  const draft = beginDraft(to.folder);
  try {
    const runs = await readSources(sources, signal);
    const commands = [
      ...(fromFolders ? sources.map(({ command }) => command) : []),
      commandOfComparison(inputs, fromFolders ? paths : [], flags.within),
    ];
    const { findings, rendered } = await reportComparison(runs, inputs.options, commands);
    signal.throwIfAborted();
    publishAnswer(draft, to, comparisonFiles(inputs, findings, rendered));
    inLanguage(inEnglish(runs[0].study), () => {
      say(findings, { folder: to.folder, inputs, flags, world });
    });
    return hasFailed(runs, world) ? EXIT.OURS : EXIT.FINE;
  } finally {
    draft.discard();
  }
}

/** Finished runs are read as they are. @throws {UserError} for an option that only simulating heeds */
function refuseSimulating({ draws, replications, seed, set }: CompareFlags): void {
  const given = [
    ...(replications === undefined ? [] : ['--replications']),
    ...(seed === undefined ? [] : ['--seed']),
    ...(draws === undefined ? [] : ['--draws']),
    ...(set.length === 0 ? [] : ['--set']),
  ];
  if (given.length > 0)
    throw new UserError(
      `${given.join(', ')} would change finished runs, which are read as they are.\n→ Name a scenario instead, or leave it out.`,
    );
}

/** The run of a scenario: read where `run` has left it, else simulated. */
function scenarioSource(scenario: string, flags: CompareFlags, world: World): Source {
  const bundle = readBundle(scenario, world.cwd);
  const overrides = overridesFrom(flags.set);
  const study = openOrExplain(bundle, overrides);
  const chosen = policiesFrom(study, flags.policy);
  const design = samplingOf(study, flags);
  const replications = replicationsFor(
    study,
    {
      asked: flags.replications,
      leastBlocks: 1,
      count: (chosen ?? study.policies).length,
      called: 'policies',
      option: '--policy',
      design,
    },
    world,
  );
  const inputsFor = (policies: readonly string[] | undefined): Inputs => ({
    bundle: onlyUsed(bundle, study),
    overrides,
    options: {
      ...{ seed: flags.seed ?? study.scenario.seed, replications, policies, interpreter: 'compiled' as const },
      ...designOption(study, design),
    },
  });
  const finished = [undefined, ...(chosen === undefined ? [] : [chosen])]
    .map(inputsFor)
    .find((each) => existsSync(join(defaultFolder(world.cwd, each), 'manifest.json')));
  const inputs = finished ?? inputsFor(chosen);
  const said = { label: scenario, study, inputs, command: provenanceOf(inputs).command };
  if (finished === undefined)
    return { ...said, table: (signal) => simulated(study, inputs, { ...flags, world, signal }) };
  const folder = defaultFolder(world.cwd, finished);
  return {
    ...said,
    table: () => {
      const shown = relative(world.cwd, folder);
      if (flags.quiet !== true) world.err(`This run exists already in ${shown}, so nothing is simulated.\n`);
      return tableOfRun(folder, finishedRun(folder, shown).manifest, study);
    },
  };
}

function hasFailed(runs: readonly RunToCompare[], world: World): boolean {
  const failed = runs.reduce((sum, { table }) => sum + table.status.filter((status) => status !== 0).length, 0);
  if (failed > 0) world.err(`${failed} replications stopped at the event limit; what they touch has no interval.\n`);
  return failed > 0;
}

function say(
  findings: ComparisonFindings,
  { folder, inputs, flags, world }: { folder: string; inputs: ComparisonInputs; flags: CompareFlags; world: World },
): void {
  if (flags.json === true) {
    world.out(`${JSON.stringify({ folder, inputsHash: comparisonHash(inputs), ...findings })}\n`);
    return;
  }
  world.out(`${comparisonTable(findings)}\n\n`);
  world.out(`Report: ${relative(world.cwd, join(folder, 'report.md'))}\n`);
}
