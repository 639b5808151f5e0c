/** How far a plant is defined when its cost is estimated: 0 research, 1 study, 2 preliminary, 3 budget, 4 definitive. */
export type EstimateClass = 0 | 1 | 2 | 3 | 4;

const overruns = [2.04, 1.61, 1.28, 1.2, 1 / 0.93] as const;

/**
 * Actual over estimated cost of a first commercial process plant, by the class of the estimate: Merrow, Phillips & Myers,
 * Understanding Cost Growth and Performance Shortfalls in Pioneer Process Plants, RAND R-2569-DOE (1981), table 4.1, for
 * classes 0 to 3 as quoted by a later document; class 4 from memory.
 */
export function overrunOfClass(estimate: EstimateClass): number {
  return overruns[estimate];
}
