import { valueOf } from '#compile';
import type { AdoptionPlan, Study } from '#compile';

/** How the producers of every field sell in one draw, besides their luck. Refilled for every draw. */
export class Sizes {
  /** Mean yearly output that an adopter adds at full size, RMB: [field]. */
  readonly adoption: Float64Array;
  /** Of land, what a mu of it sells a year, RMB: [field]. */
  readonly perMu: Float64Array;
  /** Of a relief, the share of its capacity that is in demand at the decision date, and its yearly growth: [field]. */
  readonly demand: Float64Array;
  readonly growth: Float64Array;
  /** Coefficients of diffusion, per year, 0 where there is none: [condition * fields + field]. */
  readonly innovation: Float64Array;
  readonly imitation: Float64Array;
  /** Factor on what is sold at full size: [condition * fields + field]. */
  readonly sales: Float64Array;
  private readonly study: Study;

  constructor(study: Study) {
    this.study = study;
    const fields = study.fields.length;
    const cells = study.conditions.length * fields;
    this.adoption = new Float64Array(fields);
    this.perMu = new Float64Array(fields);
    this.demand = new Float64Array(fields);
    this.growth = new Float64Array(fields);
    this.innovation = new Float64Array(cells);
    this.imitation = new Float64Array(cells);
    this.sales = new Float64Array(cells);
  }

  /** Takes over the inputs of one draw. */
  fill(draw: Float64Array): void {
    const { conditions, effects, fields } = this.study;
    fields.forEach(({ adoption }, field) => {
      if (adoption !== undefined) this.fillAdoption(field, adoption, draw);
    });
    conditions.forEach(({ term }, condition) => {
      const { sales, innovation, imitation } = effects[term];
      fields.forEach(({ diffusion }, field) => {
        const cell = condition * fields.length + field;
        this.sales[cell] = productOf(sales, draw);
        if (diffusion === undefined) return;
        this.innovation[cell] = valueOf(diffusion.innovation, draw) * productOf(innovation, draw);
        this.imitation[cell] = valueOf(diffusion.imitation, draw) * productOf(imitation, draw);
      });
    });
  }

  private fillAdoption(field: number, plan: AdoptionPlan, draw: Float64Array): void {
    if (plan.by === 'amount') this.adoption[field] = valueOf(plan.mean, draw);
    else if (plan.by === 'land') {
      this.perMu[field] = valueOf(plan.perMu, draw);
      this.adoption[field] = valueOf(plan.area, draw) * this.perMu[field];
    } else {
      const capacity = valueOf(plan.capacity, draw);
      const saving = Math.max(0, valueOf(plan.costBefore, draw) - valueOf(plan.costAfter, draw));
      this.adoption[field] = capacity * saving;
      this.demand[field] = valueOf(plan.demand, draw) / capacity;
      this.growth[field] = valueOf(plan.growth, draw);
    }
  }
}

/** The product of all effects on one thing; one where there is none. */
export function productOf(readers: TermEffectsOfOne, draw: Float64Array): number {
  let product = 1;
  for (const reader of readers) product *= valueOf(reader, draw);
  return product;
}

type TermEffectsOfOne = readonly Parameters<typeof valueOf>[0][];
