import type { DealQuestion } from '#analysis';
import { PARTIES, type Party } from '#common/parties.ts';
import { failure, success, type Result } from '#common/result.ts';
import type { Study } from '#compile';
import { BASE_UNITS, findTerm, levelsOfTerm } from '#scenario';
import type { DealTerm, DealTrouble, ParsedScenario, PolicyChange } from '#scenario';

/** What a user asks of the search for a deal. */
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
  /** The policy as stated, which is the level that is stated, and the others. */
  readonly change: PolicyChange;
  readonly levels: DealQuestion['levels'];
}

/** Which term is meant, and at which levels; the policy must exist. */
export function planDeal(
  { scenario }: Pick<ParsedScenario, 'scenario'>,
  options: DealOptions,
): Result<DealPlan, DealTrouble> {
  const policy = scenario.policies.policies.find(({ name }) => name === options.policy);
  if (policy === undefined) throw new Error(`there is no policy "${options.policy}"`);
  const { term: path, between } = options;
  const term = findTerm(scenario, policy, { path, between });
  if (!term.ok) return term;
  const values = levelsOfTerm(term.value, options);
  if (!values.ok) return failure(values.problems);
  const levels = values.value.map((value) => ({
    policy: value === term.value.value ? policy.name : `${policy.name} at ${value}`,
    value,
  }));
  const others = levels
    .filter((level) => level.policy !== policy.name)
    .map(({ policy: name, value }) => ({ name, levels: [{ path, between, value }] }));
  const change = { policy: policy.name, points: [{ name: policy.name, levels: [] }, ...others] };
  return success({ term: term.value, levels, change });
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
    unit: BASE_UNITS[term.dimension],
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
