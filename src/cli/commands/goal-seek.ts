import { join, relative, resolve } from 'node:path';
import type { GoalFindings } from '#analysis';
import type { Study } from '#compile';
import {
  crossingIn,
  finalLevels,
  finerGrid,
  goalFrom,
  inEnglish,
  goalQuestionOf,
  gridOf,
  levelsFor,
  planGoal,
  reportGoal,
} from '#pipeline';
import type { GoalPlan, RunOptions } from '#pipeline';
import { goalTable, inLanguage } from '#report';
import { catalogueOf } from '#table';
import type { OutcomeTable } from '#table';
import { publishAnswer, refuseForeign } from '../answer-folder.ts';
import type { AnswerFolder } from '../answer-folder.ts';
import { beginDraft } from '../draft.ts';
import { commandOfGoal, goalAnswer, goalFiles } from '../goal-folder.ts';
import type { GoalInputs } from '../goal-folder.ts';
import { onlyUsed, readBundle } from '../library.ts';
import { openOrExplain, overridesFrom, policiesFrom, probabilityFrom, refuseUnsigned } from '../open.ts';
import { replicationsFor } from '../replications.ts';
import { designOption, samplingOf } from '../sampling.ts';
import { troubleError } from '../sentence.ts';
import { simulated } from '../simulated.ts';
import type { SimulatingFlags } from '../simulating-flags.ts';
import { EXIT, UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `goal-seek`, as typed; the program fills in those that have a default. */
export interface GoalFlags extends SimulatingFlags {
  readonly policy: string;
  readonly vary: string;
  readonly goal: string;
  readonly probability: string;
}

/** Most levels that are run at once. */
const MOST_LEVELS = 25;

/** Most replications of a level that only place the levels of the answer. */
const MOST_PLACING = 500;

/** A policy as it is, once. */
const PLAIN = { policies: undefined, interpreter: 'compiled', asStatedOnly: true } as const;

/** What a search needs at every step. */
interface Search {
  readonly plan: GoalPlan;
  readonly inputs: GoalInputs;
  readonly flags: GoalFlags;
  readonly world: World;
  readonly signal: AbortSignal;
}

/** Seeks the least level of a lever that reaches a goal, writes a folder, and says where it is. */
export async function goalCommand(scenario: string, flags: GoalFlags, world: World): Promise<number> {
  const bundle = readBundle(scenario, world.cwd);
  const overrides = overridesFrom(flags.set);
  const base = openOrExplain(bundle, overrides);
  policiesFrom(base, [flags.policy]);
  refuseUnsigned(flags.policy, base);
  const plan = planFrom(flags, base);
  openOrExplain(bundle, overrides, levelsFor(plan, plan.range).change);
  const count = plan.all?.length ?? MOST_LEVELS;
  const design = samplingOf(base, flags);
  const extent = {
    asked: flags.replications,
    leastBlocks: 1,
    count,
    called: 'levels',
    option: 'a shorter range',
    design,
  };
  const replications = replicationsFor(base, extent, world);
  const seed = flags.seed ?? base.scenario.seed;
  const options: RunOptions = { ...PLAIN, seed, replications, ...designOption(base, design) };
  const inputs = { bundle: onlyUsed(bundle, base), overrides, options, goal: plan.options, written: flags.goal };
  const answer = goalAnswer(world.cwd, inputs, flags.out === undefined ? undefined : resolve(world.cwd, flags.out));
  const findings = await sought({ plan, inputs, flags, world }, base, answer);
  inLanguage(inEnglish(base), () => {
    say(findings, answer, { flags, world });
  });
  return EXIT.FINE;
}

async function sought(search: Omit<Search, 'signal'>, study: Study, answer: AnswerFolder): Promise<GoalFindings> {
  refuseForeign(answer);
  const { plan, inputs, world } = search;
  const signal = world.interruption();
  const draft = beginDraft(answer.folder);
  try {
    const { values, placedBy } = await placed({ ...search, signal });
    const { levels, change } = levelsFor(plan, values);
    world.err(`${levels.length} levels, each in ${inputs.options.replications} replications, on the same luck.\n`);
    const table = await simulatedAt({ ...search, signal }, change, inputs.options);
    const question = goalQuestionOf(plan, levels, placedBy);
    const { findings, rendered } = await reportGoal(study, table, { question, command: commandOfGoal(inputs) });
    signal.throwIfAborted();
    publishAnswer(draft, answer, goalFiles(inputs, answer, { findings, rendered }));
    return findings;
  } finally {
    draft.discard();
  }
}

/** The levels of the answer; where they must be searched for, that is done on luck of its own, so that the answer's is fresh. */
async function placed(search: Search): Promise<{ readonly values: readonly number[]; readonly placedBy: number }> {
  const { plan, inputs, world } = search;
  if (plan.all !== undefined) return { values: plan.all, placedBy: 0 };
  const { seed, replications } = inputs.options;
  const options = {
    ...inputs.options,
    seed: `${seed}, to place levels`,
    replications: Math.min(replications, MOST_PLACING),
  };
  let crossing: readonly [number, number] | undefined;
  let grid: readonly number[] | undefined = gridOf(plan);
  let placedBy = 0;
  for (let round = 0; round < 2 && grid !== undefined; round += 1) {
    const { levels, change } = levelsFor(plan, grid);
    world.err(`${levels.length} levels in ${options.replications} replications, to place the levels of the answer.\n`);
    const table = await simulatedAt(search, change, options);
    placedBy += table.runs.length * table.replications;
    crossing = crossingIn(table, plan, levels) ?? crossing;
    grid = finerGrid(plan, crossing);
  }
  return { values: finalLevels(plan, crossing), placedBy };
}

function simulatedAt(
  { inputs: { bundle, overrides }, flags, world, signal }: Search,
  change: ReturnType<typeof levelsFor>['change'],
  options: RunOptions,
): Promise<OutcomeTable> {
  const study = openOrExplain(bundle, overrides, change);
  return simulated(study, { bundle, overrides, options, change }, { ...flags, world, signal });
}

function planFrom({ policy, vary, goal: written, probability }: GoalFlags, base: Study): GoalPlan {
  const share = probabilityFrom(probability);
  if (share === 1)
    throw new UserError(
      'No number of runs can show a probability of 100 %.\n→ Ask for less, for instance --probability "95 %".',
    );
  const goal = goalFrom(written, share, catalogueOf(base.own));
  if (!goal.ok) throw troubleError(goal.problems);
  const plan = planGoal(base, { policy, vary, goal: goal.value });
  if (!plan.ok) throw troubleError(plan.problems);
  return plan.value;
}

function say(
  findings: GoalFindings,
  { folder, hash: inputsHash }: AnswerFolder,
  { flags, world }: { readonly flags: GoalFlags; readonly world: World },
): void {
  if (flags.json === true) {
    world.out(`${JSON.stringify({ folder, inputsHash, ...findings })}\n`);
    return;
  }
  world.out(`${goalTable(findings)}\n\n`);
  world.out(`Report: ${relative(world.cwd, join(folder, 'report.md'))}\n`);
}
