/** What makes the cost of a first commercial process plant hard to foresee. */
export interface PioneerPlant {
  /** Share of the estimated cost in commercially unproven technology, 0 to 1. */
  readonly newShare: number;
  /** How hard impurities that build up are expected to be, 0 to 5. */
  readonly impurities: number;
  /** Number of continuously linked process blocks. */
  readonly blocks: number;
  /** Share included in the estimate of land, first inventory and staff before start-up, 0 to 1. */
  readonly included: number;
  /** How poorly site and engineering are defined: 2 (well) to 8 (hardly). */
  readonly vagueness: number;
  /** Whether the process is still in research and development. */
  readonly inResearch: boolean;
}

/** The range in which the plants lay; beyond it the equation says nothing. */
const least = 0.3;
const most = 1.1;

/**
 * Estimated over actual cost, clamped to the range from 0.3 to 1.1: what was estimated is to be divided by it. The
 * cost-growth equation of Merrow, Phillips & Myers, RAND R-2569-DOE (1981); its coefficients are from memory of the
 * literature, its residual standard error is about 0.08. Process industries only.
 */
export function costGrowth(plant: PioneerPlant): number {
  const ratio =
    1.12196 -
    0.00297 * 100 * plant.newShare -
    0.02125 * plant.impurities -
    0.01137 * plant.blocks +
    0.00111 * 100 * plant.included -
    (plant.inResearch ? 0.06351 : 0.04011) * plant.vagueness;
  return Math.min(Math.max(ratio, least), most);
}
