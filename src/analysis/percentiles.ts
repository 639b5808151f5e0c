import { quantileSorted } from 'simple-statistics';

/** 5, 25, 50, 75 and 95 % points, in the unit of the values. */
export type FivePoints = readonly [number, number, number, number, number];

/**
 * 5, 25, 50, 75 and 95 % points of finite values by linear interpolation of order statistics (type 7 of Hyndman and
 * Fan, Am. Stat. 50, 1996). They describe the replications as they are; no interval is claimed for them, since
 * order-statistic formulas do not hold inside a Latin hypercube block. Undefined for no values.
 */
export function fivePoints(values: readonly number[]): FivePoints | undefined {
  if (values.length === 0) return undefined;
  const sorted = Array.from(Float64Array.from(values).sort());
  const at = (p: number): number => quantileSorted(sorted, p);
  return Object.freeze([at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)] as const);
}
