import type { Quantity } from './quantity.ts';

/** What the city adds after the decision date. */
export interface Programme {
  /** Ceiling on the present value, at government's rate, of treasury appropriations, RMB. */
  readonly budget: Quantity;
  /** Building starts per year at most. */
  readonly linesPerYear: number;
  /** Number of new lines that are planned; money decides how many are built. */
  readonly newLines: number;
  /** Lines that are planned in the fields that are named; the others share `newLines`. */
  readonly linesByField: Readonly<Record<string, number>>;
  /** `money`: lines are what money buys. `lines`: the plan is built whatever it costs (the ceiling is lifted). */
  readonly hold: 'money' | 'lines';
  /** Do the fields of a pool share their lines? The scenario's own word holds for the past, a policy's from the decision on. */
  readonly pooled: boolean;
  /** Of the lines that are planned, how many stand under the reference contract, the first to be built. */
  readonly publicLines: number;
  /** Slots of each line kept for the co-building party, and months until an idle one is lent; undefined: as the contract says. */
  readonly reservedSlots: number | undefined;
  readonly idleRelease: number | undefined;
  /** What may be built besides, at a date that a policy can set. */
  readonly options: Readonly<Record<string, ProgrammeOption>>;
}

/** Lines that are built together at a stated date for a stated price, or never. */
interface ProgrammeOption {
  readonly title: string;
  readonly platform: string | undefined;
  readonly field: string;
  /** Number of lines by station. */
  readonly lines: Readonly<Record<string, number>>;
  /** Calendar year in whose January building begins; Infinity: never. */
  readonly from: number;
  /** RMB for all of its lines. */
  readonly price: Quantity;
  /** RMB a year for all of its lines; undefined: what any line costs. */
  readonly running: Quantity | undefined;
}
