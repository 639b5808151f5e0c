import type { Producers } from './producers.ts';
import { ALL_SALES } from './shocks.ts';
import type { World } from './world.ts';
import { yearOf, yearStart } from './years.ts';

/** What a producer sells between two months since the decision, RMB: its output of every year times that year's shocks. */
export function salesBetween(
  { entities, shocks, study }: World,
  producers: Producers,
  producer: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  if (!shocks.isMoved.sales) return producers.outputBetween(producer, from, to);
  const { decision } = study.calendar;
  const field = entities.field[producers.technology[producer]];
  let sales = 0;
  for (let year = yearOf(from, decision); yearStart(year, decision) < to; year++) {
    const start = Math.max(from, yearStart(year, decision));
    const end = Math.min(to, yearStart(year + 1, decision));
    sales += shocks.factorAt('sales', ALL_SALES, field, start) * producers.outputBetween(producer, start, end);
  }
  return sales;
}

/** What a producer sells a year in a month, RMB, with the shocks of its year. */
export function salesRate({ entities, shocks }: World, producers: Producers, producer: number, month: number): number {
  const rate = producers.rateAt(producer, month);
  return rate * shocks.factorAt('sales', ALL_SALES, entities.field[producers.technology[producer]], month);
}
