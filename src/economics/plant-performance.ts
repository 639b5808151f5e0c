/** What makes a first commercial process plant start up below its design. */
export interface NewProcess {
  /** Number of process steps that are commercially unproven. */
  readonly newSteps: number;
  /** Share of the heat and mass balance equations that rest on data from earlier units, 0 to 1. */
  readonly balancesKnown: number;
  /** How hard waste handling is expected to be, 0 to 5. */
  readonly waste: number;
  /** Whether the plant handles solids. */
  readonly solids: boolean;
}

/**
 * Output over design in months 7 to 12 after start-up, clamped to the range from 0 to 1. The plant-performance equation
 * of Merrow, Phillips & Myers, RAND R-2569-DOE (1981); its coefficients are from memory of the literature. Process
 * industries only.
 */
export function plantPerformance(process: NewProcess): number {
  const percent =
    85.77 -
    9.69 * process.newSteps +
    0.33 * 100 * process.balancesKnown -
    4.12 * process.waste -
    (process.solids ? 17.91 : 0);
  return Math.min(Math.max(percent / 100, 0), 1);
}
