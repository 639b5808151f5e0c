import type { Problem } from '#common/problem.ts';
import type { Override } from './bundle.ts';
import type { Finding } from './finding.ts';
import type { PolicySetting } from './scenario.ts';
import { isRawMap, listAt, type Path, type RawMap } from './yaml/raw.ts';

/** Most combinations of settings that are tried; a study that varies more is built of the same levels. */
const MOST_TRIED = 100;

/** Reads the scenario again with settings, and gives the problems that they bring. */
export type TryOut = (overrides: readonly Override[]) => readonly Problem[];

/** Findings about what policies set in the scenario, found by setting it; `scenario` itself is without problems. */
export function settingFindings(policies: readonly PolicySetting[], raw: RawMap, tryOut: TryOut): Finding[] {
  const distinct = new Map<string, PolicySetting>();
  for (const policy of policies) {
    const key = JSON.stringify(policy.set);
    if (key !== '{}' && !distinct.has(key)) distinct.set(key, policy);
  }
  return [...distinct.values()].slice(0, MOST_TRIED).flatMap((policy) => {
    return tryOut(overridesOf(policy)).map((problem) => settingFinding(problem, policy, raw));
  });
}

/** What a policy sets, as overrides of the scenario: read the scenario again with them to run the policy. */
export function overridesOf(policy: PolicySetting): Override[] {
  return Object.entries(policy.set).map(([path, value]) => ({ path, value }));
}

/** A problem of the scenario with a policy's settings, as a finding about that policy. */
export function settingFinding(problem: Problem, policy: PolicySetting, raw: RawMap): Finding {
  const overrides = overridesOf(policy);
  const blamed = overrides.find(({ path }) => problem.path.startsWith(path)) ?? overrides[0];
  const prefix = `--set ${blamed.path}=${String(blamed.value)}: `;
  const what = problem.what.startsWith(prefix) ? problem.what.slice(prefix.length) : problem.what;
  return {
    path: settingPath(policy, blamed, raw),
    what: `with ${blamed.path} set to ${String(blamed.value)}: ${what}`,
    remedy: problem.remedy,
  };
}

/** Where the file says a setting: in the list of policies by name, or among the levels of a lever. */
export function settingPath(policy: PolicySetting, { path, value }: Override, raw: RawMap): Path {
  const index = listAt(raw, ['policies', 'list']).findIndex(
    (entry) => isRawMap(entry) && entry['name'] === policy.name,
  );
  if (index >= 0) return ['policies', 'list', index, 'set', path];
  const level = listAt(raw, ['policies', 'vary', path]).indexOf(value);
  return ['policies', 'vary', path, Math.max(level, 0)];
}
