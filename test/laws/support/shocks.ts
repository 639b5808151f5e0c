import fc from 'fast-check';
import type { Producers } from '../../../src/kernel/producers.ts';
import { percent } from './amounts.ts';
import type { World } from './observe.ts';

const COSTS = ['equipment', 'facility', 'trial', 'production'];
const DURATIONS = ['research', 'set-up', 'debugging', 'building', 'ramp', 'patience'];

const struck = fc.oneof(
  fc.constant({ on: 'sales' }),
  fc.record({ on: fc.constant('costs'), of: fc.subarray(COSTS, { minLength: 1 }) }),
  fc.record({ on: fc.constant('durations'), of: fc.subarray(DURATIONS, { minLength: 1 }) }),
);

const share = fc.constantFrom(0, 0.3, 0.8, 1);

/** Shocks of all kinds on the first fields, from the decision on; or none. */
export function someShocks(decision: number, fields: readonly string[]): fc.Arbitrary<unknown> {
  const where = fc.option(fc.subarray([...fields], { minLength: 1 }), { nil: undefined });
  const common = fc
    .record({ struck, where, spread: percent(0, 60), persistence: share, 'across-fields': share })
    .map(({ struck: strikes, where: places, ...rest }) => ({ ...strikes, fields: places, ...rest }));
  const dated = fc
    .record({ struck, where, from: fc.nat({ max: 2 }), factor: percent(30, 180), probability: percent(0, 100) })
    .map(({ struck: strikes, where: places, from, ...rest }) => ({
      ...strikes,
      fields: places,
      from: decision + from,
      ...rest,
    }));
  const named = <Value>(values: readonly Value[]): Record<string, Value> =>
    Object.fromEntries(values.map((value, index) => [`shock-${index}`, value]));
  const several = { maxLength: 2 };
  return fc
    .tuple(fc.array(common, several), fc.array(dated, several))
    .map(([yearly, once]) => ({ common: named(yearly), dated: named(once) }));
}

/** Factor on a producer's sales in a month. */
export function onSales({ entities, shocks }: World, producers: Producers, producer: number, month: number): number {
  return shocks.factorAt('sales', 0, entities.field[producers.technology[producer]], month);
}

/** Factor on a cost of an entity that is paid in a month. */
export function onCost({ entities, shocks }: World, entity: number, cost: number, month: number): number {
  return shocks.factorAt('costs', cost, entities.field[entity], month);
}

/** What a producer sells from one month to another, the years since the decision in between each by itself, RMB. */
export function soldBetween(
  world: World,
  producers: Producers,
  producer: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const { decision } = world.study.calendar;
  let sold = 0;
  for (let start = decision; start < to; start += 12) {
    const [first, last] = [Math.max(start, from), Math.min(start + 12, to)];
    if (first < last)
      sold += onSales(world, producers, producer, start) * producers.outputBetween(producer, first, last);
  }
  return sold;
}
