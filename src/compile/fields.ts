import { distribution } from '#random';
import type { Clock, Field, FieldParameters, Gate, Quantity, Scenario } from '#scenario';
import { firstOfAKindPlan } from './first-of-a-kind.ts';
import { adoptionPlan, diffusionPlan } from './adoption.ts';
import { firmChances, firmClocks } from './firms.ts';
import type { InputCatalogue } from './inputs.ts';
import { constant } from './reader.ts';
import type { FieldPlan, Names, Reader } from './study.ts';
import { testingPlans } from './testing.ts';

/** A field's numbers by the indexes of what charts name. */
export function fieldPlan(scenario: Scenario, field: Field, names: Names, catalogue: InputCatalogue): FieldPlan {
  const clocks: Readonly<Record<string, Clock>> = { ...field.durations, ...firmClocks(scenario.firms) };
  const chances: Readonly<Record<string, Quantity>> = { ...field.chances, ...firmChances(scenario.firms) };
  return {
    share: field.share,
    viability: viabilityPlan(field, catalogue),
    sensitivity: names.gates.map((gate) => accuracy(stated(field.gates, gate), 'sensitivity', catalogue)),
    specificity: names.gates.map((gate) => accuracy(stated(field.gates, gate), 'specificity', catalogue)),
    testing: testingPlans(scenario, field, names, catalogue),
    chances: names.chances.map((chance) => catalogue.read(stated(chances, chance))),
    delayMeans: names.delays.map((delay) => catalogue.read(stated(clocks, delay).mean)),
    delayShapes: names.delays.map((delay) => distribution(stated(clocks, delay).shape)),
    costMeans: names.costs.map((cost) => costMean(field.costs[cost], catalogue)),
    costShapes: names.costs.map((cost) => distribution(field.costs[cost]?.shape ?? { kind: 'constant', value: 1 })),
    market: field.market === undefined ? undefined : catalogue.read(field.market),
    shareCeiling: field.shareCeiling === undefined ? undefined : catalogue.read(field.shareCeiling),
    plateau: plateauPlan(field, scenario, catalogue),
    adoption: scenario.firms === undefined ? undefined : adoptionPlan(field, scenario.firms, catalogue),
    diffusion: diffusionPlan(field, scenario, catalogue),
    firstOfAKind: field.firstOfAKind === undefined ? undefined : firstOfAKindPlan(field.firstOfAKind, catalogue),
  };
}

/** What charts use by name; reading the scenario has made sure that it is there. */
function stated<Value>(all: Readonly<Record<string, Value>>, name: string): Value {
  if (!Object.hasOwn(all, name)) throw new Error(`the scenario has no ${name}, only ${Object.keys(all).join(', ')}`);
  return all[name];
}

/** What is stated of a gate; of one that tests nothing is, and it is computed for every draw. */
function accuracy(gate: Gate, of: 'sensitivity' | 'specificity', catalogue: InputCatalogue): Reader {
  return gate.by === 'accuracy' ? catalogue.read(gate[of]) : constant(NaN);
}

/** A cost that the scenario does not state is nothing. */
function costMean(cost: Clock | undefined, catalogue: InputCatalogue): Reader {
  return cost === undefined ? constant(0) : catalogue.read(cost.mean);
}

function plateauPlan({ plateau }: Field, { firms }: Scenario, catalogue: InputCatalogue): FieldPlan['plateau'] {
  const clock = plateau ?? firms?.plateau;
  if (firms === undefined || clock === undefined) return undefined;
  const { mean, shape } = clock;
  return { mean: catalogue.read(mean), shape: distribution(shape) };
}

function viabilityPlan({ viability }: FieldParameters, catalogue: InputCatalogue): FieldPlan['viability'] {
  if (viability === undefined) return undefined;
  return viability.by === 'odds'
    ? { by: 'odds', unpiloted: catalogue.read(viability.unpiloted), piloted: catalogue.read(viability.piloted) }
    : { by: 'prior', prior: catalogue.read(viability.prior), mending: catalogue.read(viability.mending) };
}
