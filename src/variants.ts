import { failure, success } from '#common/result.ts';
import type { Result } from '#common/result.ts';
import type { Problem } from '#common/problem.ts';
import type { PolicyVariant } from '#compile';
import { overridesOf, readScenario } from '#scenario';
import type { Override, Scenario, ScenarioBundle, Vocabulary } from '#scenario';

/** Where a scenario comes from, so that it can be read again with a policy's own settings. */
interface Source {
  readonly bundle: ScenarioBundle;
  readonly overrides: readonly Override[];
  readonly vocabulary: Vocabulary;
}

/**
 * The scenario as each policy that sets levers of its own sees it. The past is the same for every policy, so only
 * the programme can differ.
 */
export function policyVariants(
  scenario: Scenario,
  source: Source,
): Result<ReadonlyMap<string, PolicyVariant>, readonly Problem[]> {
  const variants = new Map<string, PolicyVariant>();
  for (const policy of scenario.policies.policies) {
    const own = overridesOf(policy);
    if (own.length === 0) continue;
    const foreign = own.find(({ path }) => !path.startsWith('programme.'));
    if (foreign !== undefined) return failure([pastProblem(foreign.path, policy.name)]);
    const read = readScenario(source.bundle, source.vocabulary, [...source.overrides, ...own]);
    if (!read.ok) return read;
    const { programme } = read.value.scenario;
    const setsBudget = own.some(({ path }) => path === 'programme.budget');
    if (setsBudget && programme.budget.spec.kind !== 'constant') return failure([budgetProblem(policy.name)]);
    const differs = read.value.patches.map(({ path, value }) => `${path.join('.')}: ${String(value)}`);
    // The scenario's own budget stays the very quantity that is sampled once for all policies.
    const budget = setsBudget ? programme.budget : scenario.programme.budget;
    variants.set(policy.name, { programme: { ...programme, budget }, differs });
  }
  return success(variants);
}

function budgetProblem(policy: string): Problem {
  return {
    path: 'policies',
    what: `the policy \`${policy}\` sets \`programme.budget\` to a range, but a budget that a policy sets is a lever, not an uncertainty`,
    remedy: 'Set one amount, such as 200 million RMB.',
  };
}

function pastProblem(path: string, policy: string): Problem {
  return {
    path: 'policies',
    what: `the policy \`${policy}\` sets \`${path}\`, but policies share one past and one world: only the programme can differ between them`,
    remedy: `Set \`${path}\` for the whole scenario (with \`--set\`, or in a scenario that \`extends:\` this one), and vary \`programme.…\` here.`,
  };
}
