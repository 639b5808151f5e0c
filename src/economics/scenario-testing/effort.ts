import type { TestCatalogue } from './catalogue.ts';
import { casesByType, type Strategy } from './strategy.ts';

/** Mean complexity of the cases that a strategy makes; 1 where it makes none. */
export function meanComplexity(catalogue: TestCatalogue, strategy: Strategy, cases: number): number {
  if (cases === 0) return 1;
  const counts = casesByType(strategy, catalogue, cases);
  return counts.reduce((sum, count, type) => sum + count * catalogue.complexity[type], 0) / cases;
}

/**
 * What the cases of one mode cost (in the unit of `cost`) and how many months they take: cases × mean complexity × cost of
 * a case of complexity one, and cases × mean complexity / such cases a month.
 */
export function testEffort(
  cases: number,
  complexity: number,
  { cost, perMonth }: { readonly cost: number; readonly perMonth: number },
): { cost: number; months: number } {
  const work = cases * complexity;
  return { cost: work * cost, months: work === 0 ? 0 : work / perMonth };
}
