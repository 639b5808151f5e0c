import type { Effects, Scenario } from '#scenario';
import type { OwnConditions } from './conditions.ts';
import type { InputCatalogue } from './inputs.ts';
import { optionMonths } from './options.ts';
import { constant } from './reader.ts';
import type { Policy, PolicyVariant, Term, UsedNames } from './study.ts';
import { plannedByField } from './planned-lines.ts';

/** Name of the run that stands beside every ranking and is never best. */
export const WITHOUT_PLATFORM = 'without the platform';

interface Given {
  readonly scenario: Scenario;
  readonly catalogue: InputCatalogue;
  readonly used: UsedNames;
  readonly terms: readonly Term[];
  readonly variants: ReadonlyMap<string, PolicyVariant>;
  readonly own: OwnConditions;
}

/** The policies of the scenario, then the run without the platform where the scenario asks for it. */
export function policiesOf(given: Given): readonly Policy[] {
  const { scenario, used, terms } = given;
  const policies = scenario.policies.policies.map((setting): Policy => {
    const contract = used.contracts.indexOf(setting.contract);
    const instrument = used.instruments.indexOf(setting.instrument);
    const variant = given.variants.get(setting.name);
    const parts = [scenario.contracts[setting.contract], scenario.instruments[setting.instrument]];
    const term = terms.findLastIndex((each) => each.contract === contract && each.instrument === instrument);
    return {
      name: setting.name,
      term,
      conditions: conditionsUnder(given, variant, term),
      ...programmeOf(given, variant?.programme ?? scenario.programme),
      without: undefined,
      hasEffects: parts.some(({ effects }) => anyEffect(effects)),
      differs: variant?.differs ?? [],
    };
  });
  return scenario.withoutPlatform === undefined ? policies : [...policies, withoutPlatform(scenario)];
}

function conditionsUnder({ own }: Given, variant: PolicyVariant | undefined, term: number): Policy['conditions'] {
  const key = variant?.conditions?.key ?? '';
  return { ...(own.get(key)?.(term) ?? { asStated: term, neutral: 0 }), key };
}

function withoutPlatform({ withoutPlatform: without, programme }: Scenario): Policy {
  return {
    name: WITHOUT_PLATFORM,
    term: 0,
    conditions: { asStated: 0, neutral: 0, key: '' },
    budget: constant(0),
    linesPerYear: 0,
    newLines: 0,
    planned: [],
    bounded: true,
    without: without?.existing,
    pooled: programme.pooled,
    publicLines: 0,
    reservedSlots: undefined,
    idleRelease: undefined,
    optionMonths: [],
    hasEffects: false,
    differs: [],
  };
}

function programmeOf(
  { catalogue, scenario }: Given,
  programme: Scenario['programme'],
): Omit<Policy, 'name' | 'term' | 'conditions' | 'without' | 'hasEffects' | 'differs'> {
  const { budget, linesPerYear, newLines, hold, pooled, publicLines, reservedSlots, idleRelease } = programme;
  const ownBudget = budget === scenario.programme.budget ? catalogue.read(budget) : certain(budget);
  const planned = plannedByField(scenario, programme);
  return {
    budget: ownBudget,
    linesPerYear,
    newLines,
    planned,
    bounded: hold === 'money',
    pooled,
    publicLines,
    reservedSlots,
    idleRelease,
    optionMonths: optionMonths(scenario, programme),
  };
}

/** A budget that a policy sets for itself is one number: a lever, not an uncertainty. */
function certain({ spec, written }: Scenario['programme']['budget']): ReturnType<typeof constant> {
  if (spec.kind !== 'constant') throw new TypeError(`a budget set by a policy must be one amount, not ${written}`);
  return constant(spec.value);
}

function anyEffect({ gates, durations, costs, ...others }: Effects): boolean {
  const named = Object.values(gates).some(
    ({ sensitivity, specificity }) => sensitivity !== undefined || specificity !== undefined,
  );
  return (
    Object.values(others).some((effect) => effect !== undefined) ||
    named ||
    Object.keys(durations).length > 0 ||
    Object.keys(costs).length > 0
  );
}
