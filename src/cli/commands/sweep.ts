import { join, relative, resolve } from 'node:path';
import type { SweepFindings } from '#analysis';
import { didYouMean } from '#common/suggest.ts';
import type { Study } from '#compile';
import { inEnglish, planSweep, reportSweep } from '#pipeline';
import type { RunOptions, SweepOptions, SweepPlan } from '#pipeline';
import { inLanguage, sweepTable } from '#report';
import { catalogueOf } from '#table';
import { publishAnswer, refuseForeign } from '../answer-folder.ts';
import type { AnswerFolder } from '../answer-folder.ts';
import { beginDraft } from '../draft.ts';
import { onlyUsed, readBundle } from '../library.ts';
import { openOrExplain, overridesFrom, policiesFrom, refuseUnsigned } from '../open.ts';
import { replicationsFor } from '../replications.ts';
import { designOption, samplingOf } from '../sampling.ts';
import { sentence, troubleError } from '../sentence.ts';
import { simulated } from '../simulated.ts';
import { commandOfSweep, sweepAnswer, sweepFiles } from '../sweep-folder.ts';
import type { SweepInputs } from '../sweep-folder.ts';
import type { SimulatingFlags } from '../simulating-flags.ts';
import { EXIT, UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `sweep`, as typed; the program fills in those that have a default. */
export interface SweepFlags extends SimulatingFlags {
  readonly policy: string;
  readonly vary: readonly string[];
  readonly levels?: number;
  readonly design: SweepOptions['design'];
  readonly points?: number;
  readonly outcome?: string;
}

/** Every point once, as it is. */
const PLAIN = { policies: undefined, interpreter: 'compiled', asStatedOnly: true } as const;

/** Points of a Latin hypercube where nobody says how many. */
const USUAL_POINTS = 50;

/** Runs a policy at combinations of levels, writes a folder, and says where it is. */
export async function sweepCommand(scenario: string, flags: SweepFlags, world: World): Promise<number> {
  const bundle = readBundle(scenario, world.cwd);
  const overrides = overridesFrom(flags.set);
  const base = openOrExplain(bundle, overrides);
  policiesFrom(base, [flags.policy]);
  refuseUnsigned(flags.policy, base);
  const seed = flags.seed ?? base.scenario.seed;
  const sweep = optionsFrom(flags);
  const outcome = outcomeFrom(base, flags.outcome ?? base.scenario.decision.outcome);
  const plan = planSweep(base, sweep, seed);
  if (!plan.ok) throw troubleError(plan.problems);
  const { change, question } = plan.value;
  const study = openOrExplain(bundle, overrides, change);
  const count = change.points.length;
  const design = samplingOf(study, flags);
  const extent = {
    asked: flags.replications,
    leastBlocks: 1,
    count,
    called: 'points',
    option: '--levels or --points',
    design,
  };
  const replications = replicationsFor(study, extent, world);
  world.err(`${question.points.length} points, each in ${replications} replications, on the same luck.\n`);
  const options: RunOptions = { ...PLAIN, seed, replications, ...designOption(study, design) };
  const inputs: SweepInputs = { bundle: onlyUsed(bundle, base), overrides, options, sweep, outcome, change };
  const answer = sweepAnswer(world.cwd, inputs, flags.out === undefined ? undefined : resolve(world.cwd, flags.out));
  const findings = await swept(study, plan.value, { inputs, answer, flags, world });
  inLanguage(inEnglish(study), () => {
    say(findings, { answer, inputs, flags, world });
  });
  return findings.failedRows > 0 ? EXIT.OURS : EXIT.FINE;
}

async function swept(
  study: Study,
  plan: SweepPlan,
  { inputs, answer, flags, world }: { inputs: SweepInputs; answer: AnswerFolder; flags: SweepFlags; world: World },
): Promise<SweepFindings> {
  refuseForeign(answer);
  const signal = world.interruption();
  const draft = beginDraft(answer.folder);
  try {
    const { bundle, overrides, options, change, outcome } = inputs;
    const table = await simulated(study, { bundle, overrides, options, change }, { ...flags, world, signal });
    const asked = { plan, outcome, command: commandOfSweep(inputs) };
    const { findings, rendered } = await reportSweep(study, table, asked);
    signal.throwIfAborted();
    publishAnswer(draft, answer, sweepFiles(inputs, findings, rendered));
    return findings;
  } finally {
    draft.discard();
  }
}

function optionsFrom({ policy, vary, levels, design, points }: SweepFlags): SweepOptions {
  if (vary.length === 0)
    throw new UserError('Nothing is varied.\n→ Name a lever, for instance --vary programme.new-lines=4..12.');
  if (design === 'latin-hypercube' && levels !== undefined)
    throw new UserError(
      'A Latin hypercube has points, not levels.\n→ Leave out --levels, and say how many points by --points.',
    );
  if (design === 'factorial' && points !== undefined)
    throw new UserError(
      '--points is for a Latin hypercube.\n→ Add --design latin-hypercube, or ask for levels by --levels.',
    );
  return { policy, vary, levels, design, points: points ?? USUAL_POINTS };
}

function outcomeFrom({ own }: Study, name: string): string {
  const known = catalogueOf(own).all.map((outcome) => outcome.name);
  if (known.includes(name)) return name;
  throw new UserError(`There is no outcome "${name}".\n→ ${sentence(didYouMean(name, known))}`);
}

function say(
  findings: SweepFindings,
  { answer, inputs, flags, world }: { answer: AnswerFolder; inputs: SweepInputs; flags: SweepFlags; world: World },
): void {
  const { folder, hash: inputsHash } = answer;
  const { seed } = inputs.options;
  if (flags.json === true) {
    world.out(`${JSON.stringify({ folder, inputsHash, seed, ...findings })}\n`);
    return;
  }
  world.out(`${sweepTable(findings)}\n\n`);
  world.out(`Report: ${relative(world.cwd, join(folder, 'report.md'))}\n`);
}
