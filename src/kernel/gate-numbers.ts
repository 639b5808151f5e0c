import { valueOf } from '#compile';
import type { FieldPlan, Names } from '#compile';
import { testedGates } from './tested-gates.ts';

/** The gates of one field in one draw: their accuracy, and what tests add to delays and costs. Refilled field by field. */
export class GateNumbers {
  /** By gate. */
  readonly sensitivity: Float64Array;
  readonly specificity: Float64Array;
  /** Months that tests add, by delay. */
  readonly months: Float64Array;
  /** RMB that tests add for each technology, by cost. */
  readonly money: Float64Array;

  constructor({ gates, delays, costs }: Names) {
    this.sensitivity = new Float64Array(gates.length);
    this.specificity = new Float64Array(gates.length);
    this.months = new Float64Array(delays.length);
    this.money = new Float64Array(costs.length);
  }

  /** Takes over the numbers of a field in a draw. */
  fill({ sensitivity, specificity, testing }: FieldPlan, draw: Float64Array): void {
    sensitivity.forEach((reader, gate) => {
      this.sensitivity[gate] = valueOf(reader, draw);
      this.specificity[gate] = valueOf(specificity[gate], draw);
    });
    this.months.fill(0);
    this.money.fill(0);
    if (testing.length === 0) return;
    for (const { plan, efforts, ...tested } of testedGates(testing, draw)) {
      this.sensitivity[plan.gate] = tested.sensitivity;
      this.specificity[plan.gate] = tested.specificity;
      for (const { cost, months } of efforts) {
        if (plan.cost >= 0) this.money[plan.cost] += cost;
        if (plan.delay >= 0) this.months[plan.delay] += months;
      }
    }
  }
}
