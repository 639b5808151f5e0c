import type { Model } from '#model';
import type { Scenario } from '#scenario';
import { conditionsOf } from './conditions.ts';
import { contractPlan, instrumentPlan } from './contracts.ts';
import { correlatedInputs } from './correlations.ts';
import { factsOf } from './facts.ts';
import { fieldPlan } from './fields.ts';
import { firmPlan } from './firms.ts';
import { catalogueInputs } from './inputs.ts';
import type { InputCatalogue } from './inputs.ts';
import { homesOf, learningRateOf, lineScaleOf, linesOf } from './lines.ts';
import { namesOf, programsOf } from './names.ts';
import { ownPlan } from './own-outcomes.ts';
import { optionPlans } from './options.ts';
import { layoutsOf } from './pools.ts';
import { policiesOf } from './policies.ts';
import { shockPlans } from './shocks.ts';
import type { Calendar, PolicyVariant, Study } from './study.ts';
import { effectsOfTerms, termsOf, usedNames } from './terms.ts';

/**
 * A scenario and a model as a study: every name resolved, nothing run. The variant of every policy that sets levers
 * of its own must be given.
 */
export function compileStudy(scenario: Scenario, model: Model, variants: ReadonlyMap<string, PolicyVariant>): Study {
  const programs = programsOf(model);
  const names = namesOf(scenario, model, programs);
  const used = usedNames(scenario);
  const catalogue = catalogueInputs(scenario, new Set(used.contracts), new Set(used.instruments));
  const terms = termsOf(scenario, used);
  const fields = names.fields.map((name) => fieldPlan(scenario, scenario.fields[name], names, catalogue));
  const given = { scenario, names, catalogue, technology: programs.technology, terms, fields };
  const { conditions, own } = conditionsOf(given, variants.values());
  const policies = policiesOf({ scenario, catalogue, used, terms, variants, own });
  const lines = linesOf(scenario, names, used.contracts, policies);
  return {
    scenario,
    model,
    programs,
    names,
    calendar: calendarOf(scenario),
    inputs: catalogue.inputs,
    correlated: correlatedInputs(scenario.correlations, catalogue.inputs),
    assumptions: catalogue.assumptions,
    fields,
    conditions,
    lines,
    options: optionPlans(scenario, lines, catalogue),
    layouts: layoutsOf(scenario, names),
    lineScale: lineScaleOf(scenario),
    learningRate: learningRateOf(scenario, catalogue),
    ...homesOf(scenario, names, used.contracts),
    firms: scenario.firms === undefined ? undefined : firmPlan(scenario.firms, catalogue),
    shocks: shockPlans(scenario, names, catalogue),
    contracts: used.contracts.map((name) =>
      contractPlan(scenario.contracts[name], catalogue, scenario.firms !== undefined),
    ),
    instruments: used.instruments.map((name) => instrumentPlan(scenario.instruments[name])),
    terms,
    ...effectsOfTerms(scenario, used, { names, catalogue, terms }),
    policies,
    facts: factsOf(scenario),
    own: ownPlan(model, scenario),
    arrivals: arrivalsOf(scenario, catalogue),
  };
}

function arrivalsOf({ arrivals }: Scenario, catalogue: InputCatalogue): Study['arrivals'] {
  return {
    rate: catalogue.read(arrivals.rate),
    maximum: arrivals.maximum,
    attracted: catalogue.read(arrivals.attracted),
    batch: arrivals.batch,
  };
}

function calendarOf({ time }: Scenario): Calendar {
  const decision = (time.decision - time.start) * 12;
  return {
    decision,
    windowEnd: decision + time.window,
    end: decision + time.evaluation,
    statisticsFrom: decision + time.warmUp,
  };
}
