import { failure, success } from '#common/result.ts';
import type { Result } from '#common/result.ts';
import type { Problem } from '#common/problem.ts';
import type { PolicyVariant } from '#compile';
import { isCondition, overridesOf, ownConditions, readOnce, settingFinding, settingPath } from '#scenario';
import type { Finding, Override, ParsedScenario, PolicySetting, ScenarioBundle, Vocabulary } from '#scenario';

/** Where a scenario comes from, so that it can be read again with a policy's own settings. */
interface Source {
  readonly bundle: ScenarioBundle;
  readonly overrides: readonly Override[];
  readonly vocabulary: Vocabulary;
}

/**
 * The scenario as each policy that sets levers of its own sees it. The past is the same for every policy, so only
 * the programme can differ, and what technologies meet that come after.
 */
export function policyVariants(
  parsed: ParsedScenario,
  source: Source,
): Result<ReadonlyMap<string, PolicyVariant>, readonly Problem[]> {
  const variants = new Map<string, PolicyVariant>();
  const findings: Finding[] = [];
  for (const policy of parsed.scenario.policies.policies) {
    if (overridesOf(policy).length === 0) continue;
    const variant = variantOf(policy, parsed, source);
    if (variant.ok) variants.set(policy.name, variant.value);
    else findings.push(...variant.problems);
  }
  return findings.length > 0 ? failure(onePerPlace(findings).map(parsed.problem)) : success(variants);
}

/** A level of a lever is wrong once, however many policies it is crossed into. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const first = new Map(findings.toReversed().map((finding) => [finding.path.join('.'), finding]));
  return findings.filter((finding) => first.get(finding.path.join('.')) === finding);
}

function variantOf(
  policy: PolicySetting,
  { scenario, raw }: ParsedScenario,
  source: Source,
): Result<PolicyVariant, readonly Finding[]> {
  const own = overridesOf(policy);
  const foreign = own.filter(({ path }) => !path.startsWith('programme.') && !isCondition(path));
  if (foreign.length > 0) return failure(foreign.map((setting) => pastFinding(policy, setting, raw)));
  const read = readOnce(source.bundle, source.vocabulary, [...source.overrides, ...own]);
  if (!read.ok) return failure(read.problems.map((problem) => settingFinding(problem, policy, raw)));
  const { programme } = read.value.scenario;
  const ownBudget = own.find(({ path }) => path === 'programme.budget');
  if (ownBudget !== undefined && programme.budget.spec.kind !== 'constant')
    return failure([rangeFinding(policy, ownBudget, raw)]);
  const { conditions, ranges } = ownConditions(scenario, read.value.scenario, own);
  if (ranges.length > 0) return failure(ranges.map((setting) => rangeFinding(policy, setting, raw)));
  // The scenario's own budget stays the very quantity that is sampled once for all policies.
  const budget = ownBudget === undefined ? scenario.programme.budget : programme.budget;
  const differs = read.value.patches.map(({ path, value }) => `${path.join('.')}: ${written(value)}`);
  return success({ programme: { ...programme, budget }, conditions, differs });
}

/** What a policy sets, as it stands in a scenario; a table where the scenario has none for its number. */
function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(', ')} }`;
}

function rangeFinding(policy: PolicySetting, setting: Override, raw: ParsedScenario['raw']): Finding {
  return {
    path: settingPath(policy, setting, raw),
    what: `the policy \`${policy.name}\` sets \`${setting.path}\` to a range, but what a policy sets is a lever, not an uncertainty`,
    remedy: setting.path === 'programme.budget' ? 'set one amount, such as 200 million RMB' : 'set one value',
  };
}

function pastFinding(policy: PolicySetting, setting: Override, raw: ParsedScenario['raw']): Finding {
  const { path } = setting;
  return {
    path: settingPath(policy, setting, raw),
    what: `the policy \`${policy.name}\` sets \`${path}\`, but policies share one past and one world: only the programme, and what technologies meet from then on (durations, costs, chances, gates, limits, share ceilings), can differ between them`,
    remedy: `set \`${path}\` for the whole scenario (with \`--set\`, or in a scenario that \`extends:\` this one), and vary \`programme.…\` here`,
  };
}
