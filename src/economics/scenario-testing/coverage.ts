import { pow } from '#random';

/**
 * Expected share of operation whose type is still untested after so many cases drawn by exposure: Σ p (1 − p)^n. The
 * missing mass of Good, Biometrika 40 (1953), 237–264.
 */
export function uncoveredExposure(exposure: Float64Array, cases: number): number {
  let uncovered = 0;
  for (const share of exposure) uncovered += share * pow(1 - share, cases);
  return uncovered;
}

/** Expected number of different types among so many cases drawn by exposure: Σ 1 − (1 − p)^n. */
export function distinctTypes(exposure: Float64Array, cases: number): number {
  let distinct = 0;
  for (const share of exposure) distinct += 1 - pow(1 - share, cases);
  return distinct;
}

/** Share of operation whose type has no case, of cases that are given by type. */
export function uncoveredBy(exposure: Float64Array, counts: Float64Array): number {
  return exposure.reduce((sum, share, type) => (counts[type] === 0 ? sum + share : sum), 0);
}
