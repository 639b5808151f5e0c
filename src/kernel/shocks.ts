import { valueOf } from '#compile';
import type { CommonShockPlan, DatedShockPlan, ShockTarget, Study } from '#compile';
import { exp, log, normalQuantile } from '#random';
import type { Luck } from './luck.ts';
import { yearOf } from './years.ts';

/** Who draws what all fields share, and whether a dated shock happens: no field's own luck has this purpose. */
const ALL_FIELDS = 0;

/** What is sold is one thing, where costs and durations are many. */
export const ALL_SALES = 0;

/** What a shock strikes. */
type Struck = Pick<CommonShockPlan, 'on' | 'of' | 'fields'>;

/**
 * What strikes everybody in a field in a year, as factors, for one replication: the same for every policy, because it
 * depends on nothing but the draw and luck. Nothing strikes before the decision date.
 */
export class Shocks {
  /** Does any factor differ from one? */
  readonly isMoved: Record<ShockTarget, boolean> = { sales: false, costs: false, durations: false };
  /** [(thing * fields + field) * years + year], years since the decision; empty where no shock is on it. */
  private readonly factors: Readonly<Record<ShockTarget, Float64Array>>;
  private readonly years: number;
  private readonly study: Study;
  /** What fields share, by year; overwritten by the next shock. */
  private readonly shared: Float64Array;

  constructor(study: Study) {
    const { calendar, names, shocks } = study;
    this.study = study;
    this.years = Math.ceil((calendar.end - calendar.decision) / 12);
    this.shared = new Float64Array(this.years);
    const tableOf = (target: ShockTarget, things: number): Float64Array => {
      const isStruck = [...shocks.common, ...shocks.dated].some(({ on }) => on === target);
      return new Float64Array(isStruck ? things * names.fields.length * this.years : 0);
    };
    this.factors = {
      sales: tableOf('sales', 1),
      costs: tableOf('costs', names.costs.length),
      durations: tableOf('durations', names.delays.length),
    };
  }

  /** Draws all shocks of a replication. */
  fill(luck: Luck, draw: Float64Array): void {
    const { common, dated } = this.study.shocks;
    if (common.length + dated.length === 0) return;
    for (const factors of Object.values(this.factors)) factors.fill(1);
    for (const shock of common) this.strikeYearly(shock, luck, draw);
    for (const shock of dated) this.strikeOnce(shock, luck, draw);
    for (const target of Object.keys(this.factors) as ShockTarget[])
      this.isMoved[target] = this.factors[target].some((factor) => factor !== 1);
  }

  /** Factor on a thing (a cost, a delay, all sales) in a field in a month; the evaluation date itself is of the last year. */
  factorAt(target: ShockTarget, thing: number, field: number, month: number): number {
    const { decision } = this.study.calendar;
    if (month < decision || !this.isMoved[target]) return 1;
    return this.factors[target][this.placeOf(thing, field) + Math.min(yearOf(month, decision), this.years - 1)];
  }

  /**
   * Lognormal factors with mean one, s their standard deviation: exp(σz - σ²/2) with σ² = ln(1 + s²). z is standard
   * normal, by year an autoregression of first order that is stationary from the first year on, zₜ = φzₜ₋₁ + √(1 - φ²)εₜ,
   * and ε by field a part that all fields share and one of its own, ε = √ρ·shared + √(1 - ρ)·own. So the correlation of
   * two fields is ρ and that of years h apart φ to the power h, in logarithms.
   */
  private strikeYearly(shock: CommonShockPlan, luck: Luck, draw: Float64Array): void {
    const spread = valueOf(shock.spread, draw);
    // Without a spread the factor is one to the last bit.
    if (spread === 0) return;
    const sigma = Math.sqrt(log(1 + spread * spread));
    const persistence = valueOf(shock.persistence, draw);
    const fresh = Math.sqrt(1 - persistence * persistence);
    const acrossFields = valueOf(shock.acrossFields, draw);
    const [sharedPart, ownPart] = [Math.sqrt(acrossFields), Math.sqrt(1 - acrossFields)];
    for (let year = 0; year < this.years; year++)
      this.shared[year] = sharedPart * normalQuantile(luck.uniform(ALL_FIELDS, shock.shared, year));
    for (const field of shock.fields) {
      let z = 0;
      for (let year = 0; year < this.years; year++) {
        const innovation = this.shared[year] + ownPart * normalQuantile(luck.uniform(field, shock.own, year));
        z = year === 0 ? innovation : persistence * z + fresh * innovation;
        this.multiply(shock, field, year, exp(sigma * z - (sigma * sigma) / 2));
      }
    }
  }

  private strikeOnce(shock: DatedShockPlan, luck: Luck, draw: Float64Array): void {
    if (luck.uniform(ALL_FIELDS, shock.happens, 0) >= valueOf(shock.probability, draw)) return;
    const factor = valueOf(shock.factor, draw);
    for (const field of shock.fields)
      for (let year = shock.from; year <= shock.to; year++) this.multiply(shock, field, year, factor);
  }

  private multiply({ on, of }: Struck, field: number, year: number, factor: number): void {
    for (const thing of of) this.factors[on][this.placeOf(thing, field) + year] *= factor;
  }

  private placeOf(thing: number, field: number): number {
    return (thing * this.study.fields.length + field) * this.years;
  }
}
