import { join, relative } from 'node:path';
import type { GlobalFindings } from '#analysis';
import type { Study } from '#compile';
import { inEnglish, inputsBelow, planGlobal, reportGlobal } from '#pipeline';
import type { GlobalOptions, GlobalPlan } from '#pipeline';
import { globalTable, inLanguage } from '#report';
import { catalogueOf } from '#table';
import { answer } from '../answer.ts';
import { onlyUsed, readBundle } from '../library.ts';
import { openOrExplain, orRather, overridesFrom, policiesFrom } from '../open.ts';
import { commandOfSensitivity } from '../provenance.ts';
import { blocksFor } from '../replications.ts';
import { sensitivityFiles, sensitivityFolder, sensitivityHash } from '../sensitivity-folder.ts';
import type { SensitivityInputs } from '../sensitivity-folder.ts';
import { VERSION } from '../version.ts';
import { EXIT, UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `sensitivity`, as typed. */
export interface SensitivityFlags {
  readonly method: 'morris' | 'sobol';
  readonly policy: readonly string[];
  readonly input: readonly string[];
  readonly blocks?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly set: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** What each method calls its blocks, and how many it takes unless told. */
const SIZES = {
  morris: { called: 'trajectories', usual: 20 },
  sobol: { called: 'blocks', usual: 32 },
} as const;

/** Finds what drives the decision outcome by a method with its own design, writes a folder, and says where it is. */
export async function sensitivityCommand(scenario: string, flags: SensitivityFlags, world: World): Promise<number> {
  const bundle = readBundle(scenario, world.cwd);
  const overrides = overridesFrom(flags.set);
  const study = openOrExplain(bundle, overrides);
  const global = optionsFrom(study, flags);
  const plan = planGlobal(study, global);
  const policies = [global.policy, ...(global.less === undefined ? [] : [global.less])];
  const inputs: SensitivityInputs = {
    bundle: onlyUsed(bundle, study),
    overrides,
    options: {
      seed: flags.seed ?? study.scenario.seed,
      replications: plan.replications,
      policies,
      interpreter: 'compiled',
      asStatedOnly: true,
      design: plan.design,
    },
    global,
  };
  const to = sensitivityFolder(world.cwd, inputs, flags.out);
  if (flags.quiet !== true) world.err(announcement(global, plan));
  const findings = await answer(to, {
    study,
    order: inputs,
    manner: { ...flags, world },
    impossible: 'effects cannot be compared on the same luck',
    make: async (table) => {
      const made = await reportGlobal(study, table, { options: global, provenance: provenanceOf(study, inputs) });
      return { findings: made.findings, files: sensitivityFiles(inputs, made.findings, made.rendered) };
    },
  });
  if (findings === undefined) return EXIT.OURS;
  inLanguage(inEnglish(study), () => {
    say(findings, { folder: to.folder, inputs, flags, world });
  });
  return EXIT.FINE;
}

/** What is asked, checked against the study. @throws {UserError} with what cannot be asked, and what can */
function optionsFrom(study: Study, flags: SensitivityFlags): GlobalOptions {
  const { method, policy: names, input: apart } = flags;
  refuseOutcome(study);
  if (study.inputs.length === 0)
    throw new UserError(
      'The scenario has no uncertain input, so nothing can drive the answer but luck.\n→ Give a number a range, for instance `{ between: "2 to 9 months" }`.',
    );
  refuseCorrelated(study, method);
  const [policy, less] = policiesOf(study, names);
  refuseInputs(study, method, apart);
  const { usual, called } = SIZES[method];
  const options = { method, policy, less, apart };
  const { replicationsPerBlock: blockSize } = planGlobal(study, { ...options, blocks: 1 });
  const asked = { asked: flags.blocks ?? usual, policies: less === undefined ? 1 : 2, blockSize, called };
  return { ...options, blocks: blocksFor(study, asked) };
}

/** @throws {UserError} where inputs are correlated: moving one alone would leave what the scenario says of them */
function refuseCorrelated({ scenario: { correlations } }: Study, method: string): void {
  if (correlations.length === 0) return;
  const [{ between }] = correlations;
  throw new UserError(
    `The method ${method} moves one input at a time and so needs independent inputs, but the scenario correlates ${between.join(' with ')}.\n→ Read "What drives the answer" in the report of \`run\`, which allows it, or leave out \`correlations:\`.`,
  );
}

/** @throws {UserError} for a ratio of means, which no replication has */
function refuseOutcome({ scenario, own }: Study): void {
  const { outcome } = scenario.decision;
  if (catalogueOf(own).stored.some(({ name }) => name === outcome)) return;
  throw new UserError(
    `The decision outcome ${outcome} is a ratio of means, which no single replication has, so its variance cannot be told.\n→ Ask for another, for instance with --set decision.outcome=incubated-firms.`,
  );
}

/** The policy that is asked for, or the two whose difference is, in the order in which they were typed. */
function policiesOf(study: Study, names: readonly string[]): readonly [policy: string, less: string | undefined] {
  const known = policiesFrom(study, names);
  if (known === undefined) return [study.policies.find(({ without }) => without === undefined)?.name ?? '', undefined];
  if (names.length > 2 || known.length < names.length)
    throw new UserError(
      `--policy names ${names.length} policies, ${known.length === names.length ? 'which is more than two' : 'one of them twice'}.\n→ Name one policy, or two different ones for their difference.`,
    );
  return [names[0], names[1]];
}

/** @throws {UserError} for a path without inputs, and where the method moves every input by itself anyway */
function refuseInputs(study: Study, method: SensitivityFlags['method'], paths: readonly string[]): void {
  if (method === 'morris' && paths.length > 0)
    throw new UserError('--method morris moves every input by itself.\n→ Leave --input out, or use --method sobol.');
  for (const [index, path] of paths.entries()) {
    const below = inputsBelow(study, path);
    const all = study.inputs.map((input) => input.path);
    if (below.length === 0)
      throw new UserError(
        `No uncertain input is called ${path} or lies below it${orRather(path, all)}\n→ The uncertain inputs are: ${all.join(', ')}.`,
      );
    const before = new Set(paths.slice(0, index).flatMap((other) => inputsBelow(study, other)));
    const twice = below.find((input) => before.has(input));
    if (twice !== undefined)
      throw new UserError(
        `--input ${path}: ${study.inputs[twice].path} is already in a group.\n→ Let no two paths hold the same input.`,
      );
  }
}

/** How much will be run, before it is. */
function announcement({ method, less }: GlobalOptions, plan: GlobalPlan): string {
  const { points, repeats, replications, groups } = plan;
  const called = method === 'morris' ? 'trajectories' : 'pairs';
  const runs = less === undefined ? 'the policy' : 'each policy';
  const advice =
    method === 'sobol' && groups.length > MANY
      ? ` With so many inputs, --method morris first, then --input for those that it finds, takes far fewer.`
      : '';
  return `${repeats} ${called} of ${points} points, two lucks each: ${replications} replications of ${runs} and of the run without the platform.${advice}\n`;
}

/** Inputs above which shares of the variance for each of them are dear. */
const MANY = 15;

function provenanceOf(study: Study, inputs: SensitivityInputs): Parameters<typeof reportGlobal>[2]['provenance'] {
  return {
    title: study.scenario.title,
    command: commandOfSensitivity(inputs),
    inputsHash: sensitivityHash(inputs),
    seed: inputs.options.seed,
    version: VERSION,
  };
}

function say(
  findings: GlobalFindings,
  {
    folder,
    inputs,
    flags,
    world,
  }: { folder: string; inputs: SensitivityInputs; flags: SensitivityFlags; world: World },
): void {
  if (flags.json === true) {
    const { seed } = inputs.options;
    world.out(`${JSON.stringify({ folder, inputsHash: sensitivityHash(inputs), seed, ...findings })}\n`);
    return;
  }
  world.out(`${globalTable(findings)}\n\n`);
  world.out(`Report: ${relative(world.cwd, join(folder, 'report.md'))}\n`);
}
