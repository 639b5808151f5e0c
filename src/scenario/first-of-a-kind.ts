import type { Quantity } from './quantity.ts';

/** How a technology came to its first commercial plant: without a pilot, by a pilot, or by a pilot elsewhere. */
export const ROUTES = ['unpiloted', 'piloted', 'elsewhere'] as const;

/** One value for each way to the first commercial plant. */
export type ByRoute<Value> = Readonly<Record<(typeof ROUTES)[number], Value>>;

/** What the first commercial plant of a technology costs above its estimate, and makes below its design. */
export type FirstOfAKind = ByEstimateClass | ByEquations;

/** Cost growth is the median ratio of the class of the estimate; performance is stated. */
interface ByEstimateClass extends ByRoute<EstimateMade> {
  readonly method: 'estimate-class';
  /** Months from the start of production in which the plant makes less than designed. */
  readonly startUp: Quantity;
  /** Output over design during start-up. */
  readonly performance: ByRoute<Quantity>;
}

interface EstimateMade {
  readonly estimateClass: 0 | 1 | 2 | 3 | 4;
  /** Standard deviation over mean of the ratio of actual to estimated cost among plants. */
  readonly spread: number;
}

/** Cost growth and performance follow from what is known of the process, by the equations of RAND R-2569-DOE (1981). */
interface ByEquations extends ByRoute<ProcessKnown> {
  readonly method: 'rand-equations';
  readonly startUp: Quantity;
  readonly process: Process;
}

/** What makes a process hard to foresee, whether it was piloted or not; `PioneerPlant` in #economics says more. */
interface Process {
  /** Share of the estimated cost in commercially unproven technology. */
  readonly percentNew: number;
  readonly impurities: number;
  readonly complexity: number;
  readonly inclusiveness: number;
  readonly newSteps: number;
  readonly waste: number;
  readonly solids: boolean;
}

interface ProcessKnown {
  /** 2 (well defined) to 8 (hardly). */
  readonly projectDefinition: number;
  /** Share of the heat and mass balance equations that rest on data. */
  readonly balanceEquations: number;
  readonly spread: number;
}
