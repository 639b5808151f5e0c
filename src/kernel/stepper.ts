/** What a chart may do to the plant; both interpreters speak to it in the same order. */
export interface ChartHost {
  /** The state of the entity, as a leaf of its program. */
  leafOf(entity: number): number;
  setLeaf(entity: number, leaf: number): void;
  /** Counts a visit to a state. */
  enter(entity: number, node: number): void;
  /** Starts the clock of a delay. */
  schedule(entity: number, kind: number, delay: number): void;
  /** Stops the clock of a delay; not asked of the one whose end is the event at hand. */
  cancel(entity: number, delay: number): void;
  /** Performs an action of the entity's chart. */
  act(entity: number, kind: number, action: number): void;
  /** Probability of a guard's branch. */
  probability(entity: number, kind: number, guard: number): number;
  /** The one uniform number of an event, keyed by entity, state and visit; by the first of the event's branches. */
  uniform(entity: number, kind: number, branch: number): number;
  /** Told of every step, before its actions; -1 is the state before the start. */
  stepped(entity: number, event: number, from: number, to: number): void;
}

/** An interpreter of charts: decides where an event leads and says what is to be done. */
export interface Stepper {
  /** Puts an entity into the chart's first state. */
  start(entity: number, kind: number): void;
  /**
   * Sends an event.
   * @throws {Error} when the state neither handles nor ignores it: a modelling error
   */
  step(entity: number, kind: number, event: number): void;
  /** Forgets every entity. */
  clear(): void;
  /** Takes over what another stepper of the same make remembers of its entities. */
  copyFrom(other: Stepper): void;
}
