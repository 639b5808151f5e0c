import type { Override } from './bundle.ts';
import type { Quantity } from './quantity.ts';
import type { Scenario } from './scenario.ts';

/** Sections of a scenario, at the top or of a field, that say what technologies meet. */
const SECTIONS = ['durations', 'costs', 'chances', 'gates', 'share-ceiling'];

/** Can a policy set the number at this path for the technologies that enter, or sign, under it? */
export function isCondition(path: string): boolean {
  const [first, , section] = path.split('.');
  return SECTIONS.includes(first) || first === 'limits' || (first === 'fields' && SECTIONS.includes(section));
}

/** What a policy sets of the numbers that its technologies meet. */
export interface OwnConditions {
  /** Policies that set the same have the same key. */
  readonly key: string;
  readonly fields: Scenario['fields'];
  readonly limits: Scenario['limits'];
}

/**
 * The conditions of a policy, from the scenario as read again with the policy's settings. What these leave as it is stays
 * the very object of the scenario, so that an uncertain number is sampled once for all policies. `ranges` are the settings
 * that are no levers, since they stand for an uncertain number.
 */
export function ownConditions(
  scenario: Scenario,
  own: Scenario,
  overrides: readonly Override[],
): { readonly conditions: OwnConditions | undefined; readonly ranges: readonly Override[] } {
  const set = overrides.filter(({ path }) => isCondition(path));
  if (set.length === 0) return { conditions: undefined, ranges: [] };
  const uncertain: Quantity[] = [];
  const fields = grafted(scenario.fields, own.fields, uncertain) as Scenario['fields'];
  const conditions = { key: JSON.stringify(set), fields, limits: own.limits };
  if (uncertain.length === 0) return { conditions, ranges: [] };
  const named = set.filter(({ value }) => uncertain.some(({ written }) => written === String(value)));
  return { conditions, ranges: named.length > 0 ? named : set.slice(0, 1) };
}

/** The new value with every part that equals the old one's replaced by that very part. */
function grafted(before: unknown, after: unknown, uncertain: Quantity[]): unknown {
  if (JSON.stringify(before) === JSON.stringify(after)) return before;
  if (isQuantity(after) || !isRecord(after)) {
    if (isQuantity(after) && after.spec.kind !== 'constant') uncertain.push(after);
    return after;
  }
  const old = isRecord(before) ? before : {};
  return Object.fromEntries(Object.entries(after).map(([key, value]) => [key, grafted(old[key], value, uncertain)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isQuantity(value: unknown): value is Quantity {
  return isRecord(value) && value['is'] === 'quantity';
}
