import { valueOf } from '#compile';
import type { FieldPlan, Study } from '#compile';
import type { Distribution } from '#random';

/** What producers of each field can sell in one draw, by the conditions that they meet. Refilled for every draw. */
export class Markets {
  /** Most that one producer can sell a year, RMB: [condition * fields + field]. */
  readonly ofOne: Float64Array;
  /** Most that all producers of a field sell a year at full size, RMB: [condition * fields + field]. */
  readonly ofAll: Float64Array;
  /** Highest quantile that keeps the output of a firm, and of an adopter, within the market: [condition * fields + field]. */
  readonly firmLimit: Float64Array;
  readonly adopterLimit: Float64Array;
  private readonly study: Study;

  constructor(study: Study) {
    this.study = study;
    const cells = study.conditions.length * study.fields.length;
    this.ofOne = new Float64Array(cells).fill(Infinity);
    this.ofAll = new Float64Array(cells).fill(Infinity);
    this.firmLimit = new Float64Array(cells).fill(1);
    this.adopterLimit = new Float64Array(cells).fill(1);
  }

  /** Takes over the inputs of one draw for a field, with the mean sizes of its firms and adopters, RMB a year. */
  fill(field: number, draw: Float64Array, mean: { readonly firm: number; readonly adopter: number }): void {
    const { conditions, fields } = this.study;
    conditions.forEach((condition, index) => {
      const cell = index * fields.length + field;
      this.fillCell(condition.fields[field], cell, draw);
      // Most conditions have the market of the one before them, and the search for a quantile is slow.
      const before = cell - fields.length;
      if (before >= 0 && this.ofOne[cell] === this.ofOne[before]) {
        this.firmLimit[cell] = this.firmLimit[before];
        this.adopterLimit[cell] = this.adopterLimit[before];
      } else this.cut(condition.fields[field], cell, mean);
    });
  }

  private fillCell({ adoption, market, shareCeiling }: FieldPlan, cell: number, draw: Float64Array): void {
    if (market === undefined || adoption === undefined) return;
    this.ofOne[cell] = valueOf(market, draw) * (shareCeiling === undefined ? 1 : valueOf(shareCeiling, draw));
    if (shareCeiling !== undefined) this.ofAll[cell] = this.ofOne[cell];
  }

  private cut(
    { adoption, plateau }: FieldPlan,
    cell: number,
    { firm, adopter }: { readonly firm: number; readonly adopter: number },
  ): void {
    const limit = this.ofOne[cell];
    if (limit === Infinity) return;
    if (plateau !== undefined) this.firmLimit[cell] = quantileBelow(plateau.shape, limit / firm);
    if (adoption !== undefined) this.adopterLimit[cell] = quantileBelow(adoption.shape, limit / adopter);
  }
}

/** The probability whose quantile is the limit, by bisection: truncating a distribution rescales its probabilities. */
function quantileBelow(shape: Distribution, limit: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (shape.quantile(middle) < limit) low = middle;
    else high = middle;
  }
  return high;
}
