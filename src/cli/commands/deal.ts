import { join, relative } from 'node:path';
import type { DealFindings } from '#analysis';
import { PARTIES, type Party } from '#common/parties.ts';
import { didYouMean } from '#common/suggest.ts';
import type { Study } from '#compile';
import { planDeal, reportDeal } from '#pipeline';
import type { DealOptions, DealPlan } from '#pipeline';
import { dealTable } from '#report';
import { answer } from '../answer.ts';
import type { AnswerFolder } from '../answer-folder.ts';
import { dealFiles, dealFolder, dealHash } from '../deal-folder.ts';
import type { DealInputs } from '../deal-folder.ts';
import { onlyUsed, readBundle } from '../library.ts';
import { openOrExplain, overridesFrom, policiesFrom, probabilityFrom, refuseUnsigned } from '../open.ts';
import { commandOfDeal } from '../provenance.ts';
import { replicationsFor } from '../replications.ts';
import { sentence, troubleError } from '../sentence.ts';
import { designOption, samplingOf } from '../sampling.ts';
import type { SimulatingFlags } from '../simulating-flags.ts';
import { EXIT, UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `deal`, as typed; the program fills in those that have a default. */
export interface DealFlags extends Omit<SimulatingFlags, 'lucks'> {
  readonly policy: string;
  readonly term: string;
  readonly between?: string;
  readonly probability: string;
  readonly levels: number;
  readonly from?: string;
  readonly to?: string;
}

/** Searches a term of a policy for levels that every party accepts, writes a folder, and says where it is. */
export async function dealCommand(scenario: string, flags: DealFlags, world: World): Promise<number> {
  const bundle = readBundle(scenario, world.cwd);
  const overrides = overridesFrom(flags.set);
  const base = openOrExplain(bundle, overrides);
  policiesFrom(base, [flags.policy]);
  refuseUnsigned(flags.policy, base);
  const deal = optionsFrom(flags);
  const probability = probabilityFrom(flags.probability);
  const plan = planOrExplain(base, deal);
  const study = openOrExplain(bundle, overrides, plan.change);
  const design = samplingOf(study, { ...flags, lucks: 'independent' });
  if (study.scenario.sampling.lucks !== design.lucks)
    world.err('Antithetic lucks cannot tell what a party expects in a draw, so lucks are independent here.\n');
  const inputs: DealInputs = {
    bundle: onlyUsed(bundle, base),
    overrides,
    options: {
      seed: flags.seed ?? study.scenario.seed,
      replications: replicationsFor(
        study,
        // At least two blocks: expectations in one are told by the others.
        {
          asked: flags.replications,
          leastBlocks: 2,
          count: study.policies.length,
          called: 'levels',
          option: '--levels',
          design,
        },
        world,
      ),
      policies: undefined,
      interpreter: 'compiled',
      asStatedOnly: true,
      ...designOption(study, design),
    },
    deal,
    probability,
  };
  const to = dealFolder(world.cwd, inputs, flags.out);
  const findings = await search(study, plan, { inputs, to, flags, world });
  if (findings === undefined) return EXIT.OURS;
  say(findings, { folder: to.folder, inputs, flags, world });
  return EXIT.FINE;
}

function search(
  study: Study,
  plan: DealPlan,
  { inputs, to, flags, world }: { inputs: DealInputs; to: AnswerFolder; flags: DealFlags; world: World },
): Promise<DealFindings | undefined> {
  const { bundle, overrides, options: run, deal: options, probability } = inputs;
  return answer(to, {
    study,
    order: { bundle, overrides, options: run, change: plan.change },
    manner: { ...flags, world },
    impossible: 'levels cannot be compared on the same luck',
    make: async (table) => {
      const command = commandOfDeal(inputs);
      const { findings, rendered } = await reportDeal(study, table, { plan, options, probability, command });
      return { findings, files: dealFiles(inputs, findings, rendered) };
    },
  });
}

function planOrExplain(study: Study, deal: DealOptions): DealPlan {
  const plan = planDeal(study, deal);
  if (!plan.ok) throw troubleError(plan.problems);
  return plan.value;
}

function optionsFrom({ policy, term, between, from, to, levels }: DealFlags): DealOptions {
  return { policy, term, between: betweenFrom(between), from, to, count: levels };
}

/** `enterprise,university` as typed. @throws {UserError} unless it names two parties */
function betweenFrom(text: string | undefined): readonly [Party, Party] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !isParty(name));
  if (unknown !== undefined)
    throw new UserError(`--between ${text}: "${unknown}" is no party.\n→ ${sentence(didYouMean(unknown, PARTIES))}`);
  const [one, other] = names.filter(isParty);
  if (names.length !== 2 || one === other)
    throw new UserError(`--between ${text} does not name two parties.\n→ Write --between enterprise,university.`);
  return [one, other];
}

function isParty(name: string): name is Party {
  return (PARTIES as readonly string[]).includes(name);
}

function say(
  findings: DealFindings,
  { folder, inputs, flags, world }: { folder: string; inputs: DealInputs; flags: DealFlags; world: World },
): void {
  const { seed, replications } = inputs.options;
  if (flags.json === true) {
    world.out(`${JSON.stringify({ folder, inputsHash: dealHash(inputs), seed, replications, ...findings })}\n`);
    return;
  }
  world.out(`${dealTable(findings)}\n\n`);
  world.out(`Report: ${relative(world.cwd, join(folder, 'report.md'))}\n`);
}
