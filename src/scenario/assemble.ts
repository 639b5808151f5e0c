import type { Contract, Instrument, PolicyPlan, Scenario } from './scenario.ts';
import { parametersOf } from './schema/fields.ts';
import { noProgramme, platformOf } from './schema/platforms.ts';
import type { ScenarioRead } from './schema/scenario.ts';
import { ratesOf } from './schema/time.ts';

/** Parts of a scenario that need more than the scenario file itself. */
export interface Parts {
  readonly policies: PolicyPlan;
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly reference: string;
}

/** The scenario with every default filled in. */
export function assemble(read: ScenarioRead, parts: Parts): Scenario {
  const defaults = parametersOf(read);
  return {
    title: read.title,
    question: read.question,
    model: read.model,
    seed: read.seed ?? 'pilotline',
    replications: read.replications ?? 500,
    time: read.time,
    money: { baseYear: read.money?.baseYear ?? read.time.decision, rates: read.money?.rates ?? ratesOf({}) },
    decision: read.decision,
    arrivals: read.arrivals,
    fields: fieldsOf(read.fields, defaults),
    defaults,
    limits: read.limits ?? {},
    lines: read.lines ?? { slots: 1, routing: 'home-then-field', waitingRoom: undefined },
    platforms: (read.platforms ?? []).map((platform) => platformOf(platform, parts.reference)),
    programme: read.programme ?? noProgramme(),
    withoutPlatform: read['without-platform'],
    firms: read.firms,
    facts: read.facts ?? [],
    policies: parts.policies,
    contracts: Object.fromEntries(parts.contracts),
    instruments: Object.fromEntries(parts.instruments),
  };
}

function fieldsOf(read: ScenarioRead['fields'], defaults: Scenario['defaults']): Scenario['fields'] {
  const entries = Object.entries(read).map(([name, field]) => [
    name,
    { title: field.title, share: field.share, ...parametersOf(field, defaults) },
  ]);
  return Object.fromEntries(entries) as Scenario['fields'];
}
