import type { TestCatalogue } from './catalogue.ts';
import { splitCases } from './split-cases.ts';

/**
 * How test cases are made from a catalogue. `random`: each case is of a type drawn by exposure. `coverage`: each type once,
 * the most exposed first, and what is left by exposure. `diversity`: evenly over the types. `risk`: in proportion to
 * exposure × risk / complexity.
 */
export const STRATEGIES = ['random', 'coverage', 'diversity', 'risk'] as const;

/** A way of making test cases. */
export type Strategy = (typeof STRATEGIES)[number];

/** Cases by type, whole numbers; for `random`, their expectations. */
export function casesByType(strategy: Strategy, catalogue: TestCatalogue, cases: number): Float64Array {
  switch (strategy) {
    case 'random':
      return catalogue.exposure.map((share) => share * cases);
    case 'coverage':
      return mostExposedFirst(catalogue.exposure, cases);
    case 'diversity':
      return evenly(catalogue.exposure.length, cases);
    case 'risk':
      return splitCases(cases, prioritiesOf(catalogue));
  }
}

function prioritiesOf({ exposure, risk, complexity }: TestCatalogue): Float64Array {
  return exposure.map((share, type) => (share * risk[type]) / complexity[type]);
}

function mostExposedFirst(exposure: Float64Array, cases: number): Float64Array {
  const types = exposure.length;
  if (cases >= types) return splitCases(cases - types, exposure).map((more) => more + 1);
  const order = Array.from(exposure.keys()).sort((one, other) => exposure[other] - exposure[one]);
  const counts = new Float64Array(types);
  for (const type of order.slice(0, cases)) counts[type] = 1;
  return counts;
}

/** As many cases of each type as of any other; what does not go round goes to types at equal distances. */
function evenly(types: number, cases: number): Float64Array {
  const rest = cases % types;
  const counts = new Float64Array(types).fill((cases - rest) / types);
  for (let extra = 0; extra < rest; extra += 1) counts[Math.floor(((extra + 0.5) * types) / rest)] += 1;
  return counts;
}
