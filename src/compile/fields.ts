import { distribution } from '#random';
import type { Clock, FieldParameters, Quantity, Scenario } from '#scenario';
import { firmChances, firmClocks } from './firms.ts';
import type { InputCatalogue } from './inputs.ts';
import { constant } from './reader.ts';
import type { FieldPlan, Names, Reader } from './study.ts';

/** A field's numbers by the indexes of what charts name. */
export function fieldPlan(
  scenario: Scenario,
  field: FieldParameters & { share: number },
  names: Names,
  catalogue: InputCatalogue,
): FieldPlan {
  const clocks: Readonly<Record<string, Clock | undefined>> = { ...field.durations, ...firmClocks(scenario.firms) };
  const chances: Readonly<Record<string, Quantity | undefined>> = { ...field.chances, ...firmChances(scenario.firms) };
  const read = (quantity: Quantity | undefined, otherwise: number): Reader =>
    quantity === undefined ? constant(otherwise) : catalogue.read(quantity);
  return {
    share: field.share,
    viability: viabilityPlan(field, catalogue),
    sensitivity: names.gates.map((gate) => read(field.gates[gate]?.sensitivity, 1)),
    specificity: names.gates.map((gate) => read(field.gates[gate]?.specificity, 1)),
    chances: names.chances.map((chance) => read(chances[chance], 0)),
    delayMeans: names.delays.map((delay) => read(clocks[delay]?.mean, 0)),
    delayShapes: names.delays.map((delay) => distribution(clocks[delay]?.shape ?? { kind: 'constant', value: 1 })),
    costMeans: names.costs.map((cost) => read(field.costs[cost]?.mean, 0)),
    costShapes: names.costs.map((cost) => distribution(field.costs[cost]?.shape ?? { kind: 'constant', value: 1 })),
    market: field.market === undefined ? undefined : catalogue.read(field.market),
  };
}

function viabilityPlan({ viability }: FieldParameters, catalogue: InputCatalogue): FieldPlan['viability'] {
  if (viability === undefined) return undefined;
  return viability.by === 'odds'
    ? { by: 'odds', unpiloted: catalogue.read(viability.unpiloted), piloted: catalogue.read(viability.piloted) }
    : { by: 'prior', prior: catalogue.read(viability.prior), mending: catalogue.read(viability.mending) };
}
