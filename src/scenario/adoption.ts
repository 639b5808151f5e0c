import type { Clock, Quantity } from './quantity.ts';

/** Land on which an adopted technology is grown: its yearly output at full size is area times output of a mu. */
interface Land {
  /** Mu. */
  readonly area: Quantity;
  /** RMB a year. */
  readonly perMu: Quantity;
}

/**
 * A capacity by which what its users need costs less. What an adopted technology adds in a year is what they save: the
 * lesser of capacity and demand, times cost before less cost after.
 */
interface CapacityRelief {
  /** Tonnes a year. */
  readonly capacity: Quantity;
  /** Tonnes a year at the decision date. */
  readonly demand: Quantity;
  /** Yearly growth of demand from the decision date on, a fraction. */
  readonly growth: Quantity;
  /** RMB a tonne. */
  readonly costBefore: Quantity;
  readonly costAfter: Quantity;
}

/**
 * Diffusion of a technology among those who could use it (Bass 1969), in place of an S-curve of stated length. Per year:
 * the pull from outside, and the pull of those who use it already.
 */
interface Diffusion {
  readonly innovation: Quantity;
  readonly imitation: Quantity;
}

/** What adopters add at full size, in one of three ways (of a field: none, where it is that of all), and how sales grow. */
export interface Adoption {
  /** RMB a year, by luck from case to case. */
  readonly adoption: Clock | undefined;
  readonly land: Land | undefined;
  readonly capacityRelief: CapacityRelief | undefined;
  /** Undefined: along the S-curve of `ramp`. */
  readonly diffusion: Diffusion | undefined;
}
