import type { DealQuestion } from '#analysis';
import { PARTIES, type Party } from '#common/parties.ts';
import { failure, success, type Result } from '#common/result.ts';
import type { Study } from '#compile';
import { findTerm, levelsOfTerm, withLevels } from '#scenario';
import type { DealTerm, DealTrouble, NamedLevel, ParsedScenario } from '#scenario';

/** What a user asks of the search for a deal; plain data, so that every thread can ask the same. */
export interface DealOptions {
  readonly policy: string;
  /** Path of the term. */
  readonly term: string;
  /** The two parties between whom a share moves. */
  readonly between: readonly [Party, Party] | undefined;
  /** Ends of the range as written; undefined is the usual one. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Number of levels at equal distances. */
  readonly count: number;
}

/** A term of a policy and the policies that are the same at its levels, rising. */
export interface DealPlan {
  readonly term: DealTerm;
  /** Besides the policy as stated, which is the level that is stated. */
  readonly others: readonly NamedLevel[];
  readonly levels: readonly NamedLevel[];
}

/** Which term is meant, and at which levels; the policy must exist. */
export function planDeal(
  { scenario }: Pick<ParsedScenario, 'scenario'>,
  options: DealOptions,
): Result<DealPlan, DealTrouble> {
  const policy = settingOf({ scenario }, options);
  const term = findTerm(scenario, policy, { path: options.term, between: options.between });
  if (!term.ok) return term;
  const values = levelsOfTerm(term.value, options);
  if (!values.ok) return failure(values.problems);
  const levels = values.value.map((value): NamedLevel => ({
    policy: value === term.value.value ? policy.name : `${policy.name} at ${value}`,
    value,
  }));
  return success({ term: term.value, levels, others: levels.filter((level) => level.policy !== policy.name) });
}

/** The scenario with the policies of a deal in the place of its own; asked for only after `planDeal` has found no fault. */
export function scenarioOfDeal(parsed: ParsedScenario, options: DealOptions): ParsedScenario {
  const plan = planDeal(parsed, options);
  if (!plan.ok) throw new Error(`${plan.problems.what} → ${plan.problems.remedy}`);
  const { term, others } = plan.value;
  return { ...parsed, scenario: withLevels(parsed.scenario, settingOf(parsed, options), { term, levels: others }) };
}

/** What the analysis must know of a deal, besides the question of its study. */
export function dealQuestionOf(
  study: Study,
  { plan, options, probability }: { plan: DealPlan; options: DealOptions; probability: number },
): DealQuestion {
  const { term, levels } = plan;
  const { scenario, contracts, terms, policies } = study;
  const { contract } = contracts[terms[policies[0].term].contract];
  const { prices, budgets } = scenario.deal;
  return {
    policy: options.policy,
    term: term.path,
    unit: { share: 'share', money: 'RMB', duration: 'months', rate: 'per year', number: '' }[term.dimension],
    stated: term.value,
    whole: term.whole,
    probability,
    levels,
    players: options.between && PARTIES.filter((party) => options.between?.includes(party) === true),
    hasRoyalty: contract.royalty !== undefined,
    game: {
      prices,
      budgets,
      brings: {
        equipment: contract.costs['equipment'],
        facility: contract.costs['facility'],
        team: contract.costs['team'],
      },
    },
  };
}

function settingOf(
  { scenario }: Pick<ParsedScenario, 'scenario'>,
  { policy }: DealOptions,
): ParsedScenario['scenario']['policies']['policies'][number] {
  const setting = scenario.policies.policies.find(({ name }) => name === policy);
  if (setting === undefined) throw new Error(`there is no policy "${policy}"`);
  return setting;
}
