import { distribution } from '#random';
import type { Adoption, Field, Firms, Scenario } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import type { AdoptionPlan, FieldPlan } from './study.ts';

/** All cases alike. */
const CERTAIN = distribution({ kind: 'constant', value: 1 });

/** What adopters of a field add: as the field says, or else as is said of all. */
export function adoptionPlan(field: Field, firms: Firms, catalogue: InputCatalogue): AdoptionPlan {
  const plan = stated(field, catalogue) ?? stated(firms, catalogue);
  if (plan === undefined) throw new Error('the scenario does not say what adopters add');
  return plan;
}

function stated({ adoption, land, capacityRelief }: Adoption, catalogue: InputCatalogue): AdoptionPlan | undefined {
  const read: InputCatalogue['read'] = (quantity) => catalogue.read(quantity);
  if (adoption !== undefined) {
    return { by: 'amount', mean: read(adoption.mean), shape: distribution(adoption.shape) };
  }
  if (land !== undefined) return { by: 'land', area: read(land.area), perMu: read(land.perMu), shape: CERTAIN };
  if (capacityRelief === undefined) return undefined;
  const { capacity, demand, growth, costBefore, costAfter } = capacityRelief;
  return {
    by: 'relief',
    ...{ capacity: read(capacity), demand: read(demand), growth: read(growth) },
    ...{ costBefore: read(costBefore), costAfter: read(costAfter), shape: CERTAIN },
  };
}

/** How sales of a field grow, where it is by diffusion. */
export function diffusionPlan(field: Field, { firms }: Scenario, catalogue: InputCatalogue): FieldPlan['diffusion'] {
  const diffusion = field.diffusion ?? firms?.diffusion;
  if (diffusion === undefined) return undefined;
  return { innovation: catalogue.read(diffusion.innovation), imitation: catalogue.read(diffusion.imitation) };
}
